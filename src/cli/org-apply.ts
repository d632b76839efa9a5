import { setTimeout as sleep } from 'node:timers/promises'
import type { Effect } from '../actions/organisation/effects.ts'
import { NotApplied, reorganise } from '../actions/organisation/reorganise.ts'
import { readConfig } from '../config/config.ts'
import { loadOrganisation, loadWorld } from '../config/world.ts'
import { strangeCodes, withSuccessors } from '../domain/reorganisation.ts'
import { openKeys } from '../persistence/keys/open.ts'
import { digestOf } from '../persistence/organisations.ts'
import { seed } from '../persistence/seed.ts'
import { transactOn } from '../persistence/work.ts'
import { worldInForce } from '../start/world-in-force.ts'
import { defineCommand, Failure, UsageError } from './command.ts'
import { effectLines, flawLine, named } from './org-words.ts'
import { withDatabase } from './with-database.ts'

/** Every service takes up a new organisation within this time, ms. */
const takenUpMs = 6_000

export const command = defineCommand({
  help: `TỆP               tên trong prisma/org hay đường dẫn tệp .json (a name in prisma/org, or a path)
--dry-run         chỉ cho xem mọi thay đổi, không đổi gì (shows every effect, changes nothing)
--successor A=B   đơn vị A kết thúc, B kế tiếp; nhiều lần được (B goes on with A; may be repeated)

Đóng các đơn vị cũ, mở đơn vị mới, chuyển hồ sơ đang mở, cán bộ và mọi việc sắp tới sang đơn vị kế tiếp;
thời hạn không đổi. Báo mỗi người một lần. Bị ngắt giữa chừng thì chạy lại. Xem docs/operations.
Ends units, begins others, moves open cases, people and what is still to come; no clock changes. Everybody
is told once. Interrupted, it goes on when run again.
-> {name, dryRun, effects: [{what, from, to, detail, count}]}`,
  options: {
    'dry-run': { type: 'boolean' },
    successor: { type: 'string', multiple: true },
  },
  takes: ['TỆP'],
  async run(given, say, [file]) {
    if (file === undefined) throw new UsageError('Thiếu TỆP (the file is missing)')
    const config = readConfig(process.env)
    const first = loadWorld(config.organisation)
    const { organisation, text } = loadOrganisation(file)
    const successors = successorsIn(given.successor ?? [])
    const dryRun = given['dry-run'] === true
    return withDatabase(config, say, async (database) => {
      await seed(database, first.organisation)
      const world = await worldInForce(database.pool, first)
      const isOn = world.organisation.name === organisation.name
      const strange = isOn ? [] : strangeCodes(organisation, world.organisation, successors)
      if (strange.length > 0)
        throw new UsageError(`--successor: không có (no such unit): ${strange.join(', ')}`)
      const next = withSuccessors(organisation, world.organisation, successors)
      const keys = await openKeys(database.pool, config)
      const effects = await reorganise(transactOn(database.pool, keys), world, {
        next,
        digest: digestOf(text),
        dryRun,
        pause: () => sleep(takenUpMs),
      }).catch((error: unknown) => {
        if (!(error instanceof NotApplied)) throw error
        throw new Failure(error.flaws.map(flawLine).join('\n'))
      })
      const known = isOn ? world.organisation : { ...next, before: world.organisation }
      return {
        is: 'whole',
        json: { name: next.name, dryRun, effects: effects.map((one) => jsonOf(one, known)) },
        text: effectLines(effects, known).join('\n'),
        aside: dryRun ? 'Chưa đổi gì. (nothing was changed)' : 'Đã áp dụng. (applied)',
      }
    })
  },
})

function jsonOf({ what, from, to, detail, count }: Effect, known: Parameters<typeof named>[1]) {
  return {
    what,
    ...(from && { from: { ...from, name: named(from, known) } }),
    ...(to && { to: { ...to, name: named(to, known) } }),
    ...(detail !== undefined && { detail }),
    count,
  }
}

function successorsIn(given: string[]): Map<string, string> {
  return new Map(
    given.map((one) => {
      const [from, to, more] = one.split('=')
      if (!from || !to || more !== undefined)
        throw new UsageError(`--successor: xin viết (write) 26071=26077: ${one}`)
      return [from, to]
    }),
  )
}
