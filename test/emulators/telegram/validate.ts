import { parseJson } from '../common/body.ts'
import { isUpload, type Upload } from '../common/multipart.ts'
import { badRequest, say, strictly } from './errors.ts'
import type { Field, Spec } from './spec.ts'
import type { Params } from './types.ts'

type Checking = { spec: Spec; strict: boolean }
export type Checked = { params: Params; uploads: Map<string, Upload> }

/**
 * Arguments with the types the API declares: `"5"` becomes 5, JSON in a text becomes the object.
 * Throws 400 on a missing or wrong argument and, when strict, on one the API does not know.
 */
export function checkCall(
  method: { name: string; fields: Field[] },
  given: Params,
  how: Checking,
): Checked {
  const params: Params = {}
  const uploads = new Map<string, Upload>()
  const fields = new Map(method.fields.map((field) => [field.name, field]))
  for (const [name, value] of Object.entries(given)) {
    const field = fields.get(name)
    if (field) params[name] = check(value, field.types, { ...how, path: name, top: true })
    else if (isUpload(value)) uploads.set(name, value)
    else if (name !== 'method' && how.strict) throw unknownField(name, method.name)
  }
  requireFields(method.fields, params, method.name)
  if (how.strict) requireAttached(params, uploads, method.name)
  return { params, uploads }
}

const unknownField = (name: string, place: string) =>
  strictly(`unknown field "${name}" in ${place}`)

function requireFields(fields: Field[], params: Params, place: string): void {
  const missing = fields.find((field) => field.required && params[field.name] === undefined)
  if (!missing) return
  if (missing.name === 'chat_id') throw badRequest('chat_id is empty')
  if (missing.name === 'text' && place === 'sendMessage') throw badRequest(say.textEmpty)
  throw badRequest(`field "${missing.name}" is required in ${place}`)
}

function requireAttached(params: Params, uploads: Map<string, Upload>, method: string): void {
  const text = JSON.stringify(params)
  for (const name of uploads.keys()) {
    if (!text.includes(`"attach://${name}"`)) throw unknownField(name, method)
  }
}

type Place = Checking & { path: string; top?: boolean }

function check(value: unknown, types: string[], place: Place): unknown {
  if (isUpload(value) && types.includes('InputFile')) return value
  const plain = plainValue(value, types)
  if (plain !== undefined) return plain
  // On the wire every argument is text; only the outermost layer may be.
  const held = place.top && typeof value === 'string' ? parseJson(value) : value
  const inner = { ...place, top: false }
  if (Array.isArray(held)) return checkArray(held, types, inner)
  if (typeof held === 'object' && held !== null) return checkObject(held as Params, types, inner)
  throw wrongType(types, place)
}

const wrongType = (types: string[], place: Place) =>
  badRequest(`field "${place.path}" must be of type ${types.join(' or ')}`)

const booleans: Record<string, boolean> = {
  true: true,
  True: true,
  1: true,
  false: false,
  0: false,
}

function plainValue(value: unknown, types: string[]): number | string | boolean | undefined {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : undefined
  if (types.includes('Integer') && text && /^-?\d+$/.test(text)) return Number(text)
  if (types.includes('Float') && text && Number.isFinite(Number(text))) return Number(text)
  if (types.includes('Boolean')) {
    if (typeof value === 'boolean') return value
    if (typeof value === 'string') return booleans[value]
  }
  return types.includes('String') && typeof value === 'string' ? value : undefined
}

function checkArray(values: unknown[], types: string[], place: Place): unknown[] {
  const inner = types.filter((type) => type.endsWith('[]')).map((type) => type.slice(0, -2))
  if (inner.length === 0) throw wrongType(types, place)
  return values.map((value, at) => check(value, inner, { ...place, path: `${place.path}[${at}]` }))
}

function checkObject(value: Params, types: string[], place: Place): Params {
  const names = types.flatMap((type) => expand(type, place.spec))
  if (names.length === 0) throw wrongType(types, place)
  const shapes = names.flatMap((name) => {
    const shape = place.spec.types.get(name)
    return shape && 'fields' in shape ? [{ name, fields: shape.fields }] : []
  })
  const meant = shapes.sort((a, b) => likeness(b.fields, value) - likeness(a.fields, value))[0]
  if (!meant) return value
  const checked: Params = {}
  for (const [name, held] of Object.entries(value)) {
    const field = meant.fields.find((known) => known.name === name)
    const path = `${place.path}.${name}`
    if (field) checked[name] = checkFixed(check(held, field.types, { ...place, path }), field, path)
    else if (place.strict) throw unknownField(name, `${place.path} (${meant.name})`)
  }
  requireFields(meant.fields, checked, `${place.path} (${meant.name})`)
  return checked
}

function checkFixed(value: unknown, field: Field, path: string): unknown {
  if (field.is === undefined || value === field.is) return value
  throw badRequest(`field "${path}" must be "${field.is}"`)
}

/** The named object types a type stands for; none for plain ones. */
function expand(type: string, spec: Spec): string[] {
  if (/^(Integer|Float|Boolean|String|InputFile)$/.test(type) || type.endsWith('[]')) return []
  const shape = spec.types.get(type)
  return shape && 'oneOf' in shape ? shape.oneOf.flatMap((one) => expand(one, spec)) : [type]
}

/** Of several object types the one meant has the right fixed values, then the most known fields. */
function likeness(fields: Field[], value: Params): number {
  const fixed = fields.filter((field) => field.is !== undefined && value[field.name] === field.is)
  const missing = fields.filter((field) => field.required && value[field.name] === undefined)
  const known = fields.filter((field) => field.name in value)
  return fixed.length * 100 + known.length - missing.length * 10
}
