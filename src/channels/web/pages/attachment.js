import { icon, isTouch, make } from './dom.js'
import { say } from './texts.js'
import { fileUrl } from './transport.js'

function renderLink(file, url) {
  const name = file.name || say(`${file.kind}File`)
  const link = make(url ? 'a' : 'span', 'file', icon('document'), make('span', '', name))
  if (url) Object.assign(link, { href: url, download: name })
  return link
}

/** `file.preview` is the picture as this page holds it already; without `url` it is not on the server yet. */
function renderPhoto(file, url) {
  const image = make('img')
  Object.assign(image, { src: file.preview || url, alt: say('photoAlt', { name: file.name }) })
  const frame = make(url ? 'a' : 'span', 'photo', image)
  if (url) Object.assign(frame, { href: url, target: '_blank', rel: 'noopener' })
  // Some phones' formats cannot be shown here; the file itself is still of use.
  image.addEventListener('error', () => frame.replaceWith(renderLink(file, url)))
  return frame
}

function renderPlayer(tag, file, url) {
  const player = make(tag, 'player')
  Object.assign(player, { src: url, controls: true, preload: 'none' })
  player.setAttribute('aria-label', file.name || say(`${file.kind}File`))
  return player
}

/** A file of a message. */
export function renderFile(file, seat) {
  const url = file.id ? fileUrl(seat, file.id) : ''
  if (file.kind === 'photo' && (file.preview || url)) return renderPhoto(file, url)
  if (file.kind === 'voice' && url) return renderPlayer('audio', file, url)
  if (file.kind === 'video' && url) return renderPlayer('video', file, url)
  return renderLink(file, url)
}

/** A shared position; on a phone it opens in the map. */
export function renderPlace({ lat, lon }) {
  const point = `${lat.toFixed(5)}, ${lon.toFixed(5)}`
  const place = make(
    'p',
    'place',
    icon('place'),
    make('span', '', `${say('placeShown')}: ${point}`),
  )
  if (isTouch()) {
    const link = make('a', '', say('openMap'))
    link.href = `geo:${lat},${lon}?q=${lat},${lon}`
    place.append(link)
  }
  return place
}
