import { type Case, urgencies } from '../../domain/case/case.ts'
import { type Kind, kinds } from '../../domain/organisation.ts'
import type { Params, Reply, ReplyButton } from '../../ports/reply.ts'
import type { Context } from '../context.ts'
import { codeOf } from '../move.ts'
import { inRows } from '../rows.ts'

export const aspects = ['kind', 'topic', 'urgency'] as const
/** What of a case may turn out otherwise. */
export type Aspect = (typeof aspects)[number]

/** What a case may become; a denunciation only its sender begins. */
export const kindsFor = (it: Case) => kinds.filter((kind) => kind !== 'TC' && kind !== it.kind)

export const namesOf = (it: Case): Params => ({
  kind: { text: `kind.${it.kind}` },
  topic: { topic: it.topic },
  urgency: { text: `urgency.${it.urgency}` },
})

const dataOf = (it: Case, ...parts: string[]) => ['reclassify', it.code, ...parts].join(':')

const back = (it: Case): ReplyButton => ({ key: 'button.open', data: `open:${it.code}` })

/** How it is classified now, and what can be changed. */
export const sheet = ({ world }: Context, it: Case): Reply => ({
  key: 'officer.reclassify',
  params: { code: codeOf(it, world), ...namesOf(it) },
  buttons: [
    aspects.map(
      (aspect) => ({ key: `button.change-${aspect}`, data: dataOf(it, aspect) }) as const,
    ),
    [back(it)],
  ],
})

export function choices(context: Context, it: Case, aspect: Aspect): Reply {
  const { topics } = context.world.organisation
  const others = topics.filter(({ code }) => code !== it.topic)
  const button: Record<Aspect, () => ReplyButton[]> = {
    kind: () =>
      kindsFor(it).map((kind) => choice(it, 'kind', kind, { text: `kind.${kind}` } as const)),
    topic: () => others.map(({ code }) => choice(it, 'topic', code, { topic: code })),
    urgency: () =>
      urgencies
        .filter((one) => one !== it.urgency)
        .map((one) => choice(it, 'urgency', one, { text: `urgency.${one}` } as const)),
  }
  return {
    key: `officer.change-${aspect}`,
    params: { code: codeOf(it, context.world) },
    buttons: [...inRows(button[aspect]()), [back(it)]],
  }
}

const choice = (
  it: Case,
  aspect: Aspect,
  value: string,
  name: Extract<Params[string], object>,
): ReplyButton => ({
  key: 'button.choice',
  params: { name },
  data: dataOf(it, aspect, value),
})

/** Another kind means other times and other rights: seen once more before it is so. */
export const checkKind = ({ world }: Context, it: Case, kind: Kind): Reply => ({
  key: 'officer.change-check',
  params: {
    code: codeOf(it, world),
    from: { text: `kind.${it.kind}` },
    to: { text: `kind.${kind}` },
  },
  buttons: [[{ key: 'button.change-yes', data: dataOf(it, 'kind', kind, 'yes') }, back(it)]],
})
