import { badRequest, say, strictly } from './errors.ts'
import type { InlineButton, InlineKeyboard, Params, ReplyKeyboard } from './types.ts'

const inlineLimit = 100
const inlineRowLimit = 8
const replyLimit = 300
const copyLimit = 256
const placeholderLimit = 64
const dataLimitBytes = 64

/** What a reply_markup does to the message or to the chat's keyboard. */
export type Markup = { inline?: InlineKeyboard; reply?: ReplyKeyboard; removesReply?: true }

/** Reads a reply_markup already of the declared shape. Throws 400 on a button nobody could use. */
export function readMarkup(params: Params): Markup {
  const markup = params.reply_markup as Params | undefined
  if (!markup) return {}
  if ('inline_keyboard' in markup) return readInline(markup as InlineKeyboard)
  if ('keyboard' in markup) return readReply(markup as ReplyKeyboard & Params)
  return markup.remove_keyboard ? { removesReply: true } : {}
}

function readInline({ inline_keyboard: rows }: InlineKeyboard): Markup {
  const used = rows.filter((row) => row.length > 0)
  if (used.flat().length > inlineLimit) throw badRequest('REPLY_MARKUP_TOO_LONG')
  if (used.some((row) => row.length > inlineRowLimit)) {
    throw strictly(`more than ${inlineRowLimit} inline buttons in a row`)
  }
  for (const button of used.flat()) checkInline(button)
  return used.length > 0 ? { inline: { inline_keyboard: used } } : {}
}

const besideAction = new Set(['text', 'style', 'icon_custom_emoji_id'])

function checkInline(button: InlineButton): void {
  if (button.text.trim() === '') throw badRequest('inline keyboard button text must be non-empty')
  const actions = Object.keys(button).filter((name) => !besideAction.has(name))
  if (actions.length === 0) {
    throw badRequest(
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    )
  }
  if (actions.length > 1) throw strictly(`button "${button.text}" does ${actions.join(' and ')}`)
  const { callback_data: data, copy_text: copy, url } = button
  if (data !== undefined) {
    const bytes = Buffer.byteLength(data)
    if (bytes < 1 || bytes > dataLimitBytes) throw badRequest(say.buttonData)
  }
  if (copy && (copy.text.length < 1 || copy.text.length > copyLimit)) {
    throw badRequest('BUTTON_COPY_TEXT_INVALID')
  }
  if (url !== undefined && !/^(https?|tg):\/\/\S+$/i.test(url)) {
    throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`)
  }
}

function readReply(markup: ReplyKeyboard & Params): Markup {
  const buttons = markup.keyboard.flat()
  if (buttons.length === 0) throw badRequest('REPLY_MARKUP_INVALID')
  if (buttons.length > replyLimit) throw badRequest('REPLY_MARKUP_TOO_LONG')
  if (buttons.some((button) => button.text.trim() === '')) {
    throw badRequest('keyboard button text must be non-empty')
  }
  const placeholder = markup.input_field_placeholder
  if (typeof placeholder === 'string' && placeholder.length > placeholderLimit) {
    throw strictly(`input_field_placeholder is longer than ${placeholderLimit}`)
  }
  return { reply: markup }
}
