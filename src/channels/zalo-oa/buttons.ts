import type { Button } from '../../ports/channel.ts'

/** Before what a button means, so that it comes back as no words of a person. */
const mark = '#!'

/** Limits of the platform: how many, and UTF-16 units of title and payload. */
const most = 5
const titleLimit = 100
const payloadLimit = 1_000

export type Native = { title: string; type: 'oa.query.hide'; payload: string }

/**
 * The pressable buttons as Zalo's own, or undefined where it would not take them all: then they go
 * as numbers. What copies is left out, for the words say it already; people send their place by
 * Zalo's own way.
 */
export function nativeButtons(rows: Button[][]): Native[] | undefined {
  const natives = rows
    .flat()
    .filter((button) => 'data' in button)
    .map(
      ({ label, data }): Native => ({
        title: label.normalize('NFC'),
        type: 'oa.query.hide',
        payload: mark + data,
      }),
    )
  return natives.length <= most && natives.every(fits) ? natives : undefined
}

const fits = ({ title, payload }: Native) =>
  title !== '' && title.length <= titleLimit && payload.length <= payloadLimit

/** What is behind the pressed button that came back as this text; undefined for a person's words. */
export const pressOf = (text: string): string | undefined =>
  text.startsWith(mark) && text.length > mark.length ? text.slice(mark.length) : undefined
