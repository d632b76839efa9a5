import { fold, normalise } from '../text/fold.ts'

/** What a citizen's own words already tell of a petition, in their words: none of it is asked again. */
export type ToldPetition = {
  /** The decision or paper complained of, with its number. */
  decision?: string
  /** Whom it is against. */
  against?: string
  /** When they learnt of it. */
  learnt?: string
  wish?: string
  /** A day or hour is named. */
  when: boolean
  /** Something is named that could prove it. */
  proof: boolean
}

/** Total: no string makes it throw. A phrase is only taken where it cannot well mean something else. */
export function petitionIn(texts: readonly string[]): ToldPetition {
  const text = normalise(texts.join('\n'))
  const folded = fold(text)
  // Offsets in the folded text are those of the typed one unless a letter has no single-letter form.
  const typed = folded.length === text.length ? text : folded
  const part = (match: RegExpExecArray | null, group = 0) => {
    const [from, to] = match?.indices?.[group] ?? []
    return from === undefined ? undefined : tidy(typed.slice(from, to))
  }
  const decision = part(paper.exec(folded))
  const against = nameOnly(part(accused.exec(folded), 1) ?? '')
  const learnt = part(learning.exec(folded), 1)
  const wish = part(wishing.exec(folded))
  return {
    ...(decision !== undefined && { decision }),
    ...(against !== '' && { against }),
    ...(learnt !== undefined && { learnt }),
    ...(wish !== undefined && { wish }),
    when: new RegExp(`\\b(?:${day})`).test(folded),
    proof: proving.test(folded),
  }
}

const tidy = (phrase: string) => phrase.trim().replace(/[\s,;:–-]+$/u, '') || undefined

/** A sentence ends at these; a full stop inside "5.3.2026" or "P.2" ends nothing. */
const within = '(?:(?!\\.\\s)[^\\n;!?])'

const kindOfPaper = '(?:quyet dinh|qd|thong bao|cong van|van ban|ket luan|bien ban|decision|notice)'
/** "quyết định thu hồi đất số 123/QĐ-UBND ngày 5/3/2026 của UBND phường …" */
const paper = new RegExp(
  `\\b${kindOfPaper}\\b(?: [a-z]+){0,6}? ?(?:so|no\\.?)?:? ?\\d+${within}{0,120}?(?=[,;!?\\n]|\\.\\s|\\.?$| (?:nhung|ma|va toi|vi|toi|cua (?:toi|gia dinh|nha|minh))\\b)`,
  'd',
)

const office =
  '(?:ubnd|uy ban(?: nhan dan)?|(?:pho )?chu tich|cong an|cong ty|ban quan ly|chi cuc|thanh tra|(?:truong |pho )?phong (?:noi vu|kinh te|tai nguyen|quan ly|giao duc|y te|tu phap|van hoa|lao dong|dan toc)|van phong dang ky|can bo|hieu truong|bi thu|truong (?:thon|ap|khu pho|cong an))'
const person = '(?:(?:ong|ba)(?! (?:con|ngoai|noi|ba|xa|chu|va|hay)\\b)) [a-z]+'
const accused = new RegExp(`(?<![\\w/-])((?:${office}|${person})[^\\n,.;:!?(]{0,70})`, 'd')

/** Where a name ends and the sentence goes on; written without diacritics, "lam" may be a name. */
const markedEnd =
  / (?:đã|đang|sẽ|không|chưa|thu hồi|ra|ban hành|ký|làm|nhận|đòi|lấy|về|vì|mà|ngày|hôm|từ|khi|và|thì|nên|cho|bắt|yêu cầu|buộc|ở|tại|theo|mặc|ăn|có|lúc|năm|tháng|của (?:tôi|bà con|dân))(?!\p{L})/iu
const plainEnd =
  / (?:da|dang|se|khong|chua|thu hoi|ban hanh|lam sai|nhan tien|doi|lay (?:dat|tien)|ve viec|vi|ma|ngay|hom|thi|cho|bat|yeu cau|buoc|mac|an (?:tien|hoi lo)|thang|cua (?:toi|ba con|dan))(?!\p{L})/iu

const nameOnly = (phrase: string) =>
  phrase.split(fold(phrase) === phrase.toLowerCase() ? plainEnd : markedEnd)[0] ?? phrase

const day =
  'hom (?:qua|nay|kia)|(?:sang|chieu|toi|trua) (?:nay|qua)|(?:tuan|thang) (?:truoc|roi)|nam ngoai|(?:ngay )?\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?|ngay \\d{1,2} thang \\d{1,2}(?: nam \\d{4})?|thang \\d{1,2}(?:[/-]\\d{4}| nam (?:\\d{4}|ngoai))?|(?:cach day )?\\d+ (?:ngay|tuan|thang|nam) (?:truoc|nay|roi|qua)|nam \\d{4}|last (?:week|month|year)|yesterday'
/** The day of the paper itself is another one: "nhận quyết định số 12 ngày 5/3" does not tell it. */
const learning = new RegExp(
  `\\b(?:nhan|biet|nghe tin|hay tin|received|learnt)\\b(?:(?! so )[^\\n.;!?\\d]){0,40}?\\b(${day})(?![\\d/])`,
  'd',
)

const wishing = new RegExp(
  `\\b(?:yeu cau|de nghi|kien nghi|mong(?: muon)?|xin|muon)\\b (?!(?:duoc )?(?:khieu nai|to cao|phan anh|hoi|gap|chao|loi|hen|bao|ke|noi|trinh bay|gui)\\b)${within}{6,300}?(?=[;!?\\n]|\\.\\s|\\.?$)`,
  'd',
)

const proving =
  /\b(?:bang chung|chung cu|ghi am|quay phim|quay lai|video|hinh anh|giay to|hoa don|bien lai|bien nhan|nhan chung|lam chung|chung kien|sao ke|tin nhan|evidence|witness)\b/
