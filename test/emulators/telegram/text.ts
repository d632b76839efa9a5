import { badRequest, say, strictly } from './errors.ts'
import { type Formatted, parseHtml, parseMarkdown } from './markup.ts'
import type { Entity, Params } from './types.ts'

const textLimit = 4096
const captionLimit = 1024
const rawLimitBytes = 32_768

/** A message's text after entity parsing: 1 to 4096 UTF-16 units. Throws 400 otherwise. */
export function messageText(params: Params): Formatted {
  const { text, entities } = formatted(params, 'text', 'entities')
  if (text === '') throw badRequest(say.textEmpty)
  if (text.length > textLimit) throw badRequest(say.textTooLong)
  return { text, entities }
}

/** A caption after entity parsing: 0 to 1024 UTF-16 units. Throws 400 otherwise. */
export function captionText(params: Params): Formatted {
  const caption = formatted(params, 'caption', 'caption_entities')
  if (caption.text.length > captionLimit) throw badRequest(say.captionTooLong)
  return caption
}

function formatted(params: Params, textField: string, entityField: string): Formatted {
  const raw = (params[textField] as string | undefined) ?? ''
  if (Buffer.byteLength(raw) > rawLimitBytes) throw badRequest(say.textTooLong)
  const entities = params[entityField] as Entity[] | undefined
  const mode = params.parse_mode as string | undefined
  if (mode && entities) throw strictly(`parse_mode and ${entityField} exclude each other`)
  if (entities) checkEntities(raw, entities)
  return trimmed(mode ? parse(raw, mode) : { text: raw, entities: entities ?? [] })
}

function parse(raw: string, mode: string): Formatted {
  switch (mode.toLowerCase()) {
    case 'html':
      return parseHtml(raw)
    case 'markdownv2':
      return parseMarkdown(raw)
  }
  throw badRequest(`unsupported parse_mode ${mode}`)
}

const entityTypes = new Set(
  'mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler blockquote expandable_blockquote code pre text_link text_mention custom_emoji date_time'.split(
    ' ',
  ),
)

/** Entities must lie inside the text and cut no character in two. */
function checkEntities(text: string, entities: Entity[]): void {
  for (const { type, offset, length } of entities) {
    if (!entityTypes.has(type)) throw badRequest(`unsupported entity type "${type}"`)
    if (offset < 0) throw badRequest(`receive an entity with incorrect offset ${offset}`)
    if (length <= 0) throw badRequest(`receive an entity with incorrect length ${length}`)
    const end = offset + length
    if (end > text.length) {
      throw badRequest(
        `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
      )
    }
    if (splitsPair(text, offset) || splitsPair(text, end)) {
      throw badRequest(`entity at UTF-16 offset ${offset} splits a UTF-16 symbol`)
    }
  }
}

function splitsPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))
}

/** The platform cuts white space off both ends; entities move along and shrink with it. */
function trimmed({ text, entities }: Formatted): Formatted {
  const start = text.length - text.trimStart().length
  const kept = text.trim()
  const moved = entities.flatMap((entity) => {
    const offset = Math.max(0, entity.offset - start)
    const end = Math.min(kept.length, entity.offset + entity.length - start)
    return end > offset ? [{ ...entity, offset, length: end - offset }] : []
  })
  return { text: kept, entities: moved }
}

const detectors: [string, RegExp][] = [
  ['bot_command', /(?<![\p{L}\p{N}_/])\/[a-zA-Z0-9_]{1,64}(?:@\w{3,32})?(?![\p{L}\p{N}_/])/gu],
  ['mention', /(?<![\p{L}\p{N}_/])@[a-zA-Z]\w{3,31}/gu],
  ['url', /https?:\/\/[^\s]+/g],
  ['hashtag', /(?<![\p{L}\p{N}_&])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
]

/** Entities the platform finds by itself in what a person types; undefined when there are none. */
export function detectEntities(text: string): Entity[] | undefined {
  const found = detectors.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map(
      (match): Entity => ({ type, offset: match.index, length: match[0].length }),
    ),
  )
  return found.length > 0 ? found.sort((a, b) => a.offset - b.offset) : undefined
}
