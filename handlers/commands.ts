import { dropFiles, forget, moveChat, setLanguage, setReachable } from '../src/actions/chat.ts'
import { answer, supplement } from '../src/actions/citizen/answer.ts'
import { begin } from '../src/actions/citizen/begin.ts'
import { book, showHours } from '../src/actions/citizen/book.ts'
import { beginComplaint, complainAgain } from '../src/actions/citizen/complain-again.ts'
import { linkCase, showLinks } from '../src/actions/citizen/link.ts'
import { rate } from '../src/actions/citizen/rate.ts'
import { showReceipt } from '../src/actions/citizen/receipt.ts'
import { reopen } from '../src/actions/citizen/reopen.ts'
import { beginSign, sign } from '../src/actions/citizen/sign.ts'
import { submit } from '../src/actions/citizen/submit.ts'
import { track, trackNamed } from '../src/actions/citizen/track.ts'
import { unbook } from '../src/actions/citizen/unbook.ts'
import { beginWithdraw, withdraw } from '../src/actions/citizen/withdraw.ts'
import { confirm, disown } from '../src/actions/confirm/confirm.ts'
import type { Action, Context, Outcome } from '../src/actions/context.ts'
import { answerDifficulty, beginAnswer } from '../src/actions/difficulties/answer.ts'
import { listDifficulties } from '../src/actions/difficulties/list.ts'
import { beginDifficulty, reportDifficulty } from '../src/actions/difficulties/report.ts'
import {
  bindGroup,
  chooseUnit,
  setGroup,
  showGroup,
  unbindGroup,
} from '../src/actions/group/bind.ts'
import { grab } from '../src/actions/group/grab.ts'
import { join } from '../src/actions/invitation.ts'
import { listCases, listOverdue } from '../src/actions/list-cases.ts'
import { accuse } from '../src/actions/officer/accuse.ts'
import { acknowledge, beginPlan } from '../src/actions/officer/acknowledge.ts'
import { askDeputy, askLeave, leave } from '../src/actions/officer/away.ts'
import { chooseMany, chooseTarget, forwardMany, giveMany } from '../src/actions/officer/many.ts'
import { mark } from '../src/actions/officer/mark.ts'
import { menu } from '../src/actions/officer/menu.ts'
import { addNote, beginNote, showNotes } from '../src/actions/officer/notes.ts'
import { offer } from '../src/actions/officer/offer.ts'
import { openCase, readWhole } from '../src/actions/officer/open-case.ts'
import { nameOpeners } from '../src/actions/officer/openers.ts'
import {
  beginFulfil,
  beginPledge,
  fulfil,
  pledge,
  showPromises,
} from '../src/actions/officer/pledge.ts'
import { reassign } from '../src/actions/officer/reassign.ts'
import { reclassify } from '../src/actions/officer/reclassify.ts'
import { takeStep } from '../src/actions/officer/take-step.ts'
import { explainGroups, unitPage } from '../src/actions/officer/unit-page.ts'
import { askUnseal } from '../src/actions/officer/unseal.ts'
import { chooseFilter, listWork } from '../src/actions/officer/work-list.ts'
import { listHotspots } from '../src/actions/oversight/hotspots.ts'
import { askPairingCode } from '../src/actions/pairing/ask-code.ts'
import { pair, refusePair } from '../src/actions/pairing/pair.ts'
import { part } from '../src/actions/pairing/part.ts'
import { typePairingCode } from '../src/actions/pairing/type-code.ts'
import { beginEnd, chooseHand, endService } from '../src/actions/people/end-service.ts'
import { inviteOfficer } from '../src/actions/people/invite-officer.ts'
import { beginInvite, listPeople, revokeInvitation } from '../src/actions/people/list-people.ts'
import { listSlots, showSlot } from '../src/actions/reception/calendar.ts'
import { beginCancelSlot, cancelSlot } from '../src/actions/reception/cancel-slot.ts'
import { checkIn } from '../src/actions/reception/check-in.ts'
import { beginEndRule, endRule } from '../src/actions/reception/end-rule.ts'
import { checkOpening, openSlots } from '../src/actions/reception/publish.ts'
import { beginCorrect, correct, showCorrect } from '../src/actions/rights/correct.ts'
import { beginDelete, deleteOwn } from '../src/actions/rights/delete.ts'
import { restrict, showOwnData, withdrawConsent } from '../src/actions/rights/own-data.ts'
import { forgetPhone, keepPhone } from '../src/actions/rights/phone.ts'
import { beginSettle, settle } from '../src/actions/rights/settle.ts'
import { view } from '../src/actions/rights/view.ts'
import type { Person } from '../src/ports/person.ts'

