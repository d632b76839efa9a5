import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { ConfigError } from '../config/config.ts'
import { KeysError } from '../ports/keys.ts'
import { faultOf } from '../start/fault.ts'
import { type Answer, type Command, Failure, UsageError } from './command.ts'

/** The command line: `npx nghedan COMMAND`. Exit 0 done, 1 failed, 2 not written as it must be. */

type Entry = { about: string; load(): Promise<{ command: Command }> }

/** Loaded one at a time: reading a message needs no database client. */
const commands: Record<string, Entry> = {
  invite: {
    about: 'mã mời một lần cho cán bộ (a one-time code for an officer)',
    load: () => import('./invite.ts'),
  },
  'invite list': {
    about: 'lời mời còn dùng được (invitations that still work)',
    load: () => import('./invite-list.ts'),
  },
  'invite revoke': {
    about: 'thu hồi một lời mời (makes an invitation void)',
    load: () => import('./invite-revoke.ts'),
  },
  officers: {
    about: 'ai đang làm ở đâu, vai gì (who serves where, as what)',
    load: () => import('./officers.ts'),
  },
  'officers end': {
    about: 'cho một cán bộ thôi nhiệm vụ (ends a service, access at once)',
    load: () => import('./officers-end.ts'),
  },
  units: {
    about: 'các đơn vị, cán bộ, hồ sơ đang mở (units, officers, open cases)',
    load: () => import('./units.ts'),
  },
  cases: {
    about: 'danh sách hồ sơ, không có lời của dân (cases, without anybody’s words)',
    load: () => import('./cases.ts'),
  },
  letters: {
    about: 'ghi văn bản của một hồ sơ ra tệp để in (writes the letters of a case to print)',
    load: () => import('./letters.ts'),
  },
  classify: {
    about: 'hiểu từng dòng tin từ stdin (reads messages from stdin, one a line)',
    load: () => import('./classify.ts'),
  },
  'policy due': {
    about: 'tính hạn theo quy định (when something is due)',
    load: () => import('./policy-due.ts'),
  },
  'policy list': {
    about: 'quy định và lịch nghỉ đang có hiệu lực (what is in force)',
    load: () => import('./policy-list.ts'),
  },
  'policy check': {
    about: 'kiểm tra các tệp quy định (finds mistakes in the policy files)',
    load: () => import('./policy-check.ts'),
  },
  'org list': {
    about: 'các mô hình tổ chức đã áp dụng (the organisations that were applied)',
    load: () => import('./org-list.ts'),
  },
  'org show': {
    about: 'một mô hình: các đơn vị, đơn vị nào kế tiếp đơn vị nào (one of them)',
    load: () => import('./org-show.ts'),
  },
  'org apply': {
    about: 'sắp xếp lại đơn vị (applies a reorganisation; --dry-run shows every effect)',
    load: () => import('./org-apply.ts'),
  },
  'receipt check': {
    about: 'kiểm tra một biên nhận có chữ ký (checks a signed receipt)',
    load: () => import('./receipt-check.ts'),
  },
  'zalo status': {
    about: 'khóa của Zalo OA còn dùng đến bao giờ (how long the tokens of the Zalo OA last)',
    load: () => import('./zalo-status.ts'),
  },
  'zalo consent': {
    about: 'liên kết để cấp lại quyền cho Zalo OA (a link to consent again for the Zalo OA)',
    load: () => import('./zalo-consent.ts'),
  },
  verify: {
    about: 'kiểm tra mọi điều phải luôn đúng trong dữ liệu (checks every invariant of the data)',
    load: () => import('./verify.ts'),
  },
  retention: {
    about: 'xóa những gì đã giữ đủ thời hạn (deletes what was kept long enough)',
    load: () => import('./retention.ts'),
  },
  simulate: {
    about:
      'chạy thử nhiều tháng theo giờ ảo, kiểm tra từng nấc (months in virtual time, every rung checked)',
    load: () => import('./simulate.ts'),
  },
  reconcile: {
    about: 'đưa lại việc còn dở vào hàng đợi (queues unfinished jobs again)',
    load: () => import('./reconcile.ts'),
  },
  'keys status': {
    about: 'khóa chủ nào đang giữ bao nhiêu khóa dữ liệu (what each master key wraps)',
    load: () => import('./keys-status.ts'),
  },
  'keys rotate': {
    about: 'đổi khóa chủ trong khi hệ thống vẫn chạy (a new master key, while the service runs)',
    load: () => import('./keys-rotate.ts'),
  },
  doctor: {
    about: 'kiểm tra hệ thống (checks everything this installation needs)',
    load: () => import('./doctor.ts'),
  },
}

