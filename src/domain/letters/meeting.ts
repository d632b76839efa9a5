import { localDate, MINUTE, startOfLocalDay } from '../time/calendar.ts'
import { dayInWords, twoDigits } from './dates.ts'
import { type Block, paragraphs } from './document.ts'
import type { LetterFacts } from './facts.ts'
import { field, officerWords, opening, say } from './parts.ts'
import type { Wording } from './words.ts'

/** Giấy mời và biên bản của một buổi đối thoại; nobody is named in them who was not named to us for that. */

export const invitation = (facts: LetterFacts, wording: Wording): Block[] => [
  ...opening(facts, wording),
  say(`${wording.agency} trân trọng kính mời ${wording.you} đến dự buổi đối thoại, tiếp công dân:`),
  ...whenAndWhere(facts),
  ...group(facts),
  ...officerWords(facts),
  say(
    `Khi đến, đề nghị ${wording.you} mang theo giấy mời này và giấy tờ liên quan (nếu có). Nếu không đến được, đề nghị ${wording.you} báo lại trong cuộc trò chuyện với hệ thống Nghe Dân và nêu mã hồ sơ ${facts.code}./.`,
  ),
]

export const minutes = (facts: LetterFacts, wording: Wording): Block[] => [
  ...opening(facts, wording),
  ...whenAndWhere(facts),
  ...(facts.present === undefined ? [] : [field('Số người dự', `${facts.present}.`)]),
  ...group(facts),
  ...part('Nội dung trao đổi:', facts.kind === 'TC' ? [] : paragraphs(facts.said ?? '')),
  ...part('Kết luận:', officerWords(facts)),
  say(
    `Biên bản được lập để ${wording.agency} thực hiện và gửi cho ${wording.you} một bản. Các bên ký xác nhận vào bản giấy./.`,
  ),
]

const whenAndWhere = ({ meeting }: LetterFacts): Block[] =>
  meeting === undefined
    ? []
    : [
        field('Thời gian', `${hourInWords(meeting.startsAt)}, ${dayInWords(meeting.startsAt)}.`),
        field('Địa điểm', `${meeting.where}.`),
      ]

const group = ({ group: some }: LetterFacts): Block[] =>
  some === undefined || some.people < 2
    ? []
    : [
        field(
          'Số người đề nghị',
          some.representatives < some.people
            ? `${twoDigits(some.people)} người; cử người đại diện, tối đa ${twoDigits(some.representatives)} người.`
            : `${twoDigits(some.people)} người.`,
        ),
      ]

const part = (heading: string, words: Block[]): Block[] =>
  words.length === 0 ? [] : [{ is: 'heading', text: heading }, ...words]

/** "08 giờ 00 phút" */
function hourInWords(ms: number): string {
  const minutesOfDay = Math.floor((ms - startOfLocalDay(localDate(ms))) / MINUTE)
  return `${twoDigits(Math.floor(minutesOfDay / 60))} giờ ${twoDigits(minutesOfDay % 60)} phút`
}
