import type { Kind } from '../organisation.ts'
import type { LetterFacts, LetterType } from './facts.ts'
import { agencyName } from './unit.ts'

type KindWords = {
  petition: string
  matter: string
  person: string
  /** What an agency takes upon itself when it accepts. */
  handling: string
  eligible: string
}

const kindWords: Record<Kind, KindWords> = {
  KN: {
    petition: 'đơn khiếu nại',
    matter: 'khiếu nại',
    person: 'người khiếu nại',
    handling: 'thụ lý giải quyết khiếu nại',
    eligible: 'đủ điều kiện thụ lý',
  },
  TC: {
    petition: 'đơn tố cáo',
    matter: 'tố cáo',
    person: 'người tố cáo',
    handling: 'thụ lý tố cáo',
    eligible: 'đủ điều kiện thụ lý',
  },
  PAKN: {
    petition: 'phản ánh, kiến nghị',
    matter: 'phản ánh, kiến nghị',
    person: 'người phản ánh, kiến nghị',
    handling: 'nhận giải quyết phản ánh, kiến nghị',
    eligible: 'đủ thông tin để xem xét',
  },
  DIALOGUE: {
    petition: 'đề nghị đối thoại',
    matter: 'đề nghị đối thoại',
    person: 'người đề nghị đối thoại',
    handling: 'nhận giải quyết đề nghị đối thoại',
    eligible: 'đủ thông tin để xem xét',
  },
}

/** What the sentences of one letter are made of. */
export type Wording = KindWords & {
  agency: string
  /** How the letter speaks to the person. */
  you: string
  /** The person by name where there is one to tell, else by what they did. */
  sender: string
  /** The agency that is competent. */
  competent: string
}

export function wordingOf(facts: LetterFacts): Wording {
  const words = kindWords[facts.kind]
  const instance = facts.instance === 1 ? ' lần đầu' : ' lần hai'
  const name = namedPerson(facts)?.name
  return {
    ...words,
    matter: facts.kind === 'KN' ? words.matter + instance : words.matter,
    handling: facts.kind === 'KN' ? words.handling + instance : words.handling,
    agency: agencyName(facts.unit),
    you: facts.kind === 'TC' ? words.person : 'ông (bà)',
    sender: name === undefined ? words.person : `ông (bà) ${name}`,
    competent: facts.to ?? 'cơ quan có thẩm quyền',
  }
}

/** A denunciation names nobody, whatever is known. */
export const namedPerson = ({ kind, addressee }: LetterFacts) =>
  kind === 'TC' ? undefined : addressee

export function salutation(facts: LetterFacts): string {
  if (facts.type === 'transfer' && facts.to !== undefined) return facts.to
  const { person, sender } = wordingOf(facts)
  return upperFirst(sender === person ? `${person}, mã hồ sơ ${facts.code}` : sender)
}

export const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** The line under the title, and what the file says it is about. */
export function abstractOf(type: LetterType, wording: Wording): string {
  const { petition, matter, handling } = wording
  switch (type) {
    case 'receipt':
      return `Về việc tiếp nhận ${petition}`
    case 'guidance':
      return `Về việc hướng dẫn gửi ${petition}`
    case 'transfer':
      return `Về việc chuyển ${petition} đến cơ quan có thẩm quyền`
    case 'acceptance':
      return `Về việc ${handling}`
    case 'non-acceptance':
      return `Về việc không ${handling}`
    case 'extension':
      return `Về việc gia hạn giải quyết ${matter}`
    case 'return':
      return `Về việc trả lại ${petition}`
    case 'result':
      return `Về kết quả giải quyết ${matter}`
    case 'invitation':
      return 'Về việc tham dự buổi đối thoại, tiếp công dân'
    case 'minutes':
      return 'Về buổi đối thoại, tiếp công dân'
  }
}
