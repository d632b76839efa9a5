import { renderMessage, showChoice, showState } from './message.js'

const typingMs = 10_000
/** So close to the end the person is taken to follow the talk, in pixels. */
const nearPx = 120

/**
 * The conversation on the screen: the server's messages by id, and the own ones it has not shown yet
 * by turn id. `parts` are the elements `scroll`, `log`, `welcome`, `typing`, `newest`.
 */
export class View {
  #shown = new Map()
  #own = new Map()
  #previews = new Map()
  #chosen = new Map()
  #follows = true
  #typingTimer

  constructor(seat, parts, { onPress, onDrop }) {
    Object.assign(this, { seat, parts, onPress, onDrop })
    const { scroll, log, newest } = parts
    scroll.addEventListener('scroll', () => this.#noteScroll(), { passive: true })
    newest.addEventListener('click', () => this.#toEnd())
    // Pictures that load and keyboards that open must not push the last line out of sight.
    const keepEnd = new ResizeObserver(() => this.#follows && this.#toEnd())
    keepEnd.observe(scroll)
    keepEnd.observe(log)
  }

  /** The whole truth from the server; what it does not hold any more disappears. */
  showHistory(messages) {
    this.parts.log.setAttribute('aria-busy', 'true')
    const ids = new Set(messages.map((message) => message.id))
    for (const [id, { node }] of this.#shown) if (!ids.has(id)) this.#drop(this.#shown, id, node)
    for (const message of messages) this.#put(message)
    this.#sort(messages)
    this.#settle(this.#follows)
    this.parts.log.removeAttribute('aria-busy')
  }

  showMessage(message) {
    if (message.from === 'bot') this.hideTyping()
    const isNew = !this.#shown.has(message.id)
    this.#put(message)
    this.#settle(this.#follows || message.from === 'me', isNew)
  }

  /** Shows what the outbox holds, until the server's own message takes its place. */
  showOwn(item, message) {
    if (!this.#own.has(item.id)) {
      if (item.preview) this.#previews.set(item.id, item.preview)
      const node = renderMessage(message, this.seat, this.onPress)
      this.#own.set(item.id, { node })
      this.parts.log.append(node)
      this.#settle(true)
    }
    showState(this.#own.get(item.id).node, item, this.onDrop)
  }

  dropOwn(turnId) {
    const own = this.#own.get(turnId)
    if (own) this.#drop(this.#own, turnId, own.node)
    this.#settle(this.#follows)
  }

  /** Marks the pressed button of a message; `label` undefined frees its buttons again. */
  choose(messageId, label) {
    if (label === undefined) this.#chosen.delete(messageId)
    else this.#chosen.set(messageId, label)
    const shown = this.#shown.get(messageId)
    if (shown) showChoice(shown.node, label)
  }

  showTyping() {
    clearTimeout(this.#typingTimer)
    this.#typingTimer = setTimeout(() => this.hideTyping(), typingMs)
    this.parts.typing.hidden = false
    if (this.#follows) this.#toEnd()
  }

  hideTyping() {
    clearTimeout(this.#typingTimer)
    this.parts.typing.hidden = true
  }

  clear() {
    for (const url of this.#previews.values()) URL.revokeObjectURL(url)
    for (const map of [this.#shown, this.#own, this.#previews, this.#chosen]) map.clear()
    this.parts.log.replaceChildren()
    this.hideTyping()
    this.#settle(true)
  }

  #put(message) {
    const json = JSON.stringify(message)
    const earlier = this.#shown.get(message.id)
    if (earlier?.json === json) return
    // Other buttons than before: the choice made among the old ones is over.
    if (earlier) this.#chosen.delete(message.id)
    const node = renderMessage(this.#withPreview(message), this.seat, this.onPress)
    if (this.#chosen.has(message.id)) showChoice(node, this.#chosen.get(message.id))
    const place = earlier?.node ?? this.#own.get(message.turnId)?.node
    if (place) place.replaceWith(node)
    else this.parts.log.append(node)
    this.#own.delete(message.turnId)
    this.#shown.set(message.id, { node, json })
  }

  /** The picture this page holds already stays, instead of coming once more over the network. */
  #withPreview(message) {
    const preview = this.#previews.get(message.turnId)
    if (!preview) return message
    return { ...message, files: message.files.map((file) => ({ ...file, preview })) }
  }

  /** Puts right what came in another order; what stands well is not touched and keeps its focus. */
  #sort(messages) {
    let next = this.parts.log.firstChild
    for (const { id } of messages) {
      const { node } = this.#shown.get(id)
      if (node === next) next = next.nextSibling
      else this.parts.log.insertBefore(node, next)
    }
  }

  #drop(map, key, node) {
    node.remove()
    map.delete(key)
  }

  #settle(toEnd, isNew = false) {
    const { log, welcome, newest } = this.parts
    let day = ''
    for (const node of log.children) {
      node.classList.toggle('first-of-day', node.dataset.day !== day)
      day = node.dataset.day
    }
    welcome.hidden = log.childElementCount > 0
    if (toEnd) this.#toEnd()
    else if (isNew) newest.hidden = false
  }

  #noteScroll() {
    const { scroll, newest } = this.parts
    this.#follows = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < nearPx
    if (this.#follows) newest.hidden = true
  }

  #toEnd() {
    const { scroll, newest } = this.parts
    scroll.scrollTop = scroll.scrollHeight
    this.#follows = true
    newest.hidden = true
  }
}