/** What a conversation may ask for, and the action that does it; each runs in the transaction of its turn. */
const actions = {
  // the chat itself
  'set-language': setLanguage,
  'set-reachable': setReachable,
  'move-chat': moveChat,
  'drop-files': dropFiles,
  forget,
  join,

  // citizens
  submit,
  track,
  'track-named': trackNamed,
  receipt: showReceipt,
  'list-cases': listCases,
  begin,
  answer,
  supplement,
  'begin-withdraw': beginWithdraw,
  withdraw,
  rate,
  reopen,
  'begin-sign': beginSign,
  sign,
  'show-hours': showHours,
  book,
  unbook,
  'show-links': showLinks,
  'link-case': linkCase,
  'begin-complaint': beginComplaint,
  'complain-again': complainAgain,

  // people's own data
  'own-data': showOwnData,
  'view-data': view,
  restrict,
  'withdraw-consent': withdrawConsent,
  'show-correct': showCorrect,
  'begin-correct': beginCorrect,
  correct,
  'begin-delete': beginDelete,
  delete: deleteOwn,
  'begin-settle': beginSettle,
  settle,
  'keep-phone': keepPhone,
  'forget-phone': forgetPhone,

  // one person, several chats
  'ask-pairing-code': askPairingCode,
  'type-pairing-code': typePairingCode,
  pair,
  'refuse-pair': refusePair,
  part,

  // officers
  step: takeStep,
  menu,
  mark,
  accuse,
  reclassify,
  reassign,
  open: openCase,
  whole: readWhole,
  unseal: askUnseal,
  'name-openers': nameOpeners,
  offer,
  'begin-pledge': beginPledge,
  pledge,
  'show-promises': showPromises,
  'begin-fulfil': beginFulfil,
  fulfil,
  'check-in': checkIn,
  'list-slots': listSlots,
  'check-opening': checkOpening,
  'open-slots': openSlots,
  'show-slot': showSlot,
  'begin-cancel-slot': beginCancelSlot,
  'cancel-slot': cancelSlot,
  'begin-end-rule': beginEndRule,
  'end-rule': endRule,
  'begin-plan': beginPlan,
  acknowledge,
  'ask-leave': askLeave,
  'ask-deputy': askDeputy,
  leave,
  'list-work': listWork,
  'choose-filter': chooseFilter,
  'choose-many': chooseMany,
  'choose-target': chooseTarget,
  'give-many': giveMany,
  'forward-many': forwardMany,
  'show-notes': showNotes,
  'begin-note': beginNote,
  'add-note': addNote,
  'list-overdue': listOverdue,
  'unit-page': unitPage,
  'explain-groups': explainGroups,

  // groups
  'show-group': showGroup,
  'choose-unit': chooseUnit,
  'bind-group': bindGroup,
  'set-group': setGroup,
  'unbind-group': unbindGroup,
  grab,

  // a unit's own difficulties
  'list-difficulties': listDifficulties,
  'begin-difficulty': beginDifficulty,
  'report-difficulty': reportDifficulty,
  'begin-answer': beginAnswer,
  'answer-difficulty': answerDifficulty,
  // who serves where
  'list-people': listPeople,
  'begin-invite': beginInvite,
  'invite-officer': inviteOfficer,
  'revoke-invitation': revokeInvitation,
  'begin-end': beginEnd,
  'choose-hand': chooseHand,
  'end-service': endService,
  confirm,
  disown,

  // oversight
  'list-hotspots': listHotspots,
}

/** Every command there is. */
export const commands = Object.keys(actions) as Command['do'][]

type Actions = typeof actions
type Name = keyof Actions
type InputOf<N extends Name> = Actions[N] extends Action<infer Input> ? Input : never

/** An action by its name, with what it needs. */
export type Command = { [N in Name]: { do: N } & InputOf<N> }[Name]

export function perform(context: Context, person: Person, command: Command): Promise<Outcome> {
  const { do: name, ...input } = command
  // Name and input belong together by the type of Command, which TypeScript cannot follow here.
  return (actions[name] as Action<unknown>)(context, person, input)
}
