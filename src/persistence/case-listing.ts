import type { UnitKey } from '../domain/case/case.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'

/** Cases as an administrator may list them: where they stand, never what was said or by whom. */

export type ListedCase = {
  /** As stored, without prefix and dashes. */
  code: string
  kind: string
  topic?: string
  unit: string
  /** Since when its code means this unit. */
  unitFrom: string
  status: string
  /** Epoch ms. */
  createdAt: number
  /** The next running clock, epoch ms; none when the case is closed. */
  dueAt?: number
}

export type PastEvent = { type: string; actor: string; at: number }

const shown = {
  code: true,
  kind: true,
  topic: true,
  unitCode: true,
  unitValidFrom: true,
  status: true,
  createdAt: true,
  clocks: {
    where: { stoppedAt: null, pausedAt: null },
    orderBy: { dueAt: 'asc' },
    take: 1,
    select: { dueAt: true },
  },
} satisfies Prisma.CaseSelect

type Row = Prisma.CaseGetPayload<{ select: typeof shown }>

/**
 * The newest cases first; with `overdueAt` (epoch ms) the oldest of those with a running clock that
 * had run out by then.
 */
export async function listCases(
  prisma: PrismaClient,
  { unit, overdueAt, limit }: { unit?: UnitKey; overdueAt?: number; limit: number },
): Promise<ListedCase[]> {
  const rows = await prisma.case.findMany({
    where: {
      ...(unit && { unitCode: unit.code, unitValidFrom: new Date(unit.validFrom) }),
      ...(overdueAt !== undefined && {
        closedAt: null,
        clocks: { some: { stoppedAt: null, pausedAt: null, dueAt: { lte: new Date(overdueAt) } } },
      }),
    },
    orderBy: { createdAt: overdueAt === undefined ? 'desc' : 'asc' },
    take: limit,
    select: shown,
  })
  return rows.map(toListed)
}

/** One case and what has happened to it, oldest first. */
export async function findListed(
  prisma: PrismaClient,
  code: string,
): Promise<(ListedCase & { history: PastEvent[] }) | undefined> {
  const row = await prisma.case.findUnique({
    where: { code },
    select: {
      ...shown,
      events: { orderBy: { seq: 'asc' }, select: { type: true, actor: true, at: true } },
    },
  })
  if (row === null) return undefined
  const history = row.events.map(({ type, actor, at }) => ({ type, actor, at: at.getTime() }))
  return { ...toListed(row), history }
}

const toListed = ({
  topic,
  unitCode,
  unitValidFrom,
  createdAt,
  clocks: [next],
  ...row
}: Row): ListedCase => ({
  code: row.code,
  kind: row.kind,
  status: row.status,
  unit: unitCode,
  unitFrom: unitValidFrom.toISOString().slice(0, 10),
  createdAt: createdAt.getTime(),
  // What a denunciation is about is sealed.
  ...(topic !== null && row.kind !== 'TC' && { topic }),
  ...(next && { dueAt: next.dueAt.getTime() }),
})
