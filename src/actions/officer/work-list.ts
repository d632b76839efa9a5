import { type Kind, kinds } from '../../domain/organisation.ts'
import type { Reply, ReplyButton } from '../../ports/reply.ts'
import type { CaseLine } from '../../ports/work.ts'
import { type CasePage, type Filter, filters, type Mark } from '../../ports/work-pages.ts'
import { officerOf, reachOf } from '../access.ts'
import type { Action, Context } from '../context.ts'
import { caseLine } from '../list-cases.ts'
import { codeOf } from '../move.ts'
import { inRows } from '../rows.ts'

/** Cases on a page: with the buttons to go on, no more than a phone shows and a person can number. */
const size = 8

export type ListInput = {
  filter?: string
  /** On from this case (`n`) or back from it (`p`): its due time in ms, and its code. */
  way?: 'n' | 'p'
  due?: string
  code?: string
}

/** The officer's list, the next due first, a page at a time; pressed below a page it takes that page's place. */
export const listWork: Action<ListInput> = async (context, person, input) => {
  const officer = officerOf(person)
  const { filter, kind } = readFilter(input.filter)
  const mark = markOf(input)
  const query = { filter, size, ...(kind && { kind }) }
  const reach = reachOf(officer)
  const turned = await context.work.pageOf(reach, {
    ...query,
    ...(mark && (input.way === 'p' ? { before: mark } : { after: mark })),
  })
  // What came after, or before, may have gone meanwhile.
  const page = turned.cases.length === 0 ? await context.work.pageOf(reach, query) : turned
  return { replies: [pageReply(context, page, filter, kind)], inPlace: true }
}

/** What the list can be narrowed to. */
export const chooseFilter: Action<unknown> = async (_, person) => {
  officerOf(person)
  const buttons = [
    ...filters.map((filter): ReplyButton => ({ key: `filter.${filter}`, data: `work:${filter}` })),
    ...kinds.map((kind): ReplyButton => ({ key: `kind.${kind}`, data: `work:${kind}` })),
  ]
  return { replies: [{ key: 'list.filters', buttons: inRows(buttons) }], inPlace: true }
}

function readFilter(said = 'all'): { filter: Filter; kind?: Kind } {
  const kind = kinds.find((one) => one === said)
  if (kind !== undefined) return { filter: 'all', kind }
  return { filter: filters.find((one) => one === said) ?? 'all' }
}

function markOf({ due = '', code = '', way }: ListInput): Mark | undefined {
  if (way === undefined || code === '') return undefined
  return /^\d{1,15}$/.test(due) ? { due: Number(due), code } : { code }
}

function pageReply(
  context: Context,
  { cases, earlier, total }: CasePage,
  filter: Filter,
  kind: Kind | undefined,
): Reply {
  const narrow: ReplyButton = { key: 'button.filter', data: 'filters' }
  const name = kind ?? filter
  if (cases.length === 0)
    return { key: name === 'all' ? 'officer.no-work' : 'list.empty', buttons: [[narrow]] }
  const pages = Math.ceil(total / size)
  const at = Math.min(pages, Math.floor(earlier / size) + 1)
  const go = (key: 'button.previous' | 'button.next', way: 'n' | 'p', one: CaseLine | undefined) =>
    one ? [{ key, data: `work:${name}:${way}:${one.dueAt ?? 'x'}:${one.it.code}` } as const] : []
  return {
    key: pages > 1 ? 'list.page' : 'officer.work',
    params: {
      title: { text: kind === undefined ? `list.${filter}` : `kind.${kind}` },
      lines: { lines: cases.map((one) => caseLine(context, one)) },
      page: at,
      pages,
      total,
    },
    buttons: [
      ...inRows(
        cases.map(({ it }) => ({
          key: 'button.code',
          params: { code: codeOf(it, context.world) },
          data: `open:${it.code}`,
        })),
      ),
      [
        ...(earlier > 0 ? go('button.previous', 'p', cases[0]) : []),
        narrow,
        ...(earlier + cases.length < total ? go('button.next', 'n', cases.at(-1)) : []),
      ],
    ],
  }
}
