import { make } from './dom.js'

/** A line above the text box that stays until it is closed or something is sent. */
export class Notice {
  constructor(box) {
    this.box = box
    box.querySelector('button').addEventListener('click', () => this.hide())
  }

  show(...lines) {
    const words = this.box.querySelector('.words')
    words.replaceChildren(...lines.map((line) => make('p', '', line)))
    this.box.hidden = false
  }

  hide() {
    this.box.hidden = true
  }
}
