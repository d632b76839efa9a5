import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Kind, kinds } from '../domain/organisation.ts'
import type { Oversight } from '../domain/oversight.ts'
import type { PersonalDataPolicy } from '../domain/rights/policy.ts'
import { addDays, type Calendar } from '../domain/time/calendar.ts'
import type { Policy } from '../domain/time/policy.ts'
import { calendarSchema } from './calendar-schema.ts'
import { type DataFile, type Problem, readData } from './data-file.ts'
import { oversightSchema } from './oversight-schema.ts'
import { personalDataSchema } from './personal-data-schema.ts'
import { policySchema } from './policy-schema.ts'

const ourPolicies = fileURLToPath(new URL('../../prisma/policy', import.meta.url))

/** The times of a locality as data; without problems all of it is there. */
export type Checked = {
  problems: Problem[]
  policies: Policy[]
  calendar?: Calendar
  oversight?: Oversight
  personalData?: PersonalDataPolicy
}

/**
 * Reads the clocks, the calendar, the oversight and the rules about personal data of a folder and finds everything that is wrong.
 * @param prefix goes before a file's name in a problem
 */
export function checkPolicies(folder = ourPolicies, prefix = 'prisma/policy/'): Checked {
  const policies = clockFiles(folder).map((file) => readData(folder, file, policySchema, prefix))
  const calendar = readData(folder, 'calendar.json', calendarSchema, prefix)
  const oversight = readData(folder, 'oversight.json', oversightSchema, prefix)
  const personalData = readData(folder, 'personal-data.json', personalDataSchema, prefix)
  const files = [...policies, calendar, oversight, personalData]
  return {
    problems: [
      ...files.flatMap(({ problems }) => problems),
      ...namedTwice(policies),
      ...kinds.flatMap((kind) => brokenChain(kind, policies, prefix)),
    ],
    policies: policies.flatMap(({ value }) => value ?? []),
    ...(calendar.value && { calendar: calendar.value }),
    ...(oversight.value && { oversight: oversight.value }),
    ...(personalData.value && { personalData: personalData.value }),
  }
}

function clockFiles(folder: string): string[] {
  const clocks = join(folder, 'clocks')
  const names = existsSync(clocks) ? readdirSync(clocks).sort() : []
  return names.filter((name) => name.endsWith('.json')).map((name) => `clocks/${name}`)
}

function namedTwice(policies: DataFile<Policy>[]): Problem[] {
  return policies.flatMap(({ value, problemAt }, at) => {
    const other = policies.slice(0, at).find((it) => it.value && it.value.name === value?.name)
    return other ? [problemAt(['name'], `${value?.name} is the name of ${other.file} too`)] : []
  })
}

/** On every day from the first version of a kind on, one version and no more is in force. */
function brokenChain(kind: Kind, policies: DataFile<Policy>[], prefix: string): Problem[] {
  const versions = policies
    .filter(({ value }) => value?.clocks[kind] !== undefined)
    .sort((a, b) => from(a).localeCompare(from(b)))
  const unread = policies.some(({ value }) => value === undefined)
  if (versions.length === 0 && !unread)
    return [{ file: `${prefix}clocks`, path: '', reason: `there is no policy for ${kind}` }]
  return versions.flatMap((later, at) => {
    const earlier = versions[at - 1]
    const reason = earlier && seam(kind, earlier, from(later))
    return reason ? [later.problemAt(['validFrom'], reason)] : []
  })
}

const from = ({ value }: DataFile<Policy>) => value?.validFrom ?? ''

function seam(kind: Kind, { file, value }: DataFile<Policy>, next: string): string | undefined {
  const until = value?.validUntil
  if (until === undefined || until >= next)
    return `${kind} overlaps ${file}, in force until ${until ?? 'further notice'}`
  const expected = addDays(until, 1)
  return next > expected ? `${kind} has a gap after ${file}, from ${expected}` : undefined
}
