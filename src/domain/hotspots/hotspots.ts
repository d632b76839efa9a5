import type { UnitKey } from '../case/case.ts'
import type { Oversight } from '../oversight.ts'

/** Matters that grow into a hotspot (điểm nóng): one topic in one unit. Denunciations are never counted. */

export type Spot = { topic: string; unit: UnitKey }

/** What is known of one topic in one unit at the moment of counting. */
export type Counts = Spot & {
  /** Different people who reported it within the look-back. */
  reporters: number
  /** Open cases past the end of a running time. */
  overdue: number
  /** Codes of open cases far past their time that are handed in again and again, oldest first. */
  dragging: string[]
}

/** Why something is a hotspot, as data: the catalogue says it in words. */
export type Reason =
  | { rule: 'reporters'; figures: { people: number; days: number; least: number } }
  | { rule: 'overdue'; figures: { cases: number; least: number } }
  | { rule: 'repeated'; figures: { code: string; cases: number; percent: number } }

export type Finding = Spot & { reasons: Reason[] }

export type Rules = Oversight['hotspots']

/** Tells from counts what is a hotspot; pure, so that another way of telling can take its place. */
export type Detector = (counts: readonly Counts[], rules: Rules) => Finding[]

/** The first and simplest detector: fixed thresholds, each reason by itself is enough. */
export const byThresholds: Detector = (counts, rules) =>
  counts
    .map(({ topic, unit, ...figures }) => ({ topic, unit, reasons: reasonsOf(figures, rules) }))
    .filter(({ reasons }) => reasons.length > 0)

function reasonsOf(
  { reporters, overdue, dragging }: Omit<Counts, keyof Spot>,
  rules: Rules,
): Reason[] {
  const reasons: Reason[] = []
  if (reporters >= rules.reporters) {
    const figures = { people: reporters, days: rules.days, least: rules.reporters }
    reasons.push({ rule: 'reporters', figures })
  }
  if (overdue >= rules.overdue)
    reasons.push({ rule: 'overdue', figures: { cases: overdue, least: rules.overdue } })
  const [code] = dragging
  if (code !== undefined) {
    const figures = { code, cases: dragging.length, percent: rules.percent }
    reasons.push({ rule: 'repeated', figures })
  }
  return reasons
}

/** The most serious first: by how far the thresholds are passed, taken together. */
export const bySeverity = <T extends { reasons: Reason[] }>(findings: readonly T[]): T[] =>
  findings.toSorted((a, b) => severity(b.reasons) - severity(a.reasons))

const severity = (reasons: Reason[]) => reasons.reduce((sum, reason) => sum + weight(reason), 0)

function weight({ rule, figures }: Reason): number {
  switch (rule) {
    case 'reporters':
      return figures.people / figures.least
    case 'overdue':
      return figures.cases / figures.least
    case 'repeated':
      return figures.cases
  }
}
