import { z } from 'zod'
import { deliverExport, exportFailed, findExport } from '../src/actions/rights/view.ts'
import type { Deps } from './deps.ts'
import { defineQueue } from './queue.ts'

/**
 * Makes the files in which somebody takes their own data along. One at a time, as letters are.
 * Running twice is safe: the ids of the files were allotted with the request, a later copy takes the
 * place of an earlier one, and the chat is told once (`dedupe`).
 */
export const exports = defineQueue({
  name: 'exports',
  payload: z.object({ requestId: z.uuid(), json: z.uuid(), pdf: z.uuid() }),
  attempts: 12,
  concurrency: 1,
  async process(order, { transact, world, documents, files }: Deps) {
    const found = await transact((work) => findExport({ work, world }, order))
    if (found === undefined) return 'done'
    const json = Buffer.from(`${JSON.stringify(found.data, null, 2)}\n`)
    const kept = {
      json: await files.keepOwn(order.json, 'application/json', json),
      pdf: await files.keepOwn(
        order.pdf,
        'application/pdf',
        await documents.ownData(found.document),
      ),
    }
    const stays = await transact((work) => deliverExport({ work, world }, order, kept))
    if (!stays) for (const id of [order.json, order.pdf]) await files.remove(id)
    return 'done'
  },
  async givenUp(order, { transact, world }) {
    await transact((work) => exportFailed({ work, world }, order))
  },
})
