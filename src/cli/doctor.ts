import { defineCommand, type Say } from './command.ts'
import { checkDatabase } from './doctor/database.ts'
import { type Finding, lineOf } from './doctor/finding.ts'
import { checkDisk, checkHome, checkNode } from './doctor/machine.ts'
import { checkQueues, checkTelegram } from './doctor/outside.ts'
import { checkCalendar, checkData, checkSettings } from './doctor/settings.ts'
import { checkZaloBot } from './doctor/zalo-bot.ts'

export const command = defineCommand({
  help: `Kiểm tra mọi thứ bản cài này cần. ✓ tốt, ! nên xem, ✗ hỏng (khi đó mã thoát là 1).
Checks everything this installation needs; changes nothing. ✓ fine, ! worth a look, ✗ broken (exit 1).`,
  options: {},
  async run(_given, say) {
    const findings = await examine(say)
    const isBroken = findings.some(({ state }) => state === 'broken')
    return {
      is: 'whole',
      json: { ok: !isBroken, checks: findings },
      text: findings.map(lineOf).join('\n'),
      broken: isBroken,
    }
  },
})

/** Without settings nothing else can be found, without data nothing be judged. */
async function examine(say: Say): Promise<Finding[]> {
  const { config, finding: settings } = checkSettings(process.env)
  if (config === undefined) return [checkNode(), settings]
  const { world, finding: data } = checkData(config.organisation)
  return [
    checkNode(),
    settings,
    data,
    ...(world ? [checkCalendar(world, Date.now())] : []),
    checkHome(config.home),
    await checkDisk(config.home),
    ...(world ? await checkDatabase(config, world, say) : []),
    await checkQueues(config.redisUrl),
    await checkTelegram(config.telegram),
    ...(config.zaloBot ? [await checkZaloBot(config.zaloBot, config.publicUrl)] : []),
  ]
}
