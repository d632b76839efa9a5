import type { Context } from '../actions/context.ts'
import { invite } from '../actions/invitation.ts'
import { invitationMs } from '../actions/people/invitation-code.ts'
import { standingUnit } from '../actions/people/powers.ts'
import { type Config, readConfig } from '../config/config.ts'
import { loadWorld } from '../config/world.ts'
import { type Role, roles } from '../domain/people/permissions.ts'
import { catalogues } from '../i18n/catalogues.ts'
import { openKeys } from '../persistence/keys/open.ts'
import { seed } from '../persistence/seed.ts'
import { transactOn } from '../persistence/work.ts'
import { Refusal } from '../ports/reply.ts'
import { lookAtBot } from '../start/look-at-bot.ts'
import { worldInForce } from '../start/world-in-force.ts'
import { defineCommand, Failure, need, oneOf } from './command.ts'
import { findUnit } from './find-unit.ts'
import { localIso, localMinute } from './show.ts'
import { withDatabase } from './with-database.ts'

export const command = defineCommand({
  help: `--unit MÃ|TÊN   đơn vị, ví dụ 26080 hay "xuan an" (unit, by code or name)
--role VAI      ${roles.join(' | ')}
--name TÊN      tên cán bộ, như đồng nghiệp thấy trên thẻ (the officer's name, as colleagues see it on cards)

Mã dùng được một lần. Ai mở đường dẫn trước thì người đó vào đơn vị, nên chỉ gửi cho đúng người.
A one-time code: whoever uses it first joins the unit, so give it to that person alone.

Đây là cách có người quản trị đầu tiên; sau đó mời trong chat, vai quan trọng cần xác nhận hai lần.
This is the way to the first administrator; after that people are invited in chat, with a second yes.`,
  options: {
    unit: { type: 'string' },
    role: { type: 'string' },
    name: { type: 'string' },
  },
  async run(given, say) {
    const config = readConfig(process.env)
    const first = loadWorld(config.organisation)
    const role = oneOf(need(given.role, '--role'), roles, '--role')
    const wanted = need(given.unit, '--unit')
    const { code, expiresAt, name, unit } = await withDatabase(config, say, async (database) => {
      await seed(database, first.organisation)
      const world = await worldInForce(database.pool, first)
      const unit = findUnit(wanted, world.organisation)
      const name = given.name?.trim() || `${catalogues.vi[`role.${role}`]} ${unit.shortName}`
      const keys = await openKeys(database.pool, config)
      return transactOn(
        database.pool,
        keys,
      )(async (work) => ({
        code: await inviteHere({ work, world }, { unit: unit.code, role, name }),
        expiresAt: work.now + invitationMs,
        name,
        unit,
      }))
    })
    const links = await linksTo(code, config)
    const lines = Object.values(links).map((link) => `  ${link}`)
    return {
      is: 'whole',
      json: { code, unit: unit.code, role, name, expires: localIso(expiresAt), ...links },
      text: [
        `Mã mời (code): ${code}`,
        `${name} → ${unit.name}, ${catalogues.vi[`role.${role}`]}`,
        'Mở một trong các cách sau (one of):',
        ...lines,
        `Dùng một lần, trước (once, before) ${localMinute(expiresAt)}`,
      ].join('\n'),
    }
  },
})

/** Whoever has the shell asks nobody: it is written down, and a unit that has ended takes no one. */
async function inviteHere(context: Context, input: { unit: string; role: Role; name: string }) {
  const { work } = context
  await standingUnit(context, input.unit).catch((error: unknown) => {
    if (error instanceof Refusal) throw new Failure(`--unit: ${input.unit} đã kết thúc (has ended)`)
    throw error
  })
  await work.addSecurityEvent({ what: 'invited', data: { unit: input.unit, role: input.role } })
  return invite(context, input)
}

/** Where the code is used, per channel of this installation. */
async function linksTo(code: string, config: Config): Promise<{ web: string; telegram?: string }> {
  const root = (config.publicUrl ?? `http://localhost:${config.port}`).replace(/\/+$/, '')
  const web = `${root}/chat?seat=officer&start=${code}`
  if (config.telegram === undefined) return { web }
  const bot = await lookAtBot(config.telegram)
  // Without an answer from Telegram the code still works, typed to the bot.
  const telegram =
    bot.is === 'known' ? `https://t.me/${bot.username}?start=${code}` : `/start ${code}`
  return { web, telegram }
}
