import { answer, supplement } from '../actions/citizen/answer.ts'
import { book, showHours } from '../actions/citizen/book.ts'
import { complainAgain } from '../actions/citizen/complain-again.ts'
import { rate } from '../actions/citizen/rate.ts'
import { reopen } from '../actions/citizen/reopen.ts'
import { sign } from '../actions/citizen/sign.ts'
import { submit } from '../actions/citizen/submit.ts'
import { withdraw } from '../actions/citizen/withdraw.ts'
import type { Context, Outcome } from '../actions/context.ts'
import { acknowledge } from '../actions/officer/acknowledge.ts'
import { mark } from '../actions/officer/mark.ts'
import { offer } from '../actions/officer/offer.ts'
import { fulfil, pledge } from '../actions/officer/pledge.ts'
import { reassign } from '../actions/officer/reassign.ts'
import { reclassify } from '../actions/officer/reclassify.ts'
import { takeStep } from '../actions/officer/take-step.ts'
import { type FormVerb, formOf, formVerbs, type Given } from '../domain/case/forms.ts'
import { groundsOf } from '../domain/case/grounds.ts'
import type { Verb } from '../domain/case/steps.ts'
import { DAY } from '../domain/time/calendar.ts'
import { policyFor } from '../domain/time/policy.ts'
import type { Person } from '../ports/person.ts'
import type { World } from '../ports/world.ts'
import type { Matter, Move } from './matter.ts'

/** Carries a move out through the real action. Throws `Refusal` as the action does. */
export function carryOut(context: Context, { matter, by, verb }: Move): Promise<Outcome> {
  if (by === 'citizen') return citizenStep(context, matter, verb)
  if (verb === 'submit') throw new Error('an officer files nothing')
  return officerStep(context, by.person, matter, verb, by.leads)
}

const words = 'Đã kiểm tra tại chỗ và sẽ xử lý xong trong tuần này.'
const question = 'Anh/chị cho biết rõ hơn vị trí được không?'

async function citizenStep(
  context: Context,
  matter: Matter,
  verb: Verb | 'submit',
): Promise<Outcome> {
  const { citizen, code, random } = matter
  const said = { code, text: 'Tôi nói thêm cho rõ.', attachments: [] }
  const unhappy = { code, reason: 'Tôi thấy chưa được giải quyết.', attachments: [] }
  switch (verb) {
    case 'submit':
      return submit(context, citizen, report(matter))
    case 'answer':
      return answer(context, citizen, said)
    case 'supplement':
      return supplement(context, citizen, said)
    case 'sign':
      return sign(context, citizen, { code, attachments: [page(context, citizen)] })
    case 'book':
      return bookFirst(context, matter)
    case 'withdraw':
      return withdraw(context, citizen, { code })
    case 'rate':
      return rate(context, citizen, { code, rating: 1 + Math.floor(random.next() * 5) })
    case 'reopen':
      return reopen(context, citizen, unhappy)
    case 'complain-again':
      return complainAgain(context, citizen, unhappy)
  }
  throw new Error(`${verb} is no step of a citizen`)
}

const report = ({ kind, topic, urgency, unit, random }: Matter) => ({
  kind,
  topic,
  urgency,
  unit,
  text: 'Phản ánh trong cuộc chạy thử.',
  place: { words: 'đường Hùng Vương', wardUnit: unit },
  attachments: [],
  remote: random.chance(0.1),
})

/** A photo of the signed petition, as the conversation would take it in. */
function page({ work }: Context, { chat }: Person): string {
  const id = work.newId()
  work.addAttachment({ id, chatId: chat.id, file: { kind: 'photo', ref: id } })
  return id
}

/** Presses one of the hours that are shown. */
async function bookFirst(context: Context, { citizen, code, random }: Matter): Promise<Outcome> {
  const { replies } = await showHours(context, citizen, { code })
  const hours = (replies[0]?.buttons ?? [])
    .flat()
    .flatMap((button) => ('data' in button ? [button.data.split(':')] : []))
    .filter(([verb]) => verb === 'book')
  if (hours.length === 0) return { replies }
  return book(context, citizen, { code, slot: random.pick(hours)[2] ?? '' })
}

