import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, describe, expect, test } from 'vitest'
import config from '../.dependency-cruiser.mjs'

const places = ['src', 'handlers', 'queues']
const isGenerated = (file: string) => file.startsWith('src/persistence/generated/')
const isCode = (file: string) => /\.(ts|js|mjs)$/.test(file) && !isGenerated(file)

/** Every file of code in these folders, as a path from the root with `/`. */
const codeIn = (root: string, folders: string[]) =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file}`)
      .filter(isCode),
  )

async function cruised(baseDir: string, folders: string[]): Promise<ICruiseResult> {
  const { options = {}, ...ruleSet } = config
  const { output } = await cruise(folders, { ...options, ruleSet, validate: true, baseDir })
  return output as ICruiseResult
}

const broken = ({ summary }: ICruiseResult) =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)

describe('the rooms', async () => {
  const root = process.cwd()
  const result = await cruised(root, places)

  test('every file is looked at', () => {
    const seen = result.modules.map(({ source }) => source).filter(isOurs)
    expect(seen.length).toBeGreaterThan(200)
    expect(seen.sort()).toEqual(codeIn(root, places).sort())
  })

  test('every import stays in its room, and nothing goes round in a circle', () => {
    expect(result.summary.totalDependenciesCruised).toBeGreaterThan(700)
    expect(broken(result)).toEqual([])
  })
})

const isOurs = (file: string) =>
  isCode(file) && places.some((place) => file.startsWith(`${place}/`))

describe('a rule that is broken is seen', () => {
  const root = mkdtempSync(join(tmpdir(), 'nghedan-rooms-'))
  afterAll(() => rmSync(root, { recursive: true }))

  const empty = 'export const nothing = 0\n'
  const write = (file: string, text: string) => {
    mkdirSync(join(root, dirname(file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }

  test.each([
    ['domain-has-no-io', 'src/domain/a.ts', 'node:fs'],
    ['domain-stays-in-its-room', 'src/domain/b.ts', '../ports/other.ts'],
    ['ports-are-types', 'src/ports/c.ts', '../i18n/other.ts'],
    ['actions-stays-in-its-room', 'src/actions/d.ts', '../persistence/other.ts'],
    ['server-stays-in-its-room', 'src/server/e.ts', '../persistence/other.ts'],
    ['channels-do-not-know-each-other', 'src/channels/web/f.ts', '../telegram/other.ts'],
    ['handlers-stays-in-its-room', 'handlers/g.ts', '../src/start/other.ts'],
    ['every-folder-is-a-room', 'src/attic/h.ts', '../domain/other.ts'],
    ['every-import-is-found', 'src/start/i.ts', './missing.ts'],
    ['bullmq-lives-in-one-room', 'src/actions/j.ts', 'bullmq'],
    ['every-package-has-a-room', 'src/start/k.ts', 'left-pad'],
    ['pino-only-as-a-type', 'src/server/l.ts', 'pino'],
    ['no-cycle', 'src/domain/m.ts', './m-back.ts'],
    ['reports-stays-in-its-room', 'src/reports/n.ts', '../actions/other.ts'],
    ['docx-lives-in-one-room', 'src/actions/o.ts', 'docx'],
    ['pdfmake-lives-in-one-room', 'src/domain/p.ts', 'pdfmake'],
  ])('%s', async (rule, file, imported) => {
    write(file, `export * from '${imported}'\n`)
    if (rule === 'no-cycle') write('src/domain/m-back.ts', `export * from './m.ts'\n`)
    else if (imported.endsWith('other.ts')) write(join(dirname(file), imported), empty)
    else if (!/[./:]/.test(imported)) {
      write(`node_modules/${imported}/package.json`, `{"name":"${imported}","main":"index.js"}`)
      write(`node_modules/${imported}/index.js`, empty)
    }
    const { summary } = await cruised(root, [file])
    expect(summary.violations.map((violation) => violation.rule.name)).toContain(rule)
  })
})

/** Code without comments, so that a word about the clock is not taken for one. */
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1')
const world =
  /\b(Date\.now|Math\.random|process|console|crypto|globalThis|set(Timeout|Interval)|fetch)\b|new Date\(\)/

test('the domain has no clock, chance or world of its own', () => {
  expect(world.test(withoutComments('// now\nconst now = Date.now()'))).toBe(true)
  const impure = codeIn(process.cwd(), ['src/domain']).filter((file) =>
    world.test(withoutComments(readFileSync(file, 'utf8'))),
  )
  expect(impure).toEqual([])
})

/** Texts in one language are long by nature. */
const catalogues = ['src/i18n/vi.ts', 'src/i18n/en.ts', 'src/channels/web/pages/texts.js']
const mostLines = 250

test('no file is longer than a person reads at once', () => {
  const long = codeIn(process.cwd(), places)
    .filter((file) => !catalogues.includes(file))
    .filter((file) => readFileSync(file, 'utf8').trimEnd().split('\n').length > mostLines)
  expect(long).toEqual([])
})
