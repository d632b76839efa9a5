import { z } from 'zod'
import { showCards } from '../src/actions/officer/show-cards.ts'
import type { Deps } from './deps.ts'
import { defineQueue } from './queue.ts'

/**
 * The work waiting for wards and communes, for departments, for the Inspectorate: one queue a kind
 * of unit, so that a flood at one kind does not hold up the others.
 * Running twice is safe: a version of a card is written once per chat (`dedupe`), and what it shows
 * is read anew each time.
 */
const unitQueue = (name: 'ward' | 'department' | 'inspectorate') =>
  defineQueue({
    name,
    payload: z.object({ caseId: z.uuid() }),
    attempts: 40,
    concurrency: 4,
    async process({ caseId }, { transact, world }: Deps) {
      await transact((work) => showCards({ work, world }, caseId))
      return 'done'
    },
  })

export const ward = unitQueue('ward')
export const department = unitQueue('department')
export const inspectorate = unitQueue('inspectorate')