const isForm = (verb: Verb): verb is FormVerb => formVerbs.some((one) => one === verb)

async function officerStep(
  context: Context,
  person: Person,
  matter: Matter,
  verb: Verb,
  leads: boolean,
): Promise<Outcome> {
  const { code, random } = matter
  if (isForm(verb)) {
    const given = givenFor(context, matter, verb)
    const outcome = await takeStep(context, person, { code, verb, given, sure: true })
    if (outcome.state?.at === 'stepping') throw new Error(`${verb} asked for more`)
    return outcome
  }
  switch (verb) {
    case 'offer':
      return offer(context, person, { code })
    case 'pledge': {
      const until = context.work.now + Math.ceil(random.next() * 20) * DAY
      return pledge(context, person, { code, what: words, who: 'Phòng Kinh tế', until })
    }
    case 'fulfil':
      return keepOne(context, person, code)
    case 'acknowledge': {
      const until = context.work.now + Math.ceil(random.next() * 8) * DAY
      return acknowledge(context, person, { code, plan: words, until })
    }
    case 'mark':
      return mark(context, person, {
        code,
        toggle: random.pick(leads ? headsMarks(matter) : marks),
      })
    case 'reassign':
      return reassign(context, person, { code, to: 'me' })
    case 'reclassify':
      return reclassify(context, person, { code, ...other(matter, context.world), sure: true })
  }
  throw new Error(`${verb} is no step of an officer`)
}

/** The promise that is due first is kept first; the last one ends the case. */
async function keepOne(context: Context, person: Person, code: string): Promise<Outcome> {
  const it = await context.work.findCase(code)
  const promises = it === undefined ? [] : await context.work.commitmentsOf(it.id)
  const promise = promises.find(({ keptAt }) => keptAt === undefined)?.clockId ?? ''
  return fulfil(context, person, { code, promise, words })
}

const marks = ['repeated', 'bypassing'] as const
/** Those that lengthen a time are the head's; complexity takes a decision once the law's own time runs. */
const headsMarks = ({ kind, status }: Matter) =>
  (kind === 'KN' || kind === 'TC') && status !== 'received'
    ? ([...marks, 'remote'] as const)
    : ([...marks, 'complex', 'remote'] as const)

function givenFor({ work, world }: Context, matter: Matter, verb: FormVerb): Given {
  const { kind, unit, random } = matter
  const { needs } = formOf(kind, verb)
  const { suspensionGrounds } = policyFor(world.policies, kind, work.now)
  const grounds = verb === 'suspend' ? suspensionGrounds[kind] : groundsOf(kind, verb)
  const units = world.organisation.units.filter(({ code }) => code !== unit)
  return {
    ...(needs.includes('ground') && grounds?.length && { ground: random.pick(grounds).code }),
    ...(needs.includes('unit') && { unit: random.pick(units).code }),
    ...(needs.includes('agency') && { agency: 'Điện lực' }),
    ...(needs.includes('present') && { present: '3 người dân, 2 cán bộ' }),
    ...(needs.includes('said') && { said: words }),
    ...(needs.includes('words') && { words: verb === 'ask' ? question : words }),
  }
}

/** Mostly another topic, now and then another kind or urgency. */
function other({ kind, topic, urgency, random }: Matter, { organisation }: World) {
  const others = organisation.topics.filter(({ code }) => code !== topic)
  const aspects = [
    { aspect: 'topic', value: random.pick(others).code },
    { aspect: 'kind', value: kind === 'PAKN' ? random.pick(['KN', 'DIALOGUE']) : 'PAKN' },
    { aspect: 'urgency', value: urgency === 'danger' ? 'normal' : 'danger' },
  ] as const
  return random.pick([...aspects, aspects[0], aspects[0]])
}
