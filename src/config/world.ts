import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Organisation } from '../domain/organisation.ts'
import { compileBook } from '../domain/understanding/book.ts'
import type { World } from '../ports/world.ts'
import { ConfigError } from './config.ts'
import { readData, tell } from './data-file.ts'
import { checkPolicies } from './policies.ts'
import { organisationSchema, rulesSchema } from './schemas.ts'

const ourData = fileURLToPath(new URL('../../prisma', import.meta.url))

/** Longest text taken in one message: what every channel can show again, UTF-16 units. */
const maxText = 4_000

/**
 * The locality as data, read and checked whole at start. Throws `ConfigError` with every mistake, a
 * line each: "file:line: path: reason".
 * @param folder holds `org` and `policy`
 */
export function loadWorld(organisationName: string, folder = ourData): World {
  const organisation = readData(folder, `org/${organisationName}.json`, organisationSchema)
  const rules = readData(folder, 'policy/understanding.json', rulesSchema)
  const { calendar, oversight, personalData, policies, ...times } = checkPolicies(
    join(folder, 'policy'),
    'policy/',
  )
  const problems = [...organisation.problems, ...rules.problems, ...times.problems]
  if (
    !organisation.value ||
    !rules.value ||
    !calendar ||
    !oversight ||
    !personalData ||
    problems.length > 0
  )
    throw new ConfigError(problems.map(tell).join('\n'))
  return {
    organisation: organisation.value,
    rules: rules.value,
    book: compileBook(organisation.value, rules.value),
    policies,
    calendar,
    oversight,
    personalData,
    maxText,
  }
}

/** The same locality under another organisation. */
export const worldUnder = (world: World, organisation: Organisation): World => ({
  ...world,
  organisation,
  book: compileBook(organisation, world.rules),
})

/**
 * An organisation to apply, by its name in `prisma/org` or by the path of its file; and the digest of
 * the file. Throws `ConfigError` as `loadWorld`.
 */
export function loadOrganisation(nameOrPath: string): { organisation: Organisation; text: string } {
  const isPath = nameOrPath.endsWith('.json')
  const path = isPath ? nameOrPath : join(ourData, 'org', `${nameOrPath}.json`)
  const { value, problems } = readData(dirname(path), basename(path), organisationSchema)
  if (value === undefined) throw new ConfigError(problems.map(tell).join('\n'))
  return { organisation: value, text: readFileSync(path, 'utf8') }
}
