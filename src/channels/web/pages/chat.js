import { Composer } from './composer.js'
import { copyText, findPlace } from './device.js'
import { byId, makeButton } from './dom.js'
import { Notice } from './notice.js'
import { Outbox } from './outbox.js'
import { openStorage } from './storage.js'
import { openStream } from './stream.js'
import { chooseLanguage, fillTexts, otherLanguage, say } from './texts.js'
import { createDelivery } from './transport.js'
import { gatherFiles, Tray } from './tray.js'
import { View } from './view.js'
import { offerVoice } from './voice.js'

const address = new URL(location.href)
const seat = address.searchParams.get('seat') === 'officer' ? 'officer' : 'citizen'
const isFramed = window.parent !== window
const storage = openStorage()
const copiedMs = 2_000

const chips = {
  citizen: { chipFeedback: '/phananh', chipCases: '/hoso', chipHelp: '/trogiup' },
  officer: { chipWork: '/viec', chipOverdue: '/quahan', chipHelp: '/trogiup' },
}

chooseLanguage(address.searchParams.get('lang'), storage)
document.documentElement.dataset.seat = seat
document.documentElement.classList.toggle('framed', isFramed)
fillTexts(document)
if (seat === 'officer') byId('tagline').textContent = say('officerTagline')
byId('welcome-words').textContent = say(seat === 'officer' ? 'welcomeOfficer' : 'welcomeCitizen')

const parts = Object.fromEntries(
  ['scroll', 'log', 'welcome', 'typing', 'newest'].map((id) => [id, byId(id)]),
)
const notice = new Notice(byId('notice'))
const view = new View(seat, parts, { onPress: press, onDrop: drop })
const outbox = new Outbox({ seat, storage, deliver: createDelivery(seat), onChange: show })
const tray = new Tray(byId('tray'), notice)
const composer = new Composer({ seat, storage, tray, outbox, notice })

/** Shows an item of the outbox as a message of one's own. */
function show(item) {
  const { body = {}, file, preview } = item
  const text = body.text ?? body.label ?? item.caption ?? ''
  const isPhoto = file?.type.startsWith('image/')
  const files = file ? [{ kind: isPhoto ? 'photo' : 'document', name: file.name, preview }] : []
  const message = { from: 'me', at: item.at, spans: [{ text }], buttons: [], files }
  if (body.type === 'place') message.place = body
  view.showOwn(item, message)
  if (body.type === 'button' && body.messageId)
    view.choose(body.messageId, item.state === 'refused' ? undefined : body.label)
}

function drop(turnId) {
  const { body } = outbox.remove(turnId)
  view.dropOwn(turnId)
  if (body?.messageId) view.choose(body.messageId, undefined)
}

function press(message, button, node) {
  if ('copy' in button) return copy(button.copy, node)
  if ('askPlace' in button) return sendPlace(node, () => view.choose(message.id, button.label))
  const { data, label } = button
  outbox.add({ body: { type: 'button', data, label, messageId: message.id } })
  composer.focus()
}

async function copy(text, node) {
  if (!(await copyText(text))) return notice.show(say('copyFailed', { text }))
  const label = node.textContent
  if (label === say('copied')) return
  node.textContent = say('copied')
  setTimeout(() => {
    node.textContent = label
  }, copiedMs)
}

/** Sends where the device is; `node` is the button that asked, `onSent` runs when there was a place. */
async function sendPlace(node, onSent = () => {}) {
  node.disabled = true
  notice.show(say('locating'))
  const { problem, ...place } = await findPlace()
  node.disabled = false
  if (problem) return notice.show(say(problem))
  notice.hide()
  outbox.add({ body: { type: 'place', ...place } })
  onSent()
}

function sendText(text) {
  outbox.add({ body: { type: 'text', text } })
}

/** An own message that the server shows has arrived, whatever became of the answer to its sending. */
function settleOwn(message) {
  if (message.turnId) outbox.remove(message.turnId)
}

for (const [key, command] of Object.entries(chips[seat]))
  byId('chips').append(makeButton('chip', say(key), () => sendText(command)))

byId('place').addEventListener('click', (event) => sendPlace(event.currentTarget))
byId('language').addEventListener('click', () => {
  address.searchParams.set('lang', otherLanguage())
  location.assign(address)
})
gatherFiles(tray, document.querySelectorAll('input[type=file]'), document)
offerVoice(outbox, notice)

outbox.restore()
openStream(seat, {
  connected(isUp) {
    byId('offline').hidden = isUp
    if (isUp) outbox.wake()
  },
  history({ messages }) {
    messages.forEach(settleOwn)
    view.showHistory(messages)
  },
  message(message) {
    settleOwn(message)
    view.showMessage(message)
    if (isFramed && message.from === 'bot')
      window.parent.postMessage({ type: 'news', seat }, location.origin)
  },
  typing() {
    view.showTyping()
  },
  reset() {
    outbox.clear()
    tray.empty()
    composer.clear()
    view.clear()
  },
})

// An invitation link is used once: the address forgets it, so a reload does not send it again.
const invitation = address.searchParams.get('start')
if (invitation) {
  sendText(`/start ${invitation}`)
  address.searchParams.delete('start')
  history.replaceState(null, '', address)
}

window.addEventListener('online', () => outbox.wake())
window.addEventListener('beforeunload', (event) => {
  if (outbox.hasFiles()) event.preventDefault()
})
window.addEventListener('message', ({ origin, source, data }) => {
  if (origin !== location.origin || source !== window.parent) return
  if (data?.type === 'fill' && typeof data.text === 'string') composer.fill(data.text)
})
// Not every browser shrinks the page when the keyboard opens; the visible part tells.
window.visualViewport?.addEventListener('resize', () => {
  document.documentElement.style.setProperty('--visible', `${window.visualViewport.height}px`)
  window.scrollTo(0, 0)
})
