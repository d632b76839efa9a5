import type { ReplyButton } from '../../ports/reply.ts'
import { cancelButton } from '../cancel.ts'

/** Days a button away; what they carry is read as if it had been typed. */
export const dayButtons: ReplyButton[][] = [
  [
    { key: 'button.tomorrow', data: 'when:mai' },
    { key: 'button.friday', data: 'when:t6' },
    { key: 'button.in-a-week', data: 'when:7 ngay nua' },
  ],
  [cancelButton],
]
