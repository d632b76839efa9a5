import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/domain/text/fold.ts'
import { understand } from '../../../src/domain/understanding/understand.ts'
import { everyday } from './everyday.ts'
import { known, type Labelled } from './messages.ts'
import { oblique } from './oblique.ts'
import { book, organisation } from './support.ts'
import { written } from './written.ts'

const all = [...known, ...written, ...oblique, ...everyday]

type Shares = { top1: number; top3: number; unit: number; kind: number; urgency: number }

/** Shares of the messages judged as the labels say; topics over those that have one. */
function measure(messages: Labelled[], change: (text: string) => string): Shares {
  const read = messages.map((message) => ({
    message,
    understood: understand([change(message.text)], book),
  }))
  const topical = read.filter(({ message }) => message.topic !== undefined)
  const share = (of: typeof read, right: (one: (typeof read)[number]) => boolean) =>
    of.filter(right).length / of.length
  return {
    top1: share(topical, ({ message, understood }) => understood.topics[0]?.code === message.topic),
    top3: share(topical, ({ message, understood }) =>
      understood.topics.some(({ code }) => code === message.topic),
    ),
    unit: share(read, ({ message, understood }) => understood.place.unit === message.unit),
    kind: share(read, ({ message, understood }) => understood.kind === (message.kind ?? 'PAKN')),
    urgency: share(
      read,
      ({ message, understood }) => understood.urgency === (message.urgency ?? 'normal'),
    ),
  }
}

describe('labelled messages', () => {
  it('are many, different, and labelled with topics and units there are', () => {
    expect(all.length).toBeGreaterThan(200)
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
    const codes = [...organisation.topics, ...organisation.units].map(({ code }) => code)
    for (const { topic, unit } of all)
      expect(codes).toEqual(expect.arrayContaining([topic ?? 'other', unit ?? '26080']))
  })

  it.each([
    [
      'as typed',
      (text: string) => text,
      { top1: 0.94, top3: 0.98, unit: 0.98, kind: 0.98, urgency: 0.96 },
    ],
    ['without diacritics', fold, { top1: 0.92, top3: 0.97, unit: 0.98, kind: 0.97, urgency: 0.95 }],
  ])('%s are understood at least this well', (_, change, floors) => {
    const shares = measure(all, change)
    for (const [what, floor] of Object.entries(floors)) {
      expect(shares[what as keyof Shares], what).toBeGreaterThanOrEqual(floor)
    }
  })

  it('are never taken for small talk', () => {
    for (const { text } of all) expect(understand([text], book).smallTalk, text).toBe(false)
  })
})
