import type { Status, Step, Workflow } from '../steps.ts'
import { notes, rated, reclassified, talk, ways, withdraw } from './common.ts'

/** Đối thoại, tiếp công dân: an hour is chosen, kept, its outcome told, and what was promised there kept too. */

const offer: Step = {
  to: 'offered',
  by: 'officer',
  stop: ['first-answer', 'slot-offer', 'slot-choice', 'appointment'],
  start: ['slot-choice'],
  notice: 'offered',
}
const refuse: Step = { to: 'refused', by: 'officer', stop: 'all', notice: 'refused' }
const book: Step = {
  to: 'scheduled',
  by: 'citizen',
  stop: ['first-answer', 'slot-offer', 'slot-choice', 'appointment'],
  start: ['appointment'],
  from: 'appointment',
  letter: 'invitation',
}
/** In line for an hour that is full: whose turn it is, the office still has to see to. */
const wait = (status: Status): Step => ({ to: status, by: 'citizen' })

/** The hour is given up, by who booked it or by the office. */
const freed = { to: 'offered', stop: ['appointment'], start: ['slot-choice'] } as const
const unbook: Step = { ...freed, by: 'citizen' }
const postpone: Step = { ...freed, by: 'officer', notice: 'postponed' }

const before = (status: Status) => ({
  ...talk(status),
  ...notes(status),
  offer,
  book,
  refuse,
  withdraw,
})

/** Promises made at the meeting: each has its own time and is kept by itself. */
const promises = (status: Status) =>
  ({
    pledge: { to: status, by: 'officer', one: { start: 'commitment' }, notice: 'pledged' },
    fulfil: { to: status, by: 'officer', one: { stop: 'commitment' }, notice: 'fulfilled' },
  }) as const

const resolve: Step = {
  to: 'resolved',
  by: 'officer',
  stop: 'all',
  letter: 'result',
  notice: 'resolved',
}

export const dialogue: Workflow = {
  onReceipt: ['first-answer', 'slot-offer'],
  steps: {
    received: {
      ...before('received'),
      wait: wait('received'),
      accept: { to: 'accepted', by: 'officer', stop: ['first-answer'], notice: 'accepted' },
      reclassify: reclassified('received'),
      forward: { to: 'received', by: 'officer', notice: 'forwarded' },
      file: ways.file,
    },
    accepted: {
      ...before('accepted'),
      wait: wait('accepted'),
      reclassify: reclassified('accepted'),
      forward: { to: 'received', by: 'officer', notice: 'forwarded' },
    },
    offered: { ...before('offered'), wait: wait('offered') },
    scheduled: {
      ...before('scheduled'),
      unbook,
      postpone,
      meet: {
        to: 'met',
        by: 'officer',
        stop: ['appointment'],
        start: ['outcome', 'reception-result'],
        letter: 'minutes',
        notice: 'met',
      },
    },
    met: {
      ...talk('met'),
      ...notes('met'),
      ...promises('met'),
      /** Nothing is left to be kept. */
      resolve,
      announce: {
        to: 'committed',
        by: 'officer',
        stop: ['outcome', 'reception-result'],
        letter: 'result',
        notice: 'announced',
      },
      withdraw,
    },
    committed: {
      ...talk('committed'),
      ...notes('committed'),
      ...promises('committed'),
      complete: { to: 'resolved', by: 'officer', stop: 'all', notice: 'resolved' },
      withdraw,
    },
    resolved: rated('resolved'),
    refused: rated('refused'),
    filed: {},
    withdrawn: {},
    lodged: {},
    information: {},
    used: {},
    decided: {},
    suspended: {},
    returned: {},
    guided: {},
    forwarded: {},
    discontinued: {},
  },
}
