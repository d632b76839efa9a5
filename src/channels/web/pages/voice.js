import { byId } from './dom.js'
import { say } from './texts.js'

/** Minutes enough to tell a story, and far below the size limit. */
const longestMs = 180_000
const formats = ['audio/ogg', 'audio/webm', 'audio/mp4']

const canRecord = () => Boolean(navigator.mediaDevices?.getUserMedia && window.MediaRecorder)

const clock = (ms) => {
  const seconds = Math.floor(ms / 1_000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Records until told to stop; resolves to the file, or undefined when the person discards it. */
async function record(microphone, bar, controls) {
  const type = formats.find((format) => MediaRecorder.isTypeSupported(format)) ?? ''
  const recorder = new MediaRecorder(microphone, type ? { mimeType: type } : {})
  const chunks = []
  let isKept = true
  recorder.ondataavailable = (event) => chunks.push(event.data)
  const stopped = new Promise((resolve) => {
    recorder.onstop = resolve
  })
  const stop = (keep) => {
    isKept = keep
    if (recorder.state !== 'inactive') recorder.stop()
  }
  controls.send.onclick = () => stop(true)
  controls.cancel.onclick = () => stop(false)
  const startedAt = Date.now()
  const show = () => {
    bar.textContent = clock(Date.now() - startedAt)
    if (Date.now() - startedAt > longestMs) stop(true)
  }
  show()
  const timer = setInterval(show, 500)
  recorder.start()
  await stopped
  clearInterval(timer)
  for (const track of microphone.getTracks()) track.stop()
  const plain = recorder.mimeType.split(';')[0]
  const name = `ghi-am-${startedAt}.${plain.split('/')[1]}`
  return isKept ? new File(chunks, name, { type: plain }) : undefined
}

/** Makes the voice button work where the browser can record; elsewhere the button stays away. */
export function offerVoice(outbox, notice) {
  const start = byId('voice')
  const panel = byId('recording')
  start.hidden = !canRecord()
  const controls = { send: byId('recording-send'), cancel: byId('recording-cancel') }
  start.addEventListener('click', async () => {
    notice.hide()
    start.disabled = true
    try {
      const microphone = await navigator.mediaDevices.getUserMedia({ audio: true })
      panel.hidden = false
      const file = await record(microphone, byId('recording-time'), controls)
      if (file?.size) outbox.add({ file })
    } catch {
      notice.show(say('recordingFailed'))
    } finally {
      start.disabled = false
      panel.hidden = true
    }
  })
}
