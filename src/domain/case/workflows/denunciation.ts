import type { Workflow } from '../steps.ts'
import {
  concluded,
  halts,
  noReception,
  notes,
  prepared,
  suspended,
  talk,
  ways,
  withdraw,
} from './common.ts'

/**
 * Tố cáo (Luật Tố cáo 2018): prepared in chat like a complaint (Điều 22-23), checked within seven to
 * ten working days (Điều 24), accepted and told (Điều 29), concluded (Điều 30). It stays sealed, so it
 * is never handed to another unit of the city: another authority gets it by letter.
 */
export const denunciation: Workflow = {
  onReceipt: ['first-answer', 'sorting'],
  steps: {
    received: {
      ...prepared(['initial-check']),
      unname: { to: 'information', by: 'citizen', stop: 'all', start: ['sorting'] },
    },
    // Without a name it is no denunciation, but where it is clear it serves inspection (Điều 25).
    information: {
      ...talk('information'),
      ...notes('information'),
      use: { to: 'used', by: 'head', stop: 'all', notice: 'used' },
      file: ways.file,
      withdraw,
    },
    used: {},
    lodged: {
      ...talk('lodged'),
      ...notes('lodged'),
      transfer: ways.transfer,
      return: ways.return,
      file: ways.file,
      accept: {
        to: 'accepted',
        by: 'officer',
        stop: ['initial-check'],
        start: ['notify-acceptance', 'resolution'],
        notice: 'accepted',
      },
      refuse: {
        to: 'refused',
        by: 'officer',
        stop: 'all',
        letter: 'non-acceptance',
        notice: 'refused',
      },
      extend: { to: 'lodged', by: 'head', notice: 'extended' },
      withdraw,
    },
    accepted: {
      ...talk('accepted'),
      ...notes('accepted'),
      ...halts,
      notify: {
        to: 'accepted',
        by: 'officer',
        stop: ['notify-acceptance'],
        letter: 'acceptance',
        notice: 'notified',
      },
      extend: { to: 'accepted', by: 'head', letter: 'extension', notice: 'extended' },
      decide: {
        to: 'decided',
        by: 'officer',
        stop: 'all',
        start: ['send-decision'],
        notice: 'decided',
      },
      withdraw,
    },
    suspended: suspended('accepted'),
    ...concluded,
    ...noReception,
  },
}
