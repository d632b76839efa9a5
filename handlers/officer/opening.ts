import { cancelButton } from '../../src/actions/cancel.ts'
import {
  daySaid,
  isLink,
  lengthOf,
  nextQuestion,
  type Opening,
  timesSaid,
} from '../../src/domain/reception/opening.ts'
import { addDays, localDate } from '../../src/domain/time/calendar.ts'
import type { Reply, ReplyButton } from '../../src/ports/reply.ts'
import type { Position } from '../../src/ports/state.ts'
import type { Said } from '../said.ts'
import { run, type Setting, type Step, stay } from '../step.ts'
import { readUntil } from './days.ts'

type Asked = NonNullable<ReturnType<typeof nextQuestion>>

/** Longest place, UTF-16 units. */
const longest = 200
const mostSeats = 100
const mostDays = 730

const button = (key: ReplyButton['key'], value: string): ReplyButton =>
  ({
    key,
    data: `slots:${value}`,
  }) as ReplyButton

const number = (value: number): ReplyButton => ({
  key: 'button.number',
  params: { number: value },
  data: `slots:${value}`,
})

/** What can be pressed instead of written. */
const choices: Record<Asked, ReplyButton[][]> = {
  days: [
    [button('button.day-1', 'thứ hai'), button('button.day-2', 'thứ ba')],
    [button('button.day-3', 'thứ tư'), button('button.day-4', 'thứ năm')],
    [button('button.day-5', 'thứ sáu')],
  ],
  times: [[button('button.morning', '8h00-11h00'), button('button.afternoon', '14h00-16h30')]],
  turn: [
    [
      button('button.turn-30', '30'),
      button('button.turn-60', '60'),
      button('button.turn-whole', 'whole'),
    ],
  ],
  seats: [[1, 3, 5, 20].map(number)],
  place: [[button('button.at-office', 'office')]],
  until: [[button('button.no-end', 'never')]],
}

/** The next question about hours that somebody publishes. */
export const askOpening = (opening: Opening): Reply => {
  const asked = nextQuestion(opening) ?? 'days'
  return { key: `opening.${asked}`, buttons: [...choices[asked], [cancelButton]] }
}

/** Hours are described by buttons or in a few words, checked, and published. */
export function opening(
  state: Extract<Position, { at: 'opening' }>,
  said: Said,
  setting: Setting,
): Step {
  const asked = nextQuestion(state.opening)
  const pressed = said.say === 'press' && said.verb === 'slots' ? said.args[0] : undefined
  if (asked === undefined) {
    if (said.say === 'press' && said.verb === 'publish')
      return run({ at: 'idle' }, { do: 'open-slots', opening: state.opening })
    return run(state, { do: 'check-opening', opening: state.opening })
  }
  const words = pressed ?? (said.say === 'text' ? said.text.trim() : '')
  if (words === '') return stay(state, askOpening(state.opening))
  const answer = answers[asked](words, state.opening, setting, said)
  if (answer === undefined) return stay(state, { key: 'opening.again' }, askOpening(state.opening))
  if ('refused' in answer) return stay(state, answer.refused, askOpening(state.opening))
  const next = { ...state.opening, ...answer }
  return nextQuestion(next) === undefined
    ? run({ at: 'opening', opening: next }, { do: 'check-opening', opening: next })
    : stay({ at: 'opening', opening: next }, askOpening(next))
}

type Answer = Opening | { refused: Reply } | undefined

const whole = (words: string): number => (/^\d{1,3}$/.test(words) ? Number(words) : Number.NaN)

const answers: Record<
  Asked,
  (words: string, before: Opening, setting: Setting, said: Said) => Answer
> = {
  days(words, _, { now }) {
    const on = daySaid(words, now)
    if (on === undefined) return undefined
    const past = 'date' in on && on.date < addDays(localDate(now), 1)
    return past ? { refused: { key: 'refusal.slots-past' } } : { on }
  },
  times: (words) => timesSaid(words),
  turn(words, before) {
    const minutes = words === 'whole' ? lengthOf(before) : whole(words)
    return minutes >= 5 && minutes <= lengthOf(before) ? { minutes } : undefined
  },
  seats(words) {
    const seats = whole(words)
    return seats >= 1 && seats <= mostSeats ? { seats } : undefined
  },
  place(words) {
    if (words === 'office') return { where: '' }
    if (/^[a-z][a-z0-9+.-]*:/i.test(words) && !isLink(words))
      return { refused: { key: 'refusal.bad-link' } }
    return words.length <= longest ? { where: words.replace(/\s+/g, ' ') } : undefined
  },
  until(words, _, { now }, said) {
    if (words === 'never') return { until: null }
    const read = readUntil(said, now, mostDays)
    return 'again' in read ? undefined : { until: localDate(read.until - 1) }
  },
}
