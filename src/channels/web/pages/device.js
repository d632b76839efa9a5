import { make } from './dom.js'

const placeOptions = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 }

/** Resolves to `{ lat, lon }`, or to `{ problem }`, the key of the text that says why not. */
export function findPlace() {
  return new Promise((resolve) => {
    if (!navigator.geolocation) return resolve({ problem: 'placeUnavailable' })
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: coords.latitude, lon: coords.longitude }),
      ({ code, PERMISSION_DENIED }) =>
        resolve({ problem: code === PERMISSION_DENIED ? 'placeRefused' : 'placeUnavailable' }),
      placeOptions,
    )
  })
}

/** Resolves to whether the text is on the clipboard now. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** The old way still works on plain http pages, where there is no `navigator.clipboard`. */
function copyBySelection(text) {
  const field = make('textarea', 'unseen')
  const focused = document.activeElement
  field.value = text
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  focused?.focus()
  return done
}
