import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isSealed } from '../actions/access.ts'
import { readConfig } from '../config/config.ts'
import { loadWorld } from '../config/world.ts'
import { readCode } from '../domain/case/code.ts'
import { openFileStore } from '../persistence/files.ts'
import { openKeys } from '../persistence/keys/open.ts'
import { transactOn } from '../persistence/work.ts'
import type { FileStore } from '../ports/files.ts'
import type { StoredAttachment } from '../ports/work.ts'
import { defineCommand, Failure, need, UsageError } from './command.ts'
import { withDatabase } from './with-database.ts'

export const command = defineCommand({
  help: `--code MÃ        hồ sơ (the case)
--out THƯ_MỤC    nơi ghi các tệp (where the files go)

Ghi mẫu đơn và các văn bản của hồ sơ để in, đánh số theo thứ tự. Mẫu đơn tố cáo được giữ kín.
Writes the petition form and the letters of a case, numbered in their order, to print.
The form of a denunciation stays sealed.`,
  options: { code: { type: 'string' }, out: { type: 'string' } },
  async run(given, say) {
    const typed = need(given.code, '--code')
    const out = need(given.out, '--out')
    const config = readConfig(process.env)
    const read = readCode(typed, loadWorld(config.organisation).organisation.codePrefix, true)
    if (read.is !== 'code')
      throw new UsageError(`--code: không phải mã hồ sơ, xin xem lại (not a case code): ${typed}`)
    const { files, store } = await withDatabase(config, say, async ({ pool }) => {
      const keys = await openKeys(pool, config)
      const files = await transactOn(
        pool,
        keys,
      )(async (work) => {
        const it = await work.findCase(read.code)
        if (it === undefined) throw new Failure(`Không có hồ sơ (no such case): ${typed}`)
        // The form of a denunciation is its whole text: the sender has it, and opening it is recorded.
        const forms = isSealed(it) ? [] : await work.attachmentsOf(it.id, 'form')
        return [...forms, ...(await work.attachmentsOf(it.id, 'letter'))]
      })
      return { files, store: openFileStore(`${config.home}/files`, keys.vault) }
    })
    const written = await write(files, store, out)
    const missing = files.length - written.length
    return {
      is: 'whole',
      json: { files: written, missing },
      text: written.length === 0 ? 'Chưa có văn bản nào. (no letters yet)' : written.join('\n'),
      ...(missing > 0 && { aside: `${missing} tệp đang được làm (still being made)` }),
    }
  },
})

/** Those that are made, each under a name of its own: a case may have two letters of one sort. */
async function write(
  files: StoredAttachment[],
  { read }: FileStore,
  out: string,
): Promise<string[]> {
  await mkdir(out, { recursive: true })
  const written: string[] = []
  for (const { id, name, status } of files) {
    if (status !== 'stored') continue
    const path = join(out, `${String(written.length + 1).padStart(2, '0')}_${name}`)
    await writeFile(path, await read(id), { mode: 0o600 })
    written.push(path)
  }
  return written
}
