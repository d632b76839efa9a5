import { createId } from './storage.js'

const firstPauseMs = 1_000
const longestPauseMs = 30_000

/**
 * What this browser wants to send, one at a time and in order, so that "done" never overtakes the
 * photos before it. An item keeps its id over every try: the server sees a repeated one as the same.
 *
 * An item is `{ id, order, at, body }` or `{ id, order, at, file, caption }`, with `state`
 * `sending | waiting | sent | refused`, `note` (what the server said) and `progress` (0 to 1).
 * Items with a body outlive a reload; a file lives as long as the page.
 */
export class Outbox {
  #items = []
  #busy = false
  #wake = () => {}

  /**
   * `deliver(item, onProgress, signal)` resolves to `{ outcome: 'accepted' | 'refused' | 'later', message? }`.
   * `onChange(item)` hears every change of an item.
   */
  constructor({ seat, storage, deliver, onChange }) {
    this.prefix = `nghedan.turn.${seat}.`
    this.storage = storage
    this.deliver = deliver
    this.onChange = onChange
  }

  /** Takes up again what an earlier visit could not send. */
  restore() {
    const keys = Array.from({ length: this.storage.length }, (_, i) => this.storage.key(i))
    const kept = keys.filter((key) => key.startsWith(this.prefix))
    this.#items = kept
      .map((key) => ({ ...JSON.parse(this.storage.getItem(key)), state: 'sending' }))
      .sort((a, b) => a.order - b.order)
    for (const item of this.#items) this.onChange(item)
    void this.#run()
  }

  /** Adds `{ body }` or `{ file, caption, preview }`. */
  add(what) {
    const item = { id: createId(), order: this.#nextOrder(), at: Date.now(), ...what }
    if (item.body) this.storage.setItem(this.prefix + item.id, JSON.stringify(item))
    item.state = 'sending'
    this.#items.push(item)
    this.onChange(item)
    void this.#run()
  }

  /** Stops trying to send it (given up, or the stream shows that it has arrived); returns what it was. */
  remove(id) {
    const item = this.#items.find((one) => one.id === id)
    if (!item) return {}
    this.#forget(item)
    item.stop?.abort()
    this.#wake()
    return item
  }

  clear() {
    for (const item of [...this.#items]) this.remove(item.id)
  }

  /** Tries again now, for the network seems to be back. */
  wake() {
    this.#wake()
  }

  hasFiles() {
    return this.#items.some((item) => item.file)
  }

  #nextOrder() {
    const last = Number(this.storage.getItem('nghedan.order'))
    const order = last ? last + 1 : Date.now()
    this.storage.setItem('nghedan.order', String(order))
    return order
  }

  #forget(item) {
    this.#items = this.#items.filter((one) => one !== item)
    this.storage.removeItem(this.prefix + item.id)
  }

  async #run() {
    if (this.#busy) return
    this.#busy = true
    let pauseMs = firstPauseMs
    while (this.#items[0]) {
      const settled = await this.#try(this.#items[0])
      if (!settled) await this.#pause(pauseMs)
      pauseMs = settled ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs)
    }
    this.#busy = false
  }

  async #try(item) {
    item.stop = new AbortController()
    this.#tell(item, { state: 'sending', progress: 0 })
    const onProgress = (progress) => this.#tell(item, { progress })
    const { outcome, message } = await this.deliver(item, onProgress, item.stop.signal)
    if (!this.#items.includes(item)) return true
    if (outcome !== 'later') this.#forget(item)
    const state = { accepted: 'sent', refused: 'refused', later: 'waiting' }[outcome]
    Object.assign(item, { state, note: message })
    this.onChange(item)
    return outcome !== 'later'
  }

  #tell(item, change) {
    if (!this.#items.includes(item)) return
    Object.assign(item, change)
    this.onChange(item)
  }

  #pause(ms) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
