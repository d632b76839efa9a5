const turnTimeoutMs = 20_000

/** Answers that may turn out better on another try; other 4xx never will. */
const temporary = new Set([401, 403, 408, 425, 429])

function judge(status, text) {
  if (status >= 200 && status < 300) return { outcome: 'accepted' }
  const isFinal = status >= 400 && status < 500 && !temporary.has(status)
  return { outcome: isFinal ? 'refused' : 'later', message: readMessage(text) }
}

/** What the server says to the person; a proxy in between may answer with something else than JSON. */
function readMessage(text) {
  try {
    const { message } = JSON.parse(text)
    return typeof message === 'string' ? message : undefined
  } catch {
    return undefined
  }
}

async function postTurn(seat, { id, order, body }, signal) {
  const timer = new AbortController()
  const stop = () => timer.abort()
  signal.addEventListener('abort', stop)
  const timeout = setTimeout(stop, turnTimeoutMs)
  try {
    const answer = await fetch(`/web/turns?seat=${seat}&lang=${document.documentElement.lang}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id, order, body }),
      signal: timer.signal,
    })
    return judge(answer.status, await answer.text())
  } catch {
    return { outcome: 'later' }
  } finally {
    clearTimeout(timeout)
  }
}

/** By XMLHttpRequest, since `fetch` cannot tell how much of a file is gone. */
function postFile(seat, { id, order, file, caption }, onProgress, signal) {
  const { lang } = document.documentElement
  const query = new URLSearchParams({
    seat,
    lang,
    id,
    order,
    name: file.name,
    caption: caption ?? '',
  })
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/web/files?${query}`)
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream')
    request.upload.onprogress = (event) => onProgress(event.loaded / event.total)
    request.onload = () => resolve(judge(request.status, request.responseText))
    request.onerror = () => resolve({ outcome: 'later' })
    request.onabort = () => resolve({ outcome: 'later' })
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

/** The outbox's way to the server for one seat. Never rejects. */
export function createDelivery(seat) {
  return (item, onProgress, signal) =>
    item.file ? postFile(seat, item, onProgress, signal) : postTurn(seat, item, signal)
}

export const fileUrl = (seat, id) => `/web/files/${encodeURIComponent(id)}?seat=${seat}`
