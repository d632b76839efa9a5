import type { Button } from '../../ports/channel.ts'

/** A `reply_markup`, or why Telegram would not take it. */
export type Keyboard =
  | { markup: object; inline: boolean }
  | { markup: undefined; inline: true }
  | { refused: string }

/** Bot API, "InlineKeyboardButton" (bytes) and "CopyTextButton" (UTF-16 units). */
const dataLimitBytes = 64
const copyLimit = 256

/**
 * Buttons hang below the message. Only a keyboard in place of the person's own can ask for the
 * place, and in private chats alone: there the other buttons become keys that send their label.
 * A key cannot copy, so `copy` is left out beside it, as `askPlace` is in a group.
 */
export function keyboardOf(rows: Button[][], isPrivate: boolean): Keyboard {
  const refused = rows
    .flat()
    .map(faultOf)
    .find((fault) => fault !== undefined)
  if (refused !== undefined) return { refused }
  const asksPlace = isPrivate && rows.flat().some((button) => 'askPlace' in button)
  const drawn = rows
    .map((row) => row.map(asksPlace ? key : inlineButton).filter((one) => one !== undefined))
    .filter((row) => row.length > 0)
  if (drawn.length === 0) return { markup: undefined, inline: true }
  if (!asksPlace) return { markup: { inline_keyboard: drawn }, inline: true }
  const markup = { keyboard: drawn, one_time_keyboard: true, resize_keyboard: true }
  return { markup, inline: false }
}

function faultOf(button: Button): string | undefined {
  if (button.label === '') return 'button-label'
  if ('data' in button) {
    const bytes = Buffer.byteLength(button.data)
    return bytes < 1 || bytes > dataLimitBytes ? 'button-data' : undefined
  }
  if ('copy' in button)
    return button.copy === '' || button.copy.length > copyLimit ? 'button-copy' : undefined
  return undefined
}

function inlineButton(button: Button): object | undefined {
  if ('data' in button) return { text: button.label, callback_data: button.data }
  if ('copy' in button) return { text: button.label, copy_text: { text: button.copy } }
  return undefined
}

function key(button: Button): object | undefined {
  if ('data' in button) return { text: button.label }
  if ('copy' in button) return undefined
  return { text: button.label, request_location: true }
}
