const retryMs = 3_000
/** A shorter gap is not worth a word to the person. */
const patienceMs = 1_500

/**
 * Listens to the server as long as the page lives. `on` has one function per event
 * (`history`, `message`, `typing`, `reset`), and `connected(boolean)`.
 */
export function openStream(seat, on) {
  let source
  let retry
  let complaint

  const lost = () => {
    complaint ??= setTimeout(() => on.connected(false), patienceMs)
    // After an answer other than 200 the browser gives up by itself; then we try.
    if (source.readyState !== EventSource.CLOSED) return
    clearTimeout(retry)
    retry = setTimeout(connect, retryMs)
  }

  const found = () => {
    clearTimeout(complaint)
    complaint = undefined
    on.connected(true)
  }

  function connect() {
    clearTimeout(retry)
    source?.close()
    source = new EventSource(`/web/stream?seat=${seat}`)
    source.onopen = found
    source.onerror = lost
    for (const name of ['history', 'message', 'typing', 'reset'])
      source.addEventListener(name, (event) => on[name](JSON.parse(event.data || '{}')))
  }

  // A phone that slept may hold a dead connection or wait long before the next try.
  const hurry = () => {
    if (!document.hidden && source.readyState !== EventSource.OPEN) connect()
  }
  document.addEventListener('visibilitychange', hurry)
  window.addEventListener('online', hurry)
  connect()
}
