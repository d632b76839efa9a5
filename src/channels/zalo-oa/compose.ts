import type { Outgoing, Span } from '../../ports/channel.ts'
import { withNumbers, wordsOf } from '../numbered.ts'
import { splitSpans } from '../split.ts'
import type { Asset } from './assets.ts'
import { type Native, nativeButtons } from './buttons.ts'
import { firstSentence } from './sentence.ts'

/** UTF-16 units, of letters as they are composed. */
const textLimit = 2_000
const titleLimit = 100
const subtitleLimit = 500

/** One message: words, or a file (an image may have words below it), or the form that asks for a number. */
export type Part =
  | { is: 'text'; text: string; buttons: Native[] }
  | { is: 'image'; id: string; text: string }
  | { is: 'file'; id: string }
  | { is: 'phone'; title: string; subtitle: string }

/**
 * What says a message, in order: files, then the words, the buttons below the last of them. The
 * person's number is asked for last, by the platform's own form. None where there is nothing to say.
 */
export function compose(message: Outgoing, assets: Asset[]): Part[] {
  const spans = message.spans.map((span) => ({ ...span, text: span.text.normalize('NFC') }))
  const native = nativeButtons(message.buttons)
  const shown = native === undefined ? withNumbers(spans, message.buttons) : spans
  const buttons = native ?? []
  const texts = wordsOf(shown).trim() === '' ? [] : splitSpans(shown, textLimit).map(wordsOf)
  if (texts.length === 0 && buttons.length > 0) return []
  const [asset, ...others] = assets
  const [text, ...more] = texts
  const isOne = others.length === 0 && more.length === 0 && buttons.length === 0
  if (asset?.as === 'image' && isOne)
    return [{ is: 'image', id: asset.id, text: text ?? '' }, ...phoneForm(message, spans)]
  return [
    ...assets.map(
      ({ as, id }): Part => (as === 'image' ? { is: as, id, text: '' } : { is: as, id }),
    ),
    ...texts.map(
      (one, at): Part => ({
        is: 'text',
        text: one,
        buttons: at === texts.length - 1 ? buttons : [],
      }),
    ),
    ...phoneForm(message, spans),
  ]
}

function phoneForm({ buttons }: Outgoing, spans: Span[]): Part[] {
  const button = buttons.flat().find((one) => 'askPhone' in one)
  if (button === undefined) return []
  const title = firstSentence(button.label, titleLimit)
  return [{ is: 'phone', title, subtitle: firstSentence(wordsOf(spans), subtitleLimit) || title }]
}

/** As `/v3.0/oa/message/cs` wants it. `picture` stands above the form, where there is one. */
export function messageOf(part: Part, picture: string | undefined): object {
  switch (part.is) {
    case 'text':
      if (part.buttons.length === 0) return { text: part.text }
      return { text: part.text, attachment: template({ buttons: part.buttons }) }
    case 'image': {
      const elements = [{ media_type: 'image', attachment_id: part.id }]
      const attachment = template({ template_type: 'media', elements })
      return part.text === '' ? { attachment } : { text: part.text, attachment }
    }
    case 'file':
      return { attachment: { type: 'file', payload: { token: part.id } } }
    case 'phone': {
      const { title, subtitle } = part
      const elements = [{ title, subtitle, ...(picture !== undefined && { image_url: picture }) }]
      return { attachment: template({ template_type: 'request_user_info', elements }) }
    }
  }
}

const template = (payload: object) => ({ type: 'template', payload })
