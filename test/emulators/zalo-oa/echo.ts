import type { Member, Shown } from './member.ts'
import type { Oa, Platform } from './world.ts'

/** What the platform tells the app of its own message: that it was sent, and that it arrived. */
export function arrived({ settings, clock }: Platform, oa: Oa, member: Member, shown: Shown): void {
  const parties = { sender: { id: oa.id }, recipient: { id: member.id } }
  const timestamp = String(clock.now())
  const send = (event_name: string, message: object) =>
    oa.app.webhook.push(
      { app_id: oa.app.id, ...parties, event_name, message, timestamp },
      member.id,
    )
  if (settings.echoes)
    send(nameOf(shown), { msg_id: shown.id, ...(shown.text !== '' && { text: shown.text }) })
  if (settings.receipts) send('user_received_message', { msg_id: shown.id })
}

function nameOf({ template, asksInfo, files }: Shown): string {
  if (template) return 'oa_send_template'
  if (asksInfo) return 'oa_send_template'
  if (files.length === 0) return 'oa_send_text'
  return files[0]?.mime.startsWith('image/') ? 'oa_send_image' : 'oa_send_file'
}
