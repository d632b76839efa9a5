import { renderFile, renderPlace } from './attachment.js'
import { make, makeButton } from './dom.js'
import { say } from './texts.js'

const zone = 'Asia/Ho_Chi_Minh'

const clockTime = (at) =>
  new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(
    at,
  )

const calendarDay = (at) => new Intl.DateTimeFormat('vi-VN', { timeZone: zone }).format(at)

const dayMs = 86_400_000

/** The day of a message as a person says it: today, yesterday or the date. */
function dayName(at) {
  const day = calendarDay(at)
  if (day === calendarDay(Date.now())) return say('today')
  if (day === calendarDay(Date.now() - dayMs)) return say('yesterday')
  return day
}

function renderText(spans) {
  return make(
    'p',
    'text',
    ...spans.map(({ text, bold }) => (bold ? make('strong', '', text) : text)),
  )
}

function renderButtons(message, onPress) {
  const rows = message.buttons.map((row) =>
    make(
      'div',
      'row',
      ...row.map((button) =>
        makeButton('choice', button.label, (event) =>
          onPress(message, button, event.currentTarget),
        ),
      ),
    ),
  )
  return make('div', 'buttons', ...rows)
}

/** One WebMessage as an element. Its text is literal: only text nodes are made of it. */
export function renderMessage(message, seat, onPress) {
  const photos = message.files.filter((file) => file.kind === 'photo')
  const others = message.files.filter((file) => file.kind !== 'photo')
  const bubble = make('div', 'bubble')
  if (photos.length)
    bubble.append(make('div', 'photos', ...photos.map((file) => renderFile(file, seat))))
  bubble.append(...others.map((file) => renderFile(file, seat)))
  if (message.place) bubble.append(renderPlace(message.place))
  if (message.spans.some((span) => span.text)) bubble.append(renderText(message.spans))
  const node = make('article', 'message')
  Object.assign(node.dataset, { from: message.from, day: dayName(message.at) })
  const speaker = say(message.from === 'me' ? 'youSaid' : 'botSays')
  node.append(make('span', 'unseen', speaker), bubble)
  if (message.buttons.length) node.append(renderButtons(message, onPress))
  node.append(make('p', 'meta', clockTime(message.at)))
  return node
}

/** Locks a message's buttons, marking the pressed one, or frees them again (`label` undefined). */
export function showChoice(node, label) {
  for (const button of node.querySelectorAll('.choice')) {
    button.disabled = label !== undefined
    button.classList.toggle('chosen', button.textContent === label)
  }
}

function renderState(item, onDrop) {
  const parts = [make('span', '', item.note || say(item.state))]
  if (item.state === 'sent') parts.unshift(`${clockTime(item.at)} · `)
  const isUpload = item.file && item.state === 'sending'
  if (isUpload) parts.push(Object.assign(make('progress'), { max: 1, ariaLabel: say('sending') }))
  if (isUpload || item.state === 'waiting')
    parts.push(makeButton('drop', say('drop'), () => onDrop(item.id)))
  return parts
}

/** Shows below an own message how far its sending is. */
export function showState(node, item, onDrop) {
  const meta = node.querySelector('.meta')
  if (node.dataset.state !== item.state) meta.replaceChildren(...renderState(item, onDrop))
  node.dataset.state = item.state
  const bar = meta.querySelector('progress')
  if (bar) bar.value = item.progress ?? 0
}
