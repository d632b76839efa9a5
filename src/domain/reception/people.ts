import type { Oversight } from '../oversight.ts'
import { fold } from '../text/fold.ts'

const digits = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin']
const units: Record<string, number> = { mot: 1, tu: 4, lam: 5, nham: 5, dozen: 12 }
const english = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve'],
]
const alone = /^(?:chi )?(?:mot minh|minh toi|1 minh|toi thoi|just me|only me|alone)\b/
/** More than come together anywhere in the city: a slip of the finger. */
const most = 2_000

/** How many people somebody means: "12 hộ", "hai mươi người", "chỉ mình tôi"; undefined: not said. */
export function peopleSaid(text: string): number | undefined {
  const said = fold(text)
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (alone.test(said.replace(/^(?:da |a |dạ )/, ''))) return 1
  const number = /\d+/.exec(said)?.[0]
  const count = number === undefined ? inWords(said.split(' ')) : Number(number)
  return count !== undefined && count >= 1 && count <= most ? count : undefined
}

/** A number of people told by the way ("12 hộ chúng tôi xin gặp"), among other numbers of a story. */
export function peopleIn(text: string): number | undefined {
  const [, number] = /\b(\d{1,4}) (?:ho|nguoi|gia dinh|households|people)\b/.exec(fold(text)) ?? []
  return number === undefined ? undefined : peopleSaid(number)
}

/** The first number of a sentence: "khoảng hai mươi lăm người", "mười hai hộ", "một trăm". */
function inWords(words: string[]): number | undefined {
  for (const [at, word] of words.entries()) {
    const value = digits.indexOf(word)
    const next = words[at + 1] ?? ''
    if (word === 'muoi' || word === 'chuc') return 10 + one(next)
    if (value > 0 && (next === 'muoi' || next === 'chuc'))
      return value * 10 + one(words[at + 2] ?? '')
    if (value > 0 && next === 'tram') return value * 100
    if (value > 0) return value
    if (english.includes(word)) return english.indexOf(word)
  }
  return undefined
}

const one = (word: string): number => units[word] ?? Math.max(0, digits.indexOf(word))

/** From so many on people are a crowd (đông người) and speak through others. */
export const isCrowd = (people: number, { from }: Oversight['groups']): boolean => people >= from

/** How many may speak for so many people; all of them where they are no crowd. */
export function mostRepresentatives(people: number, groups: Oversight['groups']): number {
  if (!isCrowd(people, groups)) return people
  const size = groups.sizes.find(({ upTo }) => people <= (upTo ?? people))
  return size?.most ?? 1
}
