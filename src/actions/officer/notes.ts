import type { Case } from '../../domain/case/case.ts'
import type { Person } from '../../ports/person.ts'
import { Refusal, type ReplyButton } from '../../ports/reply.ts'
import { isSealed, officersCase } from '../access.ts'
import { cancelButton } from '../cancel.ts'
import type { Action, Context } from '../context.ts'
import { byOfficer, codeOf, recordEvent, refreshCards } from '../move.ts'

/** Notes shown in one message, the latest ones. */
const shown = 8
/** A note is read in a chat, UTF-16 units. */
export const longestNote = 1_000

/** What officers wrote to each other about a case; no citizen ever reads it. */
export const showNotes: Action<{ code: string }> = async (context, person, { code }) => {
  const it = await notable(context, person, code)
  const notes = (await context.work.notesOf(it.id)).slice(-shown)
  const add: ReplyButton = { key: 'button.add-note', data: `note:${it.code}` }
  const open: ReplyButton = { key: 'button.open', data: `open:${it.code}` }
  return {
    replies: [
      {
        key: notes.length === 0 ? 'note.none' : 'note.list',
        params: {
          code: codeOf(it, context.world),
          lines: {
            lines: notes.map(({ by, at, text }) => ({
              text: 'note.line',
              params: { name: by, text, at: { time: at, style: 'short' } },
            })),
          },
        },
        buttons: [[add, open]],
        attachments: notes.flatMap(({ files }) => files),
      },
    ],
  }
}

/** Whether a note can be written, before words are asked for. */
export const beginNote: Action<{ code: string }> = async (context, person, { code }) => {
  const it = await notable(context, person, code)
  return {
    replies: [
      {
        key: 'note.what',
        params: { code: codeOf(it, context.world) },
        buttons: [[cancelButton]],
      },
    ],
    state: { at: 'noting', code: it.code },
  }
}

/** Adds a note, with pictures or files; whoever has the case hears of it. */
export const addNote: Action<{ code: string; text: string; files: string[] }> = async (
  context,
  person,
  { code, text, files },
) => {
  const { work, world } = context
  const it = await notable(context, person, code)
  const noted = await recordEvent(context, it, 'note', byOfficer(person, it), { text, files })
  await work.attach(files, it.id, 'note')
  refreshCards(context, noted)
  const params = { code: codeOf(it, world), name: person.officer?.name ?? '', text }
  const buttons: ReplyButton[][] = [[{ key: 'button.open', data: `open:${it.code}` }]]
  const holder = it.officerId === person.officer?.id ? undefined : it.officerId
  for (const chatId of holder === undefined ? [] : await work.chatsOfOfficer(holder))
    work.notify({
      chatId,
      caseId: it.id,
      reply: { key: 'note.new', params, buttons, attachments: files },
    })
  return { replies: [{ key: 'note.saved', params, buttons }], state: { at: 'idle' } }
}

/** Of a denunciation nothing is written beside what its law asks for: a note could tell what it is about. */
async function notable(context: Context, person: Person, code: string): Promise<Case> {
  const it = await officersCase(context, person, code)
  if (isSealed(it)) throw new Refusal('refusal.no-notes', { code: codeOf(it, context.world) })
  return it
}
