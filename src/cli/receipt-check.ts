import { readFileSync } from 'node:fs'
import { contentDigest } from '../actions/citizen/receipt.ts'
import { type Config, readConfig } from '../config/config.ts'
import { readCode } from '../domain/case/code.ts'
import { type Receipt, readReceipt, signedText } from '../domain/evidence/receipt.ts'
import { openKeys } from '../persistence/keys/open.ts'
import { readVerifier } from '../persistence/keys/signer.ts'
import { transactOn } from '../persistence/work.ts'
import type { Verifier } from '../ports/keys.ts'
import type { Work } from '../ports/work.ts'
import { defineCommand, Failure, need, type Say } from './command.ts'
import { localIso } from './show.ts'
import { withDatabase } from './with-database.ts'

/** What the case in this database says of it; `unasked`: no database was looked at. */
const findings = {
  same: 'Nội dung đang lưu đúng là nội dung lúc gửi (the stored content is what was filed)',
  changed: 'NỘI DUNG ĐANG LƯU ĐÃ KHÁC nội dung lúc gửi (the stored content is not what was filed)',
  erased:
    'Nội dung đã được xóa theo yêu cầu hoặc theo thời hạn lưu (the content was erased by right or retention)',
  unknown: 'Cơ sở dữ liệu này không có hồ sơ đó (this database does not know the case)',
  unasked: 'Chưa xem cơ sở dữ liệu nào (no database was looked at)',
} as const
type Finding = keyof typeof findings

export const command = defineCommand({
  help: `npx nghedan receipt check 'DÒNG BIÊN NHẬN' [--key TỆP.pem]

Dòng bắt đầu bằng NGHEDAN1. --key: khóa công khai đã tải từ /bien-nhan/khoa.pem; khi đó không cần cơ
sở dữ liệu. Không có --key: dùng khóa ở đây và xem nội dung đang lưu còn đúng dấu không.
Chữ ký sai, hoặc nội dung đã khác: exit 1.
Checks the line of a receipt: with --key offline, by that public key alone; without it by the key of this
installation, and whether what is stored still has that digest. -> {signature, code, filedAt, digest, content}`,
  options: { key: { type: 'string' } },
  takes: ['LINE'],
  async run(given, say, [line]) {
    const receipt = readReceipt(need(line, 'DÒNG BIÊN NHẬN (LINE)'))
    if (receipt === undefined)
      throw new Failure('Đây không phải một dòng biên nhận trọn vẹn. (not the line of a receipt)')
    const { isSigned, content } =
      given.key === undefined
        ? await here(receipt, readConfig(process.env), say)
        : { isSigned: holds(receipt, keyIn(given.key)), content: 'unasked' as const }
    return answer(receipt, isSigned, content)
  },
})

const holds = (receipt: Receipt, by: Verifier) => by.verify(signedText(receipt), receipt)

function keyIn(file: string): Verifier {
  try {
    return readVerifier(readFileSync(file, 'utf8'))
  } catch {
    throw new Failure(`--key: không đọc được khóa công khai (no Ed25519 public key): ${file}`)
  }
}

/** By our own key; the case is looked at only for a receipt that we signed. */
const here = (receipt: Receipt, config: Config, say: Say) =>
  withDatabase(config, say, async ({ pool }) => {
    const keys = await openKeys(pool, config)
    if (!holds(receipt, keys.signer)) return { isSigned: false, content: 'unasked' as const }
    const content = await transactOn(pool, keys)((work) => compare(work, receipt))
    return { isSigned: true, content }
  })

async function compare(work: Work, { code, digest }: Receipt): Promise<Finding> {
  const [prefix = ''] = code.split('-')
  const read = readCode(code, prefix, true)
  const it = read.is === 'code' ? await work.findCase(read.code) : undefined
  if (it === undefined) return 'unknown'
  const { kind } = await work.filedAs(it.id)
  if (contentDigest({ ...it, kind }) === digest) return 'same'
  return (await work.lastEvent(it.id, 'erase')) === undefined ? 'changed' : 'erased'
}

function answer({ code, filedAt, digest }: Receipt, isSigned: boolean, content: Finding) {
  const json = { signature: isSigned, code, filedAt: localIso(filedAt), digest, content }
  const signed = isSigned
    ? `✓ Chữ ký đúng (the signature is right)\n  ${code}, ${localIso(filedAt)}\n  ${digest}`
    : '✗ Chữ ký không khớp: dòng đã bị sửa hoặc ký bằng khóa khác (the signature does not fit)'
  const text = isSigned ? `${signed}\n${findings[content]}` : signed
  return { is: 'whole' as const, json, text, broken: !isSigned || content === 'changed' }
}
