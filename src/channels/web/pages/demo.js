import { byId } from './dom.js'
import { openStorage } from './storage.js'
import { chooseLanguage, fillTexts, otherLanguage, say } from './texts.js'

const seats = ['citizen', 'officer']
/** On a lower screen the open guide would leave no room to chat. */
const roomyPx = 700

const address = new URL(location.href)
chooseLanguage(address.searchParams.get('lang'), openStorage())
fillTexts(document)
byId('guide').open = window.innerHeight >= roomyPx

const frameOf = (seat) => byId(`pane-${seat}`).querySelector('iframe')
const newsOf = (seat) => byId(`tab-${seat}`).querySelector('.news')

/** On a phone one pane is seen at a time; on a wide screen the tabs are not shown and both are. */
function open(seat) {
  for (const one of seats) {
    const isOpen = one === seat
    byId(`pane-${one}`).classList.toggle('open', isOpen)
    byId(`tab-${one}`).setAttribute('aria-selected', String(isOpen))
  }
  newsOf(seat).hidden = true
}

for (const seat of seats) byId(`tab-${seat}`).addEventListener('click', () => open(seat))

for (const button of document.querySelectorAll('[data-example]'))
  button.addEventListener('click', () => {
    const { seat, example } = button.dataset
    open(seat)
    const message = { type: 'fill', text: say(example) }
    frameOf(seat).contentWindow.postMessage(message, location.origin)
  })

window.addEventListener('message', ({ origin, data }) => {
  if (origin !== location.origin || data?.type !== 'news' || !seats.includes(data.seat)) return
  newsOf(data.seat).hidden = byId(`pane-${data.seat}`).classList.contains('open')
})

byId('language').addEventListener('click', () => {
  address.searchParams.set('lang', otherLanguage())
  location.assign(address)
})

open('citizen')
