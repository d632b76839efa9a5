import { readdirSync, readFileSync } from 'node:fs'
import type { Calendar } from '../../../src/domain/time/calendar.ts'
import type { Flags, Policy } from '../../../src/domain/time/policy.ts'

function readPolicyFile(name: string): unknown {
  return JSON.parse(
    readFileSync(new URL(`../../../prisma/policy/${name}.json`, import.meta.url), 'utf8'),
  )
}

export const calendar = readPolicyFile('calendar') as Calendar

export const policyFiles = readdirSync(new URL('../../../prisma/policy/clocks', import.meta.url))
  .filter((file) => file.endsWith('.json'))
  .sort()
export const policies = policyFiles.map(
  (file) => readPolicyFile(`clocks/${file.replace('.json', '')}`) as Policy,
)

export function policyNamed(name: string): Policy {
  const found = policies.find((policy) => policy.name === name)
  if (found === undefined) throw new Error(`No policy ${name}`)
  return found
}

export const { officeHours } = policyNamed('long-khanh-2024')

/** '2024-08-05 09:30' (seconds may follow), Vietnamese wall time, to ms UTC. */
export function at(wall: string): number {
  const ms = Date.parse(`${wall.replace(' ', 'T')}+07:00`)
  if (Number.isNaN(ms)) throw new Error(`Not a wall time: ${wall}`)
  return ms
}

const wallFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
})

export const usual: Flags = { instance: 1, complex: false, remote: false, urgency: 'normal' }

/** ms UTC to '2024-08-05 09:30', by the machine's own time zone database. */
export function wall(ms: number): string {
  return wallFormat.format(ms)
}

/** What state offices did, typed from the list of days off: day/month, "+" a Saturday worked. */
export const yearSummary: Record<number, { closed: string; worked: string }> = {
  2024: { closed: '1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9', worked: '4/5' },
  2025: { closed: '1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9', worked: '26/4' },
  2026: {
    closed: '1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11',
    worked: '10/1 22/8',
  },
  2027: { closed: '1/1 4/2 5/2 8/2 9/2 10/2 16/4 30/4 3/5 2/9 3/9 24/11', worked: '' },
}
