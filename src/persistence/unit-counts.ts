import type { PrismaClient } from './generated/client.ts'

export type UnitCounts = { officers: number; openCases: number }

/** Officers who serve in a unit at an instant and can be written to, and its open cases, by (code, validFrom). */
export async function countUnits(
  prisma: PrismaClient,
  now: Date,
): Promise<(code: string, validFrom: string) => UnitCounts> {
  const serving = { since: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] }
  const rows = await prisma.unit.findMany({
    select: {
      code: true,
      validFrom: true,
      _count: {
        select: {
          memberships: { where: { ...serving, officer: { chats: { some: {} } } } },
          cases: { where: { closedAt: null } },
        },
      },
    },
  })
  const key = (code: string, validFrom: string) => `${code} ${validFrom}`
  const counts = new Map(
    rows.map(({ code, validFrom, _count: { memberships, cases } }) => [
      key(code, validFrom.toISOString().slice(0, 10)),
      { officers: memberships, openCases: cases },
    ]),
  )
  // A unit that no start of the service has written yet has neither.
  return (code, validFrom) => counts.get(key(code, validFrom)) ?? { officers: 0, openCases: 0 }
}
