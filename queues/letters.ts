import { z } from 'zod'
import { deliver, findDocument } from '../src/actions/letters/deliver-letter.ts'
import {
  type CalendarOrder,
  deliverCalendar,
  makeCalendar,
} from '../src/actions/reception/calendar-file.ts'
import type { LetterDocument } from '../src/domain/letters/document.ts'
import type { Format } from '../src/ports/documents.ts'
import type { Kept } from '../src/ports/files.ts'
import type { Deps } from './deps.ts'
import { defineQueue } from './queue.ts'

const files = { docx: z.uuid(), pdf: z.uuid() }

/**
 * Makes the files of letters, petition forms and appointments and sends them. One at a time: a page takes a tenth
 * of a second in which the process hears nothing else.
 * Running twice is safe: the ids of the files were allotted when the letter was issued, the same
 * letter gives the same bytes, and each chat is told once (`dedupe`).
 */
export const letters = defineQueue({
  name: 'letters',
  payload: z.union([
    z.object({ letterId: z.uuid(), ...files }),
    z.object({ petitionOf: z.uuid(), ...files }),
    z.object({ bookingId: z.uuid(), method: z.enum(['publish', 'cancel']), ics: z.uuid() }),
  ]),
  attempts: 40,
  concurrency: 1,
  async process(order, deps: Deps) {
    const { transact, world } = deps
    if ('bookingId' in order) return calendar(order, deps)
    const document = await transact((work) => findDocument({ work, world }, order))
    if (document === undefined) return 'done'
    const kept = {
      docx: await make('docx', order.docx, document, deps),
      pdf: await make('pdf', order.pdf, document, deps),
    }
    await transact((work) => deliver({ work, world }, order, document, kept))
    return 'done'
  },
})

async function calendar(order: CalendarOrder, { transact, world, files }: Deps): Promise<'done'> {
  const bytes = await transact((work) => makeCalendar({ work, world }, order))
  const kept = await files.keepOwn(order.ics, 'text/calendar', bytes)
  await transact((work) => deliverCalendar({ work, world }, order, kept))
  return 'done'
}

async function make(
  format: Format,
  id: string,
  document: LetterDocument,
  { documents, files }: Deps,
): Promise<Extract<Kept, { kept: true }>> {
  const kept = await files.keep(id, 'document', await documents[format](document))
  if (!kept.kept) throw new Error(`our own ${format} is not taken: ${kept.reason}`)
  return kept
}
