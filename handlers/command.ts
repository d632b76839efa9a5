import type { Words } from '../src/actions/citizen/answer.ts'
import type { Beginning } from '../src/actions/citizen/begin.ts'
import type { Report } from '../src/actions/citizen/submit.ts'
import type { Toggle } from '../src/actions/officer/mark.ts'
import type { Aspect } from '../src/actions/officer/reclassify-sheet.ts'
import type { FormVerb, Given } from '../src/domain/case/forms.ts'
import type { Language } from '../src/ports/turn.ts'

/** What a conversation asks the actions to do; each runs in the transaction of its turn. */
export type Command =
  | ({ do: 'submit' } & Report)
  | { do: 'forget'; attachments: string[] }
  | { do: 'drop-files'; attachments: string[] }
  | { do: 'track'; code: string }
  | { do: 'list-cases' }
  | ({ do: 'answer' } & Words)
  | ({ do: 'supplement' } & Words)
  | { do: 'begin-withdraw'; code: string }
  | { do: 'withdraw'; code: string }
  | { do: 'rate'; code: string; rating: number }
  | { do: 'reopen'; code: string; reason: string; attachments: string[] }
  | { do: 'begin-sign'; code: string }
  | { do: 'sign'; code: string; attachments: string[] }
  | { do: 'show-hours'; code: string; after?: number }
  | { do: 'book'; code: string; at: number }
  | { do: 'offer'; code: string }
  | { do: 'begin-complaint'; code: string }
  | { do: 'complain-again'; code: string; reason: string; attachments: string[] }
  | { do: 'begin'; what: Beginning; code: string }
  | { do: 'step'; code: string; verb: FormVerb; given: Given; sure: boolean }
  | { do: 'menu'; code: string }
  | { do: 'mark'; code: string; toggle?: Toggle }
  | { do: 'reclassify'; code: string; aspect?: Aspect; value?: string; sure: boolean }
  | { do: 'open'; code: string }
  | { do: 'whole'; code: string }
  | { do: 'begin-plan'; code: string }
  | { do: 'acknowledge'; code: string; plan: string; until: number }
  | { do: 'ask-leave' }
  | { do: 'ask-deputy'; until: number }
  | { do: 'leave'; until: number; deputy?: string }
  | { do: 'list-work' }
  | { do: 'list-overdue' }
  | { do: 'list-hotspots' }
  | { do: 'join'; token: string }
  | { do: 'set-language'; language: Language }
  | { do: 'set-reachable'; reachable: boolean }
  | { do: 'move-chat'; to: string }
