import type { Kind } from '../organisation.ts'
import type { Verb } from './steps.ts'

/** Why a step is taken, as a list to choose from. The name is the one a letter bears. */
export type Ground = { code: string; name: string; source: string }

export const groundCodes = [
  'not-ours',
  'unclear',
  'repeated',
  'private',
  'other',
  'signed',
  'in-person',
  'internal-act',
  'not-affected',
  'no-capacity',
  'false-representative',
  'unsigned',
  'time-barred',
  'decided-twice',
  'given-up',
  'in-court',
  'form-lacking',
  'not-competent',
  'no-basis',
  'anonymous',
] as const
export type GroundCode = (typeof groundCodes)[number]

const ground = (code: GroundCode, name: string, source: string): Ground => ({ code, name, source })

const local = 'Quy định tiếp nhận phản ánh, kiến nghị của địa phương'
const feedback = [
  ground('not-ours', 'Không thuộc trách nhiệm của đơn vị', local),
  ground('unclear', 'Không đủ thông tin để xử lý', local),
  ground('repeated', 'Nội dung đã có trong hồ sơ khác', local),
  ground('private', 'Quan hệ dân sự giữa các bên', local),
  ground('other', 'Lý do khác', local),
]

/** Luật Khiếu nại 2011, Điều 11: the nine complaints that are not accepted. */
const notComplaints = (
  [
    [
      'internal-act',
      'Quyết định, hành vi trong nội bộ cơ quan nhà nước, có tính quy phạm pháp luật hoặc thuộc bí mật nhà nước',
    ],
    [
      'not-affected',
      'Quyết định, hành vi bị khiếu nại không liên quan trực tiếp đến quyền, lợi ích hợp pháp của người khiếu nại',
    ],
    [
      'no-capacity',
      'Người khiếu nại không có năng lực hành vi dân sự đầy đủ mà không có người đại diện hợp pháp',
    ],
    ['false-representative', 'Người đại diện không hợp pháp thực hiện khiếu nại'],
    ['unsigned', 'Đơn khiếu nại không có chữ ký hoặc điểm chỉ của người khiếu nại'],
    ['time-barred', 'Thời hiệu, thời hạn khiếu nại đã hết mà không có lý do chính đáng'],
    ['decided-twice', 'Khiếu nại đã có quyết định giải quyết khiếu nại lần hai'],
    [
      'given-up',
      'Đã có văn bản thông báo đình chỉ việc giải quyết mà sau 30 ngày người khiếu nại không tiếp tục khiếu nại',
    ],
    [
      'in-court',
      'Việc khiếu nại đã được Tòa án thụ lý hoặc đã được giải quyết bằng bản án, quyết định của Tòa án',
    ],
  ] as const
).map(([code, name], at) =>
  ground(code, name, `Luật Khiếu nại 2011 (02/2011/QH13), Điều 11 khoản ${at + 1}`),
)

/** Luật Tố cáo 2018, Điều 29 khoản 1 names what a denunciation needs; Điều 25 the one without a name. */
const accepting = 'Luật Tố cáo 2018 (25/2018/QH14), Điều 29 khoản 1'
const notDenunciations = [
  ground('form-lacking', 'Tố cáo không được thực hiện theo quy định tại Điều 23', accepting),
  ground(
    'no-capacity',
    'Người tố cáo không có đủ năng lực hành vi dân sự mà không có người đại diện',
    accepting,
  ),
  ground('not-competent', 'Vụ việc không thuộc thẩm quyền giải quyết', accepting),
  ground(
    'no-basis',
    'Nội dung không có cơ sở để xác định người vi phạm, hành vi vi phạm',
    accepting,
  ),
  ground('anonymous', 'Không xác định được người tố cáo', 'Luật Tố cáo 2018, Điều 25'),
]

const lodgedBy = (source: string) => [
  ground('signed', 'Đơn có chữ ký hoặc điểm chỉ', source),
  ground('in-person', 'Trình bày trực tiếp, được ghi lại thành văn bản và ký xác nhận', source),
]

const grounds: Record<Kind, Partial<Record<Verb, Ground[]>>> = {
  PAKN: { refuse: feedback },
  DIALOGUE: { refuse: feedback },
  KN: {
    lodge: lodgedBy('Luật Khiếu nại 2011 (02/2011/QH13), Điều 8'),
    refuse: notComplaints,
  },
  TC: {
    lodge: lodgedBy('Luật Tố cáo 2018 (25/2018/QH14), Điều 22, Điều 23'),
    refuse: notDenunciations,
  },
}

/** The grounds the law or the city names for a step; those of a suspension are in the policy. */
export const groundsOf = (kind: Kind, verb: Verb): Ground[] => grounds[kind][verb] ?? []
