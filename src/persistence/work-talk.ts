import type { Work } from '../ports/work.ts'
import { ownerTag } from './case-seals.ts'
import type { Inside } from './inside.ts'
import { instant } from './sql.ts'

type TalkWork = Pick<Work, 'forgetTurns' | 'eraseTelling'>

/** When the chat ($1, $3: its tag) last filed a case. */
const lastFiled = (except = 'false') => `coalesce((SELECT max(created_at) FROM (
  SELECT id, created_at FROM cases WHERE chat_id = $1
  UNION ALL SELECT id, created_at FROM cases WHERE owner_tag = $3
) filed WHERE NOT (${except})), '-infinity')`

export const talkStatements = ({ now, keys, run, erased }: Inside): TalkWork => ({
  async forgetTurns(chatId) {
    // What just came in goes too; nobody may try to handle what is no turn any more.
    await run(
      'forget turns',
      `UPDATE inbox i SET turn = '{"forgotten":true}', handled_at = coalesce(i.handled_at, $2)
       FROM chats c
       WHERE c.id = $1 AND i.channel = c.channel AND i.chat = c.external_id
         AND i.received_at > ${lastFiled()}`,
      [chatId, instant(now), ownerTag(chatId, keys.vault)],
    )
  },

  async eraseTelling(chatId, caseId) {
    const since = [chatId, caseId, ownerTag(chatId, keys.vault)]
    // What is being handled at this moment goes as soon as it is handled.
    erased.add(chatId)
    await run(
      'erase told turns',
      `UPDATE inbox i SET turn = '{"forgotten":true}' FROM chats c
       WHERE c.id = $1 AND i.channel = c.channel AND i.chat = c.external_id
         AND i.handled_at IS NOT NULL AND i.received_at > ${lastFiled('id = $2')}`,
      since,
    )
    await run(
      'erase told messages',
      `UPDATE notifications SET message = '{"forgotten":true}', buttons = false,
         status = CASE status WHEN 'sent' THEN 'sent' ELSE 'refused' END,
         reason = CASE status WHEN 'sent' THEN reason ELSE 'erased' END
       WHERE chat_id = $1 AND case_id IS NULL AND card_of IS NULL
         AND created_at > ${lastFiled('id = $2')}`,
      since,
    )
  },
})
