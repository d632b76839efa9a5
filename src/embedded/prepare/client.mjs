import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrepareError, ROOT, read, run, say, sha256 } from './shell.mjs'

const STAMP = 'src/persistence/generated/.stamp'

/** Of all that the generated client depends on. */
const stamp = () =>
  sha256(
    [
      read('prisma/schema.prisma'),
      read('prisma.config.ts'),
      JSON.parse(read('node_modules/prisma/package.json')).version,
    ].join('\n'),
  )

export const isCurrent = () =>
  read('node_modules/prisma/package.json') !== '' && read(STAMP) === stamp()

export function make() {
  say('Đang tạo trình truy cập cơ sở dữ liệu', 'Generating the database client')
  rmSync(join(ROOT, STAMP), { force: true }) // an interrupted attempt must not look finished
  // Generating needs no schema engine, yet Prisma would download one; a stand-in keeps it offline.
  const done = run('npx', ['--no-install', 'prisma', 'generate'], {
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? '/bin/true',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (!done) {
    throw new PrepareError(
      'Không tạo được trình truy cập cơ sở dữ liệu (lý do ở ngay trên).\n' +
        'The database client could not be generated (Prisma says why above).',
    )
  }
  writeFileSync(join(ROOT, STAMP), stamp())
}
