import { badRequest } from './errors.ts'
import type { Entity } from './types.ts'

export type Formatted = { text: string; entities: Entity[] }

const parseError = (text: string) => badRequest(`can't parse entities: ${text}`)

const tags: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
  blockquote: 'blockquote',
}
const references: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }

/** Text without its HTML tags, and the entities they stand for. Throws 400 on broken markup. */
export function parseHtml(source: string): Formatted {
  let text = ''
  const open: { tag: string; offset: number; url: string | undefined }[] = []
  const entities: Entity[] = []
  const pattern = /<(\/?)([a-z-]+)([^>]*)>|&(#x?[0-9a-f]+|lt|gt|amp|quot);|[^<&]+|[<&]/gi
  for (const [token, slash, name, attributes, reference] of source.matchAll(pattern)) {
    if (reference !== undefined) text += decodeReference(reference)
    else if (name === undefined) {
      if (token === '<') throw parseError('Unclosed start tag')
      text += token
    } else if (slash) {
      const last = open.pop()
      if (last?.tag !== name) throw parseError(`Unexpected end tag "${name}"`)
      const span = { offset: last.offset, length: text.length - last.offset }
      entities.push({
        type: tags[name] ?? '',
        ...span,
        ...(last.url === undefined ? {} : { url: last.url }),
      })
    } else {
      if (!tags[name]) throw parseError(`Unsupported start tag "${name}"`)
      const url = /href="([^"]*)"/.exec(attributes ?? '')?.[1]
      open.push({ tag: name, offset: text.length, url })
    }
  }
  const unclosed = open.pop()
  if (unclosed) {
    throw parseError(`Can't find end tag corresponding to start tag "${unclosed.tag}"`)
  }
  return { text, entities: inOrder(entities) }
}

function decodeReference(name: string): string {
  const number = /^#(x?)([0-9a-f]+)$/i.exec(name)
  if (!number) return references[name.toLowerCase()] ?? ''
  return String.fromCodePoint(Number.parseInt(number[2] ?? '', number[1] ? 16 : 10))
}

const markers: Record<string, string> = {
  '*': 'bold',
  _: 'italic',
  __: 'underline',
  '~': 'strikethrough',
  '||': 'spoiler',
  '`': 'code',
  '```': 'pre',
}

/** The same for MarkdownV2: marks must pair, every other reserved character must be escaped. */
export function parseMarkdown(source: string): Formatted {
  let text = ''
  const open: { marker: string; offset: number; byte: number }[] = []
  const entities: Entity[] = []
  const pattern =
    /\\([\s\S])|\[([^\]]*)\]\(([^)]*)\)|(```|`|\|\||__|[*_~])|([[\]()>#+=|{}.!-])|[\s\S]/g
  for (const match of source.matchAll(pattern)) {
    const [token, escaped, label, url, marker, reserved] = match
    const inCode = open.at(-1)?.marker.startsWith('`') && marker !== open.at(-1)?.marker
    if (escaped !== undefined) text += escaped
    else if (inCode) text += token
    else if (label !== undefined && url !== undefined) {
      entities.push({ type: 'text_link', offset: text.length, length: label.length, url })
      text += label
    } else if (reserved !== undefined) {
      throw parseError(
        `Character '${reserved}' is reserved and must be escaped with the preceding '\\'`,
      )
    } else if (marker === undefined) text += token
    else if (open.at(-1)?.marker === marker) {
      const offset = open.pop()?.offset ?? 0
      entities.push({ type: markers[marker] ?? '', offset, length: text.length - offset })
    } else {
      open.push({
        marker,
        offset: text.length,
        byte: Buffer.byteLength(source.slice(0, match.index)),
      })
    }
  }
  const unclosed = open.pop()
  if (unclosed) {
    throw parseError(`Can't find end of the entity starting at byte offset ${unclosed.byte}`)
  }
  return { text, entities: inOrder(entities) }
}

function inOrder(entities: Entity[]): Entity[] {
  return entities
    .filter((entity) => entity.length > 0)
    .sort((a, b) => a.offset - b.offset || b.length - a.length)
}
