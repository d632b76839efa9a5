import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach } from 'vitest'
import { tell } from '../../src/config/data-file.ts'
import { checkPolicies } from '../../src/config/policies.ts'

/** A copy of our policies for every test, to spoil and to check. */

const ours = fileURLToPath(new URL('../../prisma/policy', import.meta.url))

export let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-policy-'))
  // The words of understanding are large, and nobody looks at them here.
  cpSync(ours, folder, { recursive: true, filter: (file) => !file.endsWith('understanding.json') })
})
afterEach(() => rmSync(folder, { recursive: true }))

const read = (file: string) => readFileSync(join(folder, file), 'utf8')
export const write = (file: string, text: string) => writeFileSync(join(folder, file), text)
export const problems = () => checkPolicies(folder, '').problems.map(tell)

/** Replaces words in a file as a person would, and says what is found. */
export function edited(file: string, words: string, others: string): string[] {
  const text = read(file)
  if (!text.includes(words)) throw new Error(`${file} does not say: ${words}`)
  write(
    file,
    text.replace(words, () => others),
  )
  return problems()
}

/** Changes what a file says, one thing a line, and says what is found. */
export function changed<T>(file: string, change: (data: T) => void): string[] {
  const data = JSON.parse(read(file)) as T
  change(data)
  write(file, JSON.stringify(data, null, 1))
  return problems()
}

/** The line of the file that a problem names, trimmed. */
export function lineTold(problem: string): string {
  const [file = '', line] = problem.split(':')
  return (read(file).split('\n')[Number(line) - 1] ?? '').trim()
}
