import { icon, make, makeButton } from './dom.js'
import { say } from './texts.js'

const mib = 1024 * 1024
const largest = 20 * mib

/** The files chosen but not sent yet, each with a small picture and a button to take it out. */
export class Tray {
  files = []

  constructor(list, notice) {
    this.list = list
    this.notice = notice
  }

  /** Takes what may be sent and says why the rest may not. */
  add(files) {
    this.notice.hide()
    const problems = files.map(findProblem)
    for (const [index, file] of files.entries()) if (!problems[index]) this.#take(file)
    if (problems.some(Boolean)) this.notice.show(...problems.filter(Boolean))
  }

  /** Forgets the files; whoever sends them goes on using their previews. */
  empty() {
    this.files = []
    this.list.replaceChildren()
    this.list.hidden = true
  }

  #take(file) {
    const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined
    const entry = { file, preview }
    const row = make('li', '', renderThumb(entry), make('span', 'name', file.name))
    const remove = makeButton('remove', icon('close'), () => this.#remove(entry, row))
    remove.setAttribute('aria-label', say('removeFile', { name: file.name }))
    row.append(remove)
    this.files.push(entry)
    this.list.append(row)
    this.list.hidden = false
  }

  #remove(entry, row) {
    if (entry.preview) URL.revokeObjectURL(entry.preview)
    this.files = this.files.filter((one) => one !== entry)
    row.remove()
    this.list.hidden = this.files.length === 0
  }
}

function renderThumb({ preview }) {
  if (!preview) return icon('document')
  const image = Object.assign(make('img'), { src: preview, alt: '' })
  image.addEventListener('error', () => image.replaceWith(icon('document')))
  return image
}

/** Why a file may not be sent, in the person's words; undefined when it may. */
export function findProblem({ name, size }) {
  if (size === 0) return say('fileEmpty', { name })
  if (size <= largest) return undefined
  // Rounded up, or 20.01 MB would read "20 MB, but at most 20 MB".
  return say('fileTooBig', { name, size: Math.ceil(size / mib) })
}

/** Chosen with a button, dropped on the page or pasted: all come to `tray`. */
export function gatherFiles(tray, inputs, page) {
  for (const input of inputs)
    input.addEventListener('change', () => {
      tray.add([...input.files])
      input.value = ''
    })
  page.addEventListener('dragover', (event) => event.preventDefault())
  page.addEventListener('drop', (event) => {
    event.preventDefault()
    tray.add([...event.dataTransfer.files])
  })
  page.addEventListener('paste', (event) => {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    tray.add([...event.clipboardData.files])
  })
}
