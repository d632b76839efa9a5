import { readFileSync } from 'node:fs'
import type { Organisation } from '../../../src/domain/organisation.ts'
import { compileBook } from '../../../src/domain/understanding/book.ts'
import type { Rules } from '../../../src/domain/understanding/rules.ts'

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../prisma/${path}`, import.meta.url), 'utf8'))

export const organisation: Organisation = read('org/long-khanh-2024.json')
export const rules: Rules = read('policy/understanding.json')
export const book = compileBook(organisation, rules)
