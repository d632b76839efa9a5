import type { Span } from '../ports/channel.ts'

type Run = { start: number; end: number }

/** Where a text may end, the best first; each pattern matches the end of such a piece. */
const ends = [/\n\s*\n/g, /\n/g, /[.!?…]["'”’)\]]*\s/g, /\s/g]

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/**
 * Splits a text into parts of at most `limit` UTF-16 units each, at the end of a paragraph, a line,
 * a sentence or a word, in this order of liking. A bold run is cut only when it alone is longer
 * than `limit`, a letter with its marks only when there is no other way, a surrogate pair never.
 * White space at a seam is dropped; nothing else is lost. `limit` is at least 2.
 */
export function splitSpans(spans: Span[], limit: number): Span[][] {
  const text = spans.map((span) => span.text).join('')
  if (text.length <= limit) return [spans]
  const runs = boldRuns(spans).filter((run) => run.end - run.start <= limit)
  const parts: Span[][] = []
  let start = leadingSpace(text)
  while (start < text.length) {
    const fits = text.length - start <= limit
    const end = fits ? text.length : bestEnd(text, start, start + limit, runs)
    const part = text.slice(start, end).trimEnd()
    parts.push(cut(spans, start, start + part.length))
    start = end + leadingSpace(text.slice(end))
  }
  return parts
}

/** The best position after `start` and not beyond `most` at which a part may end, never inside one of `runs`. */
function bestEnd(text: string, start: number, most: number, runs: Run[]): number {
  const around = (at: number) => runs.find((run) => run.start < at && at < run.end)
  // One unit more than fits: a space just behind the limit still ends the part cleanly.
  const window = text.slice(start, most + 1)
  const least = start + (most - start) / 2
  for (const pattern of ends) {
    const found = [...window.matchAll(pattern)]
      .map((match) => start + match.index + match[0].trimEnd().length)
      .filter((at) => at >= least && at <= most && around(at) === undefined)
    const last = found.at(-1)
    if (last !== undefined) return last
  }
  const letter = letterEnd(text, start, most)
  const run = around(letter)
  if (run === undefined) return letter
  return run.start > start ? run.start : run.end
}

/** The last end of a whole letter (with its marks) in reach, or of a code point if one letter is longer. */
function letterEnd(text: string, start: number, most: number): number {
  const around = graphemes.segment(text.slice(start, most + 64)).containing(most - start)
  if (around === undefined || around.index > 0) return start + (around?.index ?? most - start)
  const cutsPair = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(most - 1, most + 1))
  return cutsPair ? most - 1 : most
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length
}

/** Neighbouring bold spans count as one run. */
function boldRuns(spans: Span[]): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const span of spans) {
    const end = at + span.text.length
    const last = runs.at(-1)
    if (span.bold && last?.end === at) last.end = end
    else if (span.bold && end > at) runs.push({ start: at, end })
    at = end
  }
  return runs
}

function cut(spans: Span[], from: number, to: number): Span[] {
  let at = 0
  return spans.flatMap((span) => {
    const begin = at
    at += span.text.length
    const text = span.text.slice(Math.max(0, from - begin), Math.max(0, to - begin))
    return text === '' ? [] : [{ ...span, text }]
  })
}
