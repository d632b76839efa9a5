import { existsSync, readFileSync } from 'node:fs'

/** `types`: `Integer`, `String`, `MessageEntity[]` …; `is`: the only value the field may have. */
export type Field = { name: string; types: string[]; required: boolean; is?: string }
type Shape = { fields: Field[] } | { oneOf: string[] }
export type Spec = {
  /** By lower-case name. */
  methods: Map<string, { name: string; fields: Field[] }>
  types: Map<string, Shape>
}

const wholeApi = new URL('../../../../shared/data/telegram-bot-api.json', import.meta.url)
const ownApi = new URL('./api.json', import.meta.url)

/**
 * The Bot API to check calls against: the whole published one where it lies beside the repository,
 * else the emulator's own list of the methods and fields the product uses.
 */
export function loadSpec(from: 'any' | 'own' = 'any'): Spec {
  if (from === 'any' && existsSync(wholeApi)) return readWhole(wholeApi)
  return readOwn(ownApi)
}

type WholeField = { name: string; types: string[]; required: boolean; description: string }
type WholeType = { fields?: WholeField[]; subtypes?: string[] }
type Whole = {
  methods: Record<string, { name: string; fields?: WholeField[] }>
  types: Record<string, WholeType>
}

function readWhole(file: URL): Spec {
  const whole = JSON.parse(readFileSync(file, 'utf8')) as Whole
  const methods = Object.values(whole.methods).map(
    ({ name, fields }) =>
      [name.toLowerCase(), { name, fields: (fields ?? []).map(field) }] as const,
  )
  const types = Object.entries(whole.types).map(([name, type]) => [name, shape(type)] as const)
  return { methods: new Map(methods), types: new Map(types) }
}

function shape(type: WholeType): Shape {
  if (type.subtypes) return { oneOf: type.subtypes }
  return { fields: (type.fields ?? []).map(field) }
}

/** The fixed value of a discriminating field stands only in its description. */
function field({ name, types, required, description }: WholeField): Field {
  const is = /(?:must be|always) [“"]?(\w+)[”"]?$/.exec(description)?.[1]
  const fixed = is !== undefined && required && types.length === 1 && types[0] === 'String'
  return { name, types: types.map(suffixed), required, ...(fixed ? { is } : {}) }
}

function suffixed(type: string): string {
  return type.startsWith('Array of ') ? `${suffixed(type.slice('Array of '.length))}[]` : type
}

/** Own list: `name!:Type|Type=value`, `!` for required; `= A B` for one of several types. */
function readOwn(file: URL): Spec {
  const own = JSON.parse(readFileSync(file, 'utf8')) as Record<
    'methods' | 'types',
    Record<string, string>
  >
  const methods = Object.entries(own.methods).map(
    ([name, line]) => [name.toLowerCase(), { name, fields: readFields(line) }] as const,
  )
  const types = Object.entries(own.types).map(([name, line]): [string, Shape] => [
    name,
    line.startsWith('= ') ? { oneOf: line.slice(2).split(' ') } : { fields: readFields(line) },
  ])
  return { methods: new Map(methods), types: new Map(types) }
}

function readFields(line: string): Field[] {
  return line.split(' ').flatMap((word) => {
    const parts = /^(\w+)(!?):([^=]+)(?:=(\w+))?$/.exec(word)
    if (!parts) return []
    const [, name = '', required, types = '', is] = parts
    const known = { name, types: types.split('|'), required: required === '!' }
    return [is === undefined ? known : { ...known, is }]
  })
}
