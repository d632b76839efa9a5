import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { compileBook } from '../domain/understanding/book.ts'
import type { World } from '../ports/world.ts'
import { ConfigError } from './config.ts'
import { calendarSchema, organisationSchema, policySchema, rulesSchema } from './schemas.ts'

const ourData = fileURLToPath(new URL('../../prisma', import.meta.url))

/** Longest text taken in one message: what every channel can show again, UTF-16 units. */
const maxText = 4_000

/**
 * The locality as data, read and checked whole at start. Throws `ConfigError` with file and reason.
 * @param folder holds `org` and `policy`
 */
export function loadWorld(organisationName: string, folder = ourData): World {
  const load = loadFrom(folder)
  const organisation = load(`org/${organisationName}.json`, organisationSchema)
  const policies = readdirSync(join(folder, 'policy'))
    .filter((file) => file !== 'calendar.json' && file !== 'understanding.json')
    .map((file) => load(`policy/${file}`, policySchema))
  return {
    organisation,
    book: compileBook(organisation, load('policy/understanding.json', rulesSchema)),
    policies,
    calendar: load('policy/calendar.json', calendarSchema),
    consentVersion: 1,
    maxText,
  }
}

const loadFrom =
  (folder: string) =>
  <Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> => {
    let json: unknown
    try {
      json = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    } catch (error) {
      throw new ConfigError(`${file}: ${(error as Error).message}`)
    }
    const parsed = schema.safeParse(json)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    throw new ConfigError(`${file}: ${issue?.path.join('.')}: ${issue?.message}`)
  }
