import type { FormVerb, Need } from '../../domain/case/forms.ts'
import type { Kind } from '../../domain/organisation.ts'
import type { TextKey } from '../../i18n/vi.ts'
import type { Params, Reply, ReplyButton } from '../../ports/reply.ts'
import { isSealed } from '../access.ts'
import { cancelButton } from '../cancel.ts'
import type { Context } from '../context.ts'
import { spokenArticle } from '../law.ts'
import { codeOf } from '../move.ts'
import { groundParam, isFormal, verbText } from '../naming.ts'
import { inRows } from '../rows.ts'
import { groundsFor } from './grounds.ts'
import type { Ready } from './step-ready.ts'

/** What an officer is asked for a step, shown before it, and told after it. */

const questions: Record<Need, { any: TextKey } & Partial<Record<FormVerb, TextKey>>> = {
  ground: { any: 'step.ground', lodge: 'step.lodge-how', refuse: 'step.refuse-why' },
  unit: { any: 'step.forward-where' },
  agency: { any: 'step.transfer-where' },
  present: { any: 'step.meet-present' },
  said: { any: 'step.meet-said' },
  words: {
    any: 'step.words',
    ask: 'step.ask-what',
    tell: 'step.tell-what',
    forward: 'step.forward-why',
    resolve: 'step.resolve-what',
    refuse: 'step.refuse-explain',
    meet: 'step.meet-what',
    decide: 'step.decide-what',
    announce: 'step.announce-what',
    return: 'step.return-what',
    guide: 'step.guide-what',
    transfer: 'step.transfer-why',
    extend: 'step.extend-why',
    suspend: 'step.suspend-explain',
  },
}

/** The law's own words where it decides. */
const formalQuestions: Partial<Record<Need, Partial<Record<FormVerb, TextKey>>>> = {
  ground: { refuse: 'step.refuse-why-formal' },
  words: { resolve: 'step.resolve-what-formal' },
}

function questionFor(kind: Kind, verb: FormVerb, need: Need): TextKey {
  if (kind === 'DIALOGUE' && verb === 'meet' && need === 'words') return 'step.meet-concluded'
  const formal = isFormal(kind) ? formalQuestions[need]?.[verb] : undefined
  return formal ?? questions[need][verb] ?? questions[need].any
}

const cancel = [cancelButton]

/** The question for what is still missing. */
export function askFor(context: Context, ready: Ready, need: Need): Reply {
  const { it, verb, given } = ready
  const files = given.files?.length ?? 0
  const key =
    need === 'words' && files > 0 ? 'step.words-for-files' : questionFor(it.kind, verb, need)
  const params = { ...paramsOf(context, ready), count: files }
  const buttons = [...choices(context, ready, need), cancel]
  // The words go to the denouncer's screen, which others may see.
  if (need === 'words' && isSealed(it))
    return { key: 'step.words-sealed', params: { question: { text: key, params } }, buttons }
  return { key, params, buttons }
}

export const askMore: Reply = { key: 'step.more-words', buttons: [cancel] }

function choices({ world }: Context, { it, verb }: Ready, need: Need): ReplyButton[][] {
  switch (need) {
    case 'ground':
      return groundsFor(it, verb, world).map((ground) => [
        {
          key: 'button.choice',
          params: { name: groundParam(ground) },
          data: `ground:${ground.code}`,
        },
      ])
    case 'unit': {
      const others = world.organisation.units.filter(({ code }) => code !== it.unit.code)
      return inRows(
        others.map(({ code }) => ({
          key: 'button.unit',
          params: { unit: { ward: code } },
          data: `to:${code}`,
        })),
      )
    }
    case 'agency':
    case 'present':
    case 'said':
    case 'words':
      return []
  }
}

function paramsOf({ world }: Context, { it, verb, given, ground, extension }: Ready): Params {
  return {
    code: codeOf(it, world),
    step: { text: verbText(it.kind, verb) },
    unit: { unit: given.unit ?? it.unit },
    agency: given.agency ?? '',
    ground: ground ? groundParam(ground) : '',
    source: ground ? spokenArticle(ground.source) : '',
    old: extension ? { time: extension.old.dueAt, style: 'short' } : '',
    due: extension ? { time: extension.next.dueAt, style: 'short' } : '',
  }
}

/** The very words the citizen will get, once more before they go. */
export function check(code: string, { it, verb, form, given }: Ready, notice: Reply): Reply {
  const count = given.files?.length ?? 0
  const yes: ReplyButton = {
    key: form.needs.includes('words') ? 'button.send-result' : verbText(it.kind, verb),
    data: 'send-result',
  }
  const rewrite: ReplyButton = { key: 'button.rewrite', data: 'rewrite' }
  // Whether a matter is complex decides the time, so it is said before the time begins.
  const mark: ReplyButton = { key: 'button.mark', data: `mark:${it.code}` }
  const beside = form.needs.includes('words') ? [rewrite] : verb === 'accept' ? [mark] : []
  return {
    key: 'step.check',
    params: {
      code,
      notice: { text: notice.key, params: notice.params ?? {} },
      files: count === 0 ? '' : { text: 'step.check-files', params: { count } },
    },
    buttons: [[yes, ...beside], cancel],
  }
}

const told: Partial<Record<FormVerb, TextKey>> = {
  ask: 'step.asked',
  tell: 'step.told',
  forward: 'step.forwarded',
  resolve: 'step.resolved',
}

export function done(context: Context, ready: Ready): Reply {
  const { it, verb, step } = ready
  const params = {
    ...paramsOf(context, ready),
    letter: step.letter === undefined ? '' : ({ text: 'step.letter' } as const),
  }
  if (verb === 'accept' && it.kind === 'PAKN') {
    const resolve: ReplyButton = { key: 'button.resolve', data: `resolve:${it.code}` }
    return { key: 'step.accepted', params, buttons: [[resolve]] }
  }
  return { key: told[verb] ?? 'step.done', params }
}
