import { z } from 'zod'
import { deliver, findDocument } from '../src/actions/letters/deliver-letter.ts'
import { deliverReceipt, findReceipt } from '../src/actions/letters/deliver-receipt.ts'
import {
  type CalendarOrder,
  deliverCalendar,
  makeCalendar,
} from '../src/actions/reception/calendar-file.ts'
import type { Kept } from '../src/ports/files.ts'
import type { Deps } from './deps.ts'
import { defineQueue } from './queue.ts'

const files = { docx: z.uuid(), pdf: z.uuid() }

/**
 * Makes the files of letters, petition forms, appointments and receipts and sends them. One at a time: a page takes a tenth
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
    z.object({ receiptOf: z.uuid(), pdf: z.uuid() }),
  ]),
  attempts: 40,
  concurrency: 1,
  async process(order, deps: Deps) {
    const { transact, world } = deps
    if ('bookingId' in order) return calendar(order, deps)
    if ('receiptOf' in order) {
      const receipt = await transact((work) => findReceipt({ work, world }, order.receiptOf))
      const kept = await keep(order.pdf, await deps.documents.receipt(receipt), deps)
      await transact((work) => deliverReceipt({ work, world }, order.receiptOf, order.pdf, kept))
      return 'done'
    }
    const document = await transact((work) => findDocument({ work, world }, order))
    if (document === undefined) return 'done'
    const kept = {
      docx: await keep(order.docx, await deps.documents.docx(document), deps),
      pdf: await keep(order.pdf, await deps.documents.pdf(document), deps),
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

async function keep(
  id: string,
  bytes: Buffer,
  { files }: Deps,
): Promise<Extract<Kept, { kept: true }>> {
  const kept = await files.keep(id, 'document', bytes)
  if (!kept.kept) throw new Error(`our own file is not taken: ${kept.reason}`)
  return kept
}