const overview = `Cách dùng (usage): npx nghedan LỆNH [--json]

${Object.entries(commands)
  .map(([name, { about }]) => `  ${name.padEnd(13)} ${about}`)
  .join('\n')}

npx nghedan LỆNH --help: cách dùng từng lệnh (how to use one command)
--json: kết quả là JSON trên stdout (the result as JSON on stdout)
`

const say = (line: string) => void process.stderr.write(`${line}\n`)

/** Whoever reads slower than we write is waited for. */
async function print(text: string) {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

async function main(args: string[]): Promise<number> {
  const [first, ...others] = args
  if (first === '--help' || first === '-h' || first === 'help') {
    await print(overview)
    return 0
  }
  const found = find(args)
  if (found !== undefined) return run(found.name, await found.entry.load(), found.rest)
  if (first !== undefined && others.some((one) => one === '--help' || one === '-h')) {
    const family = Object.keys(commands).some((name) => name.startsWith(`${first} `))
    if (family) return main(['--help'])
  }
  throw new UsageError(
    first === undefined ? overview : `Không có lệnh này (no such command): ${first}\n\n${overview}`,
  )
}

/** A name is one word or two: `policy due`. */
function find([first = '', second = '', ...rest]: string[]) {
  const pair = commands[`${first} ${second}`]
  if (pair !== undefined) return { name: `${first} ${second}`, entry: pair, rest }
  const single = commands[first]
  const others = second === '' && rest.length === 0 ? [] : [second, ...rest]
  return single && { name: first, entry: single, rest: others }
}

async function run(name: string, { command }: { command: Command }, args: string[]) {
  const { values, positionals } = parse(command, args)
  const { json, help, ...given } = values
  const [extra] = positionals.slice(command.takes?.length ?? 0)
  if (extra !== undefined) throw new UsageError(`Lệnh viết chưa đúng (not understood): ${extra}`)
  if (help) {
    await print(`npx nghedan ${name}\n\n${command.help}\n`)
    return 0
  }
  return show(await command.run(given, say, positionals), json === true)
}

function parse({ options, takes = [] }: Command, args: string[]) {
  const common = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const
  try {
    const allowPositionals = takes.length > 0
    return parseArgs({ args, options: { ...options, ...common }, strict: true, allowPositionals })
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error
    throw new UsageError(`Lệnh viết chưa đúng (not understood): ${message}`)
  }
}

async function show(answer: Answer, json: boolean): Promise<number> {
  if (answer.is === 'whole') {
    if (answer.aside !== undefined && !json) say(answer.aside)
    await print(json ? `${JSON.stringify(answer.json)}\n` : `${answer.text}\n`)
    return answer.broken ? 1 : 0
  }
  for await (const line of answer.lines) await print(`${JSON.stringify(line)}\n`)
  return 0
}

function explain(error: unknown): number {
  if (error instanceof UsageError) {
    say(error.message)
    say('Xem thêm (see also): npx nghedan --help')
    return 2
  }
  if (error instanceof ConfigError || error instanceof KeysError)
    say(`Cấu hình sai (configuration):\n${error.message}`)
  else if (error instanceof Failure) say(error.message)
  else say(`Lỗi ngoài dự kiến (unexpected): ${JSON.stringify(faultOf(error))}`)
  return 1
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `nghedan … | head`: nobody reads any more, so there is nothing left to do.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await main(process.argv.slice(2)).catch(explain)
