import type { Workflow } from '../steps.ts'
import {
  concluded,
  halts,
  noReception,
  notes,
  prepared,
  reclassified,
  suspended,
  talk,
  ways,
  withdraw,
} from './common.ts'

/**
 * Khiếu nại (Luật Khiếu nại 2011). In chat it is only prepared: the law needs a signed petition or a
 * statement made in person (Điều 8), so its clocks begin when an officer records the official receipt.
 * A second complaint (Điều 33) is a case of its own.
 */
export const complaint: Workflow = {
  onReceipt: ['first-answer', 'sorting'],
  steps: {
    information: {},
    used: {},
    received: {
      ...prepared(['acceptance']),
      reclassify: reclassified('received'),
      forward: { to: 'received', by: 'officer', notice: 'forwarded' },
    },
    lodged: {
      ...talk('lodged'),
      ...notes('lodged'),
      ...ways,
      accept: {
        to: 'accepted',
        by: 'officer',
        stop: ['acceptance'],
        start: ['resolution'],
        letter: 'acceptance',
        notice: 'accepted',
      },
      refuse: {
        to: 'refused',
        by: 'officer',
        stop: 'all',
        letter: 'non-acceptance',
        notice: 'refused',
      },
      forward: { to: 'lodged', by: 'officer', letter: 'transfer', notice: 'forwarded' },
      withdraw,
    },
    accepted: {
      ...talk('accepted'),
      ...notes('accepted'),
      ...halts,
      meet: { to: 'accepted', by: 'officer', notice: 'met' },
      // Điều 33: also when the time has run out without a decision.
      'complain-again': { to: 'accepted', by: 'citizen' },
      extend: { to: 'accepted', by: 'head', letter: 'extension', notice: 'extended' },
      decide: {
        to: 'decided',
        by: 'officer',
        stop: ['resolution'],
        start: ['send-decision'],
        notice: 'decided',
      },
      withdraw,
    },
    suspended: suspended('accepted'),
    ...concluded,
    ...noReception,
    resolved: { ...concluded.resolved, 'complain-again': { to: 'resolved', by: 'citizen' } },
    refused: { ...concluded.refused, 'complain-again': { to: 'refused', by: 'citizen' } },
  },
}
