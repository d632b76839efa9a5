/** A new element with its classes and children; strings become literal text. */
export function make(tag, className, ...children) {
  const node = document.createElement(tag)
  if (className) node.className = className
  node.append(...children)
  return node
}

export function makeButton(className, label, onClick) {
  const button = make('button', className, label)
  button.type = 'button'
  button.addEventListener('click', onClick)
  return button
}

const svg = 'http://www.w3.org/2000/svg'

/** One of the drawings that the page keeps in its `<symbol>`s. */
export function icon(name) {
  const picture = document.createElementNS(svg, 'svg')
  picture.setAttribute('class', 'icon')
  picture.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS(svg, 'use')
  use.setAttribute('href', `#icon-${name}`)
  picture.append(use)
  return picture
}

export const byId = (id) => document.getElementById(id)

/** A finger rather than a mouse: Enter then makes a new line, and focus must not raise the keyboard. */
export const isTouch = () => matchMedia('(pointer: coarse)').matches
