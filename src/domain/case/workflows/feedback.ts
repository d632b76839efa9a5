import type { Status, Step, Workflow } from '../steps.ts'
import { notes, rated, reclassified, talk, ways, withdraw } from './common.ts'

/** Phản ánh, kiến nghị (PAKN): complete in chat; its times are the locality's own promise. */

const accept: Step = { to: 'accepted', by: 'officer', stop: ['first-answer'], notice: 'accepted' }
const forward: Step = { to: 'received', by: 'officer', notice: 'forwarded' }
const refuse: Step = { to: 'refused', by: 'officer', stop: 'all', notice: 'refused' }
const reopen: Step = { to: 'received', by: 'citizen', start: ['first-answer', 'resolve'] }
/** No letter for a pothole: the chat tells where it went. */
const transfer: Step = { to: 'forwarded', by: 'officer', stop: 'all', notice: 'transferred' }

const open = (status: Status) => ({
  ...talk(status),
  ...notes(status),
  reclassify: reclassified(status),
  forward,
  transfer,
  refuse,
  withdraw,
})

export const feedback: Workflow = {
  onReceipt: ['first-answer', 'resolve'],
  steps: {
    received: { ...open('received'), accept, file: ways.file },
    accepted: {
      ...open('accepted'),
      extend: { to: 'accepted', by: 'head', notice: 'extended' },
      resolve: { to: 'resolved', by: 'officer', stop: 'all', notice: 'resolved' },
    },
    resolved: { ...rated('resolved'), reopen },
    refused: { ...rated('refused'), reopen },
    forwarded: rated('forwarded'),
    filed: {},
    withdrawn: {},
    lodged: {},
    information: {},
    used: {},
    offered: {},
    scheduled: {},
    met: {},
    committed: {},
    decided: {},
    suspended: {},
    returned: {},
    guided: {},
    discontinued: {},
  },
}
