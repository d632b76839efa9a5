import { byId, isTouch } from './dom.js'
import { say } from './texts.js'

const longest = 4_000
const countFrom = 3_600
/** A caption travels in the address, which servers keep short; a longer text goes as its own message. */
const longestCaption = 300

/** The text box: its draft, its counter, its keys. `onSend(text)` gets text that is not empty. */
export class Composer {
  constructor({ seat, storage, tray, outbox, notice }) {
    Object.assign(this, { storage, tray, outbox, notice })
    this.draftKey = `nghedan.draft.${seat}`
    this.form = byId('composer')
    this.box = byId('box')
    this.box.value = storage.getItem(this.draftKey) ?? ''
    this.box.addEventListener('input', () => this.#changed())
    this.box.addEventListener('keydown', (event) => this.#key(event))
    this.form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.send()
    })
    // Keeps the phone's keyboard as it is, open or closed, when the send button is touched.
    byId('send').addEventListener('pointerdown', (event) => event.preventDefault())
    this.#changed()
  }

  fill(text) {
    this.box.value = text
    this.#changed()
    this.focus()
  }

  /** To the text box, except on a phone, where that would raise the keyboard unasked. */
  focus() {
    if (!isTouch()) this.box.focus()
  }

  send() {
    const text = this.box.value.trim()
    const files = this.tray.files
    if (text.length > longest || (!text && files.length === 0)) return
    const caption = files.length > 0 && text.length <= longestCaption ? text : ''
    if (text && !caption) this.outbox.add({ body: { type: 'text', text } })
    for (const [index, { file, preview }] of files.entries())
      this.outbox.add({ file, preview, caption: index === 0 ? caption : '' })
    this.tray.empty()
    this.clear()
    this.notice.hide()
  }

  clear() {
    this.box.value = ''
    this.#changed()
  }

  #key(event) {
    // While an input method (Telex, VNI) composes, Enter belongs to it.
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return
    if (event.shiftKey || isTouch()) return
    event.preventDefault()
    this.send()
  }

  #changed() {
    const { value, style } = this.box
    this.storage.setItem(this.draftKey, value)
    style.height = 'auto'
    style.height = `${this.box.scrollHeight + this.box.offsetHeight - this.box.clientHeight}px`
    const { length } = value.trim()
    const count = byId('count')
    count.hidden = length < countFrom
    count.classList.toggle('over', length > longest)
    const isOver = length > longest
    count.textContent = say(isOver ? 'tooLong' : 'left', { count: Math.abs(longest - length) })
    byId('send').disabled = isOver
  }
}
