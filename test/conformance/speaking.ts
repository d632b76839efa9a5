import sharp from 'sharp'
import type { Shown } from './drivers/driver.ts'
import type { Actor } from './stage.ts'

/** Wards of the transcripts: whoever plays an officer has one to themselves, so that no card is another's. */
export const wards = {
  xuanTrung: '26071',
  xuanThanh: '26074',
  xuanBinh: '26077',
  xuanAn: '26080',
  xuanHoa: '26083',
  phuBinh: '26086',
  binhLoc: '26089',
  baoQuang: '26092',
  suoiTre: '26095',
  baoVinh: '26098',
  xuanLap: '26101',
  bauSen: '26104',
  bauTram: '26107',
  xuanTan: '26110',
  hangGon: '26113',
} as const

/** A picture somebody took: 64 by 48. */
export const photo = (red: number) =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: { r: red, g: 90, b: 60 } } })
    .jpeg()
    .toBuffer()

/** The smallest PDF there is. */
export const paper = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

export function codeIn({ text }: Shown): string {
  const [code] = /LK-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text) ?? []
  if (code === undefined) throw new Error(`no case code in: ${text}`)
  return code
}

/** A case code as the database has it. */
export const bare = (code: string) => code.replace('LK-', '').replace('-', '')

export const has = (label: string) => (message: Shown) => message.labels.flat().includes(label)

/** Sends what was confirmed and agrees to its being kept, for the first time: the receipt. */
export async function sends(citizen: Actor, confirmed: Shown, label = 'Đúng, gửi đi') {
  await citizen.presses(confirmed, label)
  await citizen.presses(await citizen.hears('Anh/chị đồng ý chứ?'), 'Đồng ý')
  return citizen.hears('Mã hồ sơ LK-')
}

/** Tells something for the first time, with no need to put anything right: the code of the case. */
export async function reports(citizen: Actor, words: string): Promise<string> {
  await citizen.says(words)
  return codeIn(await sends(citizen, await citizen.hears('Đúng chưa ạ?')))
}

/** The officer takes the case whose card came: the card as it is then. */
export async function accepts(officer: Actor, code: string): Promise<Shown> {
  await officer.presses(await officer.hears(`🆕 ${code}`), 'Nhận việc')
  return officer.hears((one) => one.text.startsWith(`🛠 ${code}`))
}
