import type { Button, Span } from '../ports/channel.ts'

/**
 * Buttons as lines with numbers, for a channel that has none: what is typed, number or label, is
 * recognised by the conversation. What copies is left out, for the words say it already, and so is
 * the wish for a place, which can be typed.
 */
export function withNumbers(spans: Span[], buttons: Button[][]): Span[] {
  const pressable = buttons.flat().filter((button) => 'data' in button)
  if (pressable.length === 0) return spans
  const lines = pressable.map(({ label }, index) => `${index + 1}. ${label}`).join('\n')
  return [...spans, { text: `${spans.length === 0 ? '' : '\n\n'}${lines}` }]
}

/** The words of spans, without their style. */
export const wordsOf = (spans: Span[]): string => spans.map(({ text }) => text).join('')
