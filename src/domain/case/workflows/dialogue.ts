import type { Status, Step, Workflow } from '../steps.ts'
import { notes, rated, reclassified, talk, ways, withdraw } from './common.ts'

/** Đối thoại, tiếp công dân: an hour is offered, booked, kept, and its outcome told. */

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
  stop: ['slot-choice', 'appointment'],
  start: ['appointment'],
  from: 'appointment',
}

const before = (status: Status) => ({
  ...talk(status),
  ...notes(status),
  offer,
  refuse,
  withdraw,
})

export const dialogue: Workflow = {
  onReceipt: ['first-answer', 'slot-offer'],
  steps: {
    received: {
      ...before('received'),
      accept: { to: 'accepted', by: 'officer', stop: ['first-answer'], notice: 'accepted' },
      reclassify: reclassified('received'),
      forward: { to: 'received', by: 'officer', notice: 'forwarded' },
      file: ways.file,
    },
    accepted: {
      ...before('accepted'),
      reclassify: reclassified('accepted'),
      forward: { to: 'received', by: 'officer', notice: 'forwarded' },
    },
    offered: { ...before('offered'), book },
    scheduled: {
      ...before('scheduled'),
      book,
      meet: {
        to: 'met',
        by: 'officer',
        stop: ['appointment'],
        start: ['outcome', 'reception-result'],
        notice: 'met',
      },
    },
    met: {
      ...talk('met'),
      ...notes('met'),
      resolve: {
        to: 'resolved',
        by: 'officer',
        stop: 'all',
        letter: 'result',
        notice: 'resolved',
      },
      withdraw,
    },
    resolved: rated('resolved'),
    refused: rated('refused'),
    filed: {},
    withdrawn: {},
    lodged: {},
    decided: {},
    suspended: {},
    returned: {},
    guided: {},
    forwarded: {},
    discontinued: {},
  },
}
