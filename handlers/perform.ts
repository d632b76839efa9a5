import { accept } from '../src/actions/accept.ts'
import { acknowledge, beginPlan } from '../src/actions/acknowledge.ts'
import { answer, supplement } from '../src/actions/answer.ts'
import { ask } from '../src/actions/ask.ts'
import { askDeputy, askLeave, leave } from '../src/actions/away.ts'
import { begin } from '../src/actions/begin.ts'
import { dropFiles, forget, moveChat, setLanguage, setReachable } from '../src/actions/chat.ts'
import type { Context, Outcome } from '../src/actions/context.ts'
import { forward } from '../src/actions/forward.ts'
import { listHotspots } from '../src/actions/hotspots.ts'
import { join } from '../src/actions/invitation.ts'
import { listCases, listOverdue, listWork } from '../src/actions/list-cases.ts'
import { openCase, readWhole, track } from '../src/actions/open-case.ts'
import { rate } from '../src/actions/rate.ts'
import { refuse } from '../src/actions/refuse.ts'
import { reopen } from '../src/actions/reopen.ts'
import { resolve } from '../src/actions/resolve.ts'
import { submit } from '../src/actions/submit.ts'
import { withdraw } from '../src/actions/withdraw.ts'
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
    case 'withdraw':
      return withdraw(context, person, command)
    case 'rate':
      return rate(context, person, command)
    case 'reopen':
      return reopen(context, person, command)
    case 'begin':
      return begin(context, person, command)
    case 'accept':
      return accept(context, person, command)
    case 'ask':
      return ask(context, person, command)
    case 'forward':
      return forward(context, person, command)
    case 'resolve':
      return resolve(context, person, command)
    case 'refuse':
      return refuse(context, person, command)
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
