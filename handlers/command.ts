import type { Words } from '../src/actions/answer.ts'
import type { Beginning } from '../src/actions/begin.ts'
import type { Ground } from '../src/actions/refuse.ts'
import type { Report } from '../src/actions/submit.ts'
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
  | { do: 'withdraw'; code: string }
  | { do: 'rate'; code: string; rating: number }
  | { do: 'reopen'; code: string; reason: string; attachments: string[] }
  | { do: 'begin'; what: Beginning; code: string }
  | { do: 'accept'; code: string }
  | { do: 'ask'; code: string; question: string }
  | { do: 'forward'; code: string; unit: string; reason: string }
  | { do: 'resolve'; code: string; result: string; evidence: string[] }
  | { do: 'refuse'; code: string; ground: Ground; reason: string }
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
