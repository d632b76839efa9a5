import { dropFiles, forget, moveChat, setLanguage, setReachable } from '../src/actions/chat.ts'
import { answer, supplement } from '../src/actions/citizen/answer.ts'
import { begin } from '../src/actions/citizen/begin.ts'
import { book, showHours } from '../src/actions/citizen/book.ts'
import { beginComplaint, complainAgain } from '../src/actions/citizen/complain-again.ts'
import { rate } from '../src/actions/citizen/rate.ts'
import { reopen } from '../src/actions/citizen/reopen.ts'
import { beginSign, sign } from '../src/actions/citizen/sign.ts'
import { submit } from '../src/actions/citizen/submit.ts'
import { track } from '../src/actions/citizen/track.ts'
import { beginWithdraw, withdraw } from '../src/actions/citizen/withdraw.ts'
import type { Context, Outcome } from '../src/actions/context.ts'
import { join } from '../src/actions/invitation.ts'
import { listCases, listOverdue, listWork } from '../src/actions/list-cases.ts'
import { acknowledge, beginPlan } from '../src/actions/officer/acknowledge.ts'
import { askDeputy, askLeave, leave } from '../src/actions/officer/away.ts'
import { mark } from '../src/actions/officer/mark.ts'
import { menu } from '../src/actions/officer/menu.ts'
import { offer } from '../src/actions/officer/offer.ts'
import { openCase, readWhole } from '../src/actions/officer/open-case.ts'
import { reclassify } from '../src/actions/officer/reclassify.ts'
import { takeStep } from '../src/actions/officer/take-step.ts'
import { listHotspots } from '../src/actions/oversight/hotspots.ts'
import type { Person } from '../src/ports/person.ts'
import type { Command } from './command.ts'

/** Every command has its action: a missing one does not compile. */
export function perform(context: Context, person: Person, command: Command): Promise<Outcome> {
  switch (command.do) {
    case 'submit': {
      const { do: _, ...report } = command
      return submit(context, person, report)
    }
    case 'forget':
      return forget(context, person, command)
    case 'drop-files':
      return dropFiles(context, person, command)
    case 'track':
      return track(context, person, command)
    case 'list-cases':
      return listCases(context, person, {})
    case 'answer':
      return answer(context, person, command)
    case 'supplement':
      return supplement(context, person, command)
    case 'begin-withdraw':
      return beginWithdraw(context, person, command)
    case 'withdraw':
      return withdraw(context, person, command)
    case 'rate':
      return rate(context, person, command)
    case 'reopen':
      return reopen(context, person, command)
    case 'begin-sign':
      return beginSign(context, person, command)
    case 'sign':
      return sign(context, person, command)
    case 'show-hours':
      return showHours(context, person, command)
    case 'book':
      return book(context, person, command)
    case 'offer':
      return offer(context, person, command)
    case 'begin-complaint':
      return beginComplaint(context, person, command)
    case 'complain-again':
      return complainAgain(context, person, command)
    case 'begin':
      return begin(context, person, command)
    case 'step':
      return takeStep(context, person, command)
    case 'menu':
      return menu(context, person, command)
    case 'mark':
      return mark(context, person, command)
    case 'reclassify':
      return reclassify(context, person, command)
    case 'open':
      return openCase(context, person, command)
    case 'whole':
      return readWhole(context, person, command)
    case 'begin-plan':
      return beginPlan(context, person, command)
    case 'acknowledge':
      return acknowledge(context, person, command)
    case 'ask-leave':
      return askLeave(context, person, {})
    case 'ask-deputy':
      return askDeputy(context, person, command)
    case 'leave':
      return leave(context, person, command)
    case 'list-work':
      return listWork(context, person, {})
    case 'list-overdue':
      return listOverdue(context, person, {})
    case 'list-hotspots':
      return listHotspots(context, person, {})
    case 'join':
      return join(context, person, command)
    case 'set-language':
      return setLanguage(context, person, command)
    case 'set-reachable':
      return setReachable(context, person, command)
    case 'move-chat':
      return moveChat(context, person, command)
  }
}
