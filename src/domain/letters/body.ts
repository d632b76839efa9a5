import { dayInWords } from './dates.ts'
import type { Block } from './document.ts'
import type { LetterFacts, LetterType } from './facts.ts'
import { invitation, minutes } from './meeting.ts'
import {
  dueLine,
  field,
  groundLine,
  officerWords,
  oldDueLine,
  opening,
  say,
  secrecy,
  subjectLine,
} from './parts.ts'
import { namedPerson, type Wording } from './words.ts'

type Tell = (facts: LetterFacts, wording: Wording) => Block[]

const receipt: Tell = (facts, wording) => {
  const { agency, petition, you } = wording
  const person = namedPerson(facts)
  return [
    say(`${agency} xác nhận đã tiếp nhận ${petition} như sau:`),
    field('Mã hồ sơ', facts.code),
    field('Thời gian tiếp nhận', dayInWords(facts.filedAt)),
    ...(person === undefined ? [] : [field('Người gửi', person.name)]),
    ...(person?.address === undefined ? [] : [field('Địa chỉ', person.address)]),
    ...subjectLine(facts),
    ...dueLine('Thời hạn trả lời', facts),
    ...officerWords(facts),
    ...isNotAcceptance(facts, wording),
    ...(facts.kind === 'TC' ? [say(secrecy)] : []),
    say(`Khi cần hỏi về hồ sơ, đề nghị ${you} nêu mã hồ sơ ghi trên./.`),
  ]
}

/** Where the law asks for an acceptance, a receipt must not be taken for one. */
function isNotAcceptance({ kind }: LetterFacts, { agency, handling }: Wording): Block[] {
  if (kind === 'PAKN' || kind === 'DIALOGUE') return []
  return [
    say(
      `Giấy này xác nhận việc tiếp nhận, không thay cho thông báo thụ lý. Sau khi xem xét, ${agency} sẽ thông báo việc ${handling} hoặc không thụ lý.`,
    ),
  ]
}

const guidance: Tell = (facts, wording) => {
  const { agency, you } = wording
  const words = officerWords(facts)
  return [
    ...opening(facts, wording),
    say(`Sau khi xem xét, ${agency} hướng dẫn ${you} như sau:`),
    ...groundLine('Lý do', facts),
    ...(words.length > 0 ? words : [say(howToFile[facts.kind])]),
    ...sendTo(facts, wording),
    ...dueLine('Thời hạn cần lưu ý', facts),
    say(`Nếu cần giải thích thêm, đề nghị ${you} liên hệ ${agency} và nêu mã hồ sơ ghi trên./.`),
  ]
}

const howToFile: Record<LetterFacts['kind'], string> = {
  KN: 'Đơn khiếu nại phải ghi đủ nội dung và có chữ ký hoặc điểm chỉ của người khiếu nại theo Điều 8 Luật Khiếu nại. Người khiếu nại có thể nộp đơn đã ký, hoặc đến trình bày trực tiếp.',
  TC: 'Đơn tố cáo phải ghi đủ nội dung và có chữ ký hoặc điểm chỉ của người tố cáo theo Điều 22 và Điều 23 Luật Tố cáo. Người tố cáo có thể nộp đơn đã ký, hoặc đến trình bày trực tiếp.',
  PAKN: 'Nội dung gửi cần nêu rõ sự việc, thời gian và địa điểm để có cơ sở xem xét, giải quyết.',
  DIALOGUE:
    'Đề nghị cần nêu rõ nội dung muốn đối thoại và người đại diện nếu có nhiều người cùng đề nghị.',
}

const sendTo: Tell = ({ to }, { petition, you }) =>
  to === undefined
    ? []
    : [
        say(
          `Đề nghị ${you} gửi ${petition} đến ${to} để được xem xét, giải quyết theo quy định của pháp luật.`,
        ),
      ]

const transfer: Tell = (facts, wording) => {
  const { agency, petition, person, competent } = wording
  return [
    ...opening(facts, wording),
    say(
      `Sau khi xem xét, ${agency} nhận thấy nội dung nêu trên thuộc thẩm quyền giải quyết của ${competent}.`,
    ),
    ...groundLine('Căn cứ chuyển', facts),
    ...officerWords(facts),
    ...(facts.kind === 'TC' ? [say(secrecy)] : []),
    ...dueLine('Thời hạn xem xét, trả lời', facts),
    say(
      `${agency} chuyển ${petition} đến ${competent} để xem xét, giải quyết theo quy định của pháp luật và thông báo kết quả cho ${person}./.`,
    ),
  ]
}

