import type { Params } from './bot.ts'
import type { Style } from './chats.ts'
import { badRequest, strictly } from './errors.ts'

type Kind = 'string' | 'seconds' | 'styles'
/** `?` at the end: may be absent. */
export type Fields = Record<string, Kind | `${Kind}?`>

/** Throws 400 for what is missing, of another kind or, in strict mode, not there to be given. */
export function checkFields(params: Params, fields: Fields, strict: boolean): void {
  for (const [name, kind] of Object.entries(fields)) {
    const value = params[name]
    if (value === undefined) {
      if (!kind.endsWith('?')) throw badRequest(`${name} must not be empty`)
    } else if (!isKind(value, kind.replace('?', '') as Kind, strict))
      throw badRequest(`${name} has another type`)
  }
  const unknown = Object.keys(params).find((name) => !(name in fields))
  if (strict && unknown !== undefined) throw strictly(`there is no field ${unknown}`)
}

function isKind(value: unknown, kind: Kind, strict: boolean): boolean {
  switch (kind) {
    case 'string':
      return typeof value === 'string'
    case 'seconds':
      return /^\d{1,3}$/.test(String(value)) && (!strict || typeof value === 'string')
    case 'styles':
      return Array.isArray(value) && value.every(isStyle)
  }
}

const isStyle = (one: unknown): boolean =>
  typeof one === 'object' &&
  one !== null &&
  Object.keys(one).sort().join() === 'len,st,start' &&
  Array.isArray((one as Style).st)

const limit = 2_000

export function checkText(text: string, what: string): void {
  if (text.trim() === '') throw badRequest(`The ${what} must not be empty`)
  if (text.length > limit) throw badRequest(`The ${what} must not be longer than ${limit}`)
  if (text !== text.normalize('NFC')) throw strictly(`the ${what} is not NFC`)
}

const known = /^(b|i|u|s|f_1[358]|f_20|c_[0-9a-f]{6}|lst_[12]|ind_[1-5])$/

export function checkStyles(styles: Style[], text: string): void {
  for (const { start, len, st } of styles) {
    if (!Number.isInteger(start) || !Number.isInteger(len) || start < 0 || len < 1)
      throw badRequest('text_styles: start and len')
    if (start + len > text.length) throw badRequest('text_styles reach beyond the text')
    const odd = st.find((one) => !known.test(one))
    if (odd !== undefined) throw strictly(`there is no style ${odd}`)
  }
}
