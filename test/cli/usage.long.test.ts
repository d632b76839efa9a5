import { expect, test } from 'vitest'
import type { Command } from '../../src/cli/command.ts'
import { nghedan } from './support.ts'

const names = [
  'invite',
  'units',
  'cases',
  'letters',
  'classify',
  'policy due',
  'reconcile',
  'doctor',
]

test('--help lists every command on stdout; without a command the list is an error', async () => {
  const asked = await nghedan(['--help'])
  expect(asked).toMatchObject({ code: 0, err: '' })
  for (const name of names) expect(asked.out).toContain(`\n  ${name} `)
  expect(asked.out).toContain('Cách dùng (usage)')

  const bare = await nghedan([])
  expect(bare).toMatchObject({ code: 2, out: '' })
  for (const name of names) expect(bare.err).toContain(`\n  ${name} `)
})

test('a command explains itself without doing anything', async () => {
  const unreachable = { DATABASE_URL: 'postgresql://127.0.0.1:1/none' }
  const { code, out, err } = await nghedan(['cases', '--help'], { env: unreachable })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^npx nghedan cases\n/)
  expect(out).toContain('--overdue')
})

test.each(names)('%s: the help names every option, in Vietnamese and English', async (name) => {
  const file = `../../src/cli/${name.replace(' ', '-')}.ts`
  const { command } = (await import(file)) as { command: Command }
  for (const option of Object.keys(command.options)) expect(command.help).toContain(`--${option}`)
  expect(command.help).toMatch(/[ạảấầẩậắếềểệịọốồổộớờợụủứừửữự]/)
  expect(command.help).toMatch(/\b(the|a|of|every|unit|message)\b/i)
})

test.each([
  ['an unknown command', ['bogus']],
  ['half a command', ['policy']],
  ['an unknown option', ['units', '--colour', 'red']],
  ['nothing of what is needed', ['invite']],
  ['a role that does not exist', ['invite', '--unit', '26080', '--role', 'boss']],
  ['a limit that is no number', ['cases', '--limit', '-1']],
  ['a code with a wrong character', ['cases', '--code', 'LK-0000-0001']],
  ['two ways to choose', ['cases', '--code', 'LK-0000-0000', '--overdue']],
])('%s: exit 2, nothing on stdout, why on stderr', async (_, args) => {
  const { code, out, err } = await nghedan(args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('npx nghedan --help')
  expect(err).not.toContain('    at ')
})

test('a unit named vaguely is refused with those it could be, an unknown one with all', async () => {
  const vague = await nghedan(['cases', '--unit', 'binh'])
  expect(vague.code).toBe(2)
  const named = [...vague.err.matchAll(/^ {2}(\S+) {2}UBND (?:phường|xã) (.+)$/gm)]
  expect(named.map(([, , name]) => name)).toEqual(['Xuân Bình', 'Phú Bình', 'Bình Lộc'])

  const unknown = await nghedan(['cases', '--unit', 'Sài Gòn'])
  expect(unknown.code).toBe(2)
  expect(unknown.err).toContain('26080  UBND phường Xuân An')
  expect(unknown.err).toContain('LK-NV')
})

test('a setting that is wrong is told by name, never by value', async () => {
  const env = { DATABASE_URL: 'mysql://root:hunter2@db/x', TELEGRAM_BOT_TOKEN: 'not-a-token-99' }
  const { code, out, err } = await nghedan(['units'], { env })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('DATABASE_URL')
  expect(err).toContain('TELEGRAM_BOT_TOKEN')
  expect(err).not.toMatch(/hunter2|not-a-token-99/)
})

test('a database that does not answer: exit 1, and its address stays untold', async () => {
  const env = { DATABASE_URL: 'postgresql://boss:hunter2@127.0.0.1:1/secretname' }
  const { code, out, err } = await nghedan(['cases'], { env })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('ECONNREFUSED')
  expect(err).not.toMatch(/hunter2|boss|secretname/)
})