const acceptance: Tell = (facts, wording) => [
  ...opening(facts, wording),
  say(
    `Sau khi xem xét, ${wording.petition} nêu trên ${wording.eligible} và thuộc thẩm quyền giải quyết của ${wording.agency}.`,
  ),
  say(`${wording.agency} ${wording.handling} kể từ ${dayInWords(facts.issuedAt)}.`),
  ...dueLine('Thời hạn giải quyết', facts),
  ...officerWords(facts),
  informed(wording),
]

const nonAcceptance: Tell = (facts, wording) => [
  ...opening(facts, wording),
  say(`Sau khi xem xét, ${wording.agency} không ${wording.handling} nêu trên.`),
  ...groundLine('Lý do', facts),
  ...officerWords(facts),
  ...sendTo(facts, wording),
  ...dueLine('Thời hạn cần lưu ý', facts),
  informed(wording),
]

const extension: Tell = (facts, wording) => [
  ...opening(facts, wording),
  say(
    `Do chưa thể giải quyết xong trong thời hạn đã định, ${wording.agency} gia hạn giải quyết ${wording.matter} nêu trên.`,
  ),
  ...groundLine('Lý do gia hạn', facts),
  ...officerWords(facts),
  ...oldDueLine(facts),
  ...dueLine('Thời hạn mới', facts),
  informed(wording),
]

const returned: Tell = (facts, wording) => [
  ...opening(facts, wording),
  say(
    `Sau khi xem xét, ${wording.agency} trả lại ${wording.petition} nêu trên cùng tài liệu kèm theo (nếu có).`,
  ),
  ...groundLine('Lý do', facts),
  ...officerWords(facts),
  ...sendTo(facts, wording),
  ...dueLine('Thời hạn cần lưu ý', facts),
  informed(wording),
]

const result: Tell = (facts, wording) => {
  const words = officerWords(facts)
  return [
    ...opening(facts, wording),
    say(
      `${wording.agency} đã giải quyết xong ${wording.matter} nêu trên${words.length > 0 ? '. Kết quả như sau:' : '.'}`,
    ),
    ...words,
    ...groundLine('Căn cứ', facts),
    say(whatNext(facts, wording)),
    ...dueLine('Thời hạn cần lưu ý', facts),
    informed(wording),
  ]
}

/** What the person may still do; a denunciation's conclusion is not told in a paper that travels. */
function whatNext({ kind, instance, code }: LetterFacts, { agency }: Wording): string {
  switch (kind) {
    case 'KN':
      return instance === 1
        ? 'Nếu không đồng ý với kết quả này, ông (bà) có quyền khiếu nại lần hai trong thời hạn quy định tại Điều 33 Luật Khiếu nại, hoặc khởi kiện vụ án hành chính tại Tòa án theo quy định của pháp luật.'
        : 'Nếu không đồng ý với kết quả này, ông (bà) có quyền khởi kiện vụ án hành chính tại Tòa án theo quy định của pháp luật.'
    case 'TC':
      return `Để giữ bí mật cho người tố cáo, văn bản này không ghi nội dung tố cáo và kết luận. Người tố cáo được thông báo kết luận trực tiếp tại trụ sở ${agency}.`
    case 'PAKN':
    case 'DIALOGUE':
      return `Nếu chưa đồng ý với kết quả này, ông (bà) có thể trả lời ngay trong cuộc trò chuyện với hệ thống Nghe Dân và nêu mã hồ sơ ${code}.`
  }
}

const informed = ({ agency, you }: Wording): Block =>
  say(`${agency} thông báo để ${you} được biết./.`)

/** What a letter says below its legal basis. */
export const bodyOf: Record<LetterType, Tell> = {
  receipt,
  guidance,
  transfer,
  acceptance,
  'non-acceptance': nonAcceptance,
  extension,
  return: returned,
  result,
  invitation,
  minutes,
}
