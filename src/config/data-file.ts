import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import jsonc from 'jsonc-parser'
import type { z } from 'zod'

/** Data files people write by hand: whatever is wrong in one is told with its line. */

export type Problem = { file: string; line?: number; path: string; reason: string }

type Path = readonly PropertyKey[]

/** One file as far as it could be read; without a value there are problems. */
export type DataFile<T> = {
  /** As it is called in a problem. */
  file: string
  value?: T
  problems: Problem[]
  /** A mistake at this place, for whoever finds one that shows only beside other files. */
  problemAt(path: Path, reason: string): Problem
}

/** 'policy/calendar.json:12: years.0.year: reason' */
export const tell = ({ file, line, path, reason }: Problem): string =>
  [line === undefined ? file : `${file}:${line}`, path, reason].filter(Boolean).join(': ')

/** Reads and checks `folder/file`; problems call it `prefix` + `file`. Never throws for what is in it. */
export function readData<T>(
  folder: string,
  file: string,
  schema: z.ZodType<T>,
  prefix = '',
): DataFile<T> {
  const name = `${prefix}${file}`
  let text: string
  try {
    text = readFileSync(join(folder, file), 'utf8')
  } catch (error) {
    const reason = `cannot be read (${(error as NodeJS.ErrnoException).code})`
    return failed(name, { file: name, path: '', reason })
  }
  return parse(name, text, schema)
}

const failed = <T>(file: string, ...problems: Problem[]): DataFile<T> => ({
  file,
  problems,
  problemAt: (path, reason) => ({ file, path: path.join('.'), reason }),
})

function parse<T>(file: string, text: string, schema: z.ZodType<T>): DataFile<T> {
  const errors: jsonc.ParseError[] = []
  const root = jsonc.parseTree(text, errors, { disallowComments: true })
  const [slip] = errors
  if (slip !== undefined || root === undefined) {
    const reason = `is not JSON (${slip ? jsonc.printParseErrorCode(slip.error) : 'empty'})`
    return failed(file, { file, line: lineOf(text, slip?.offset ?? 0), path: '', reason })
  }
  const problem = (node: jsonc.Node, path: Path, reason: string): Problem => ({
    file,
    line: lineOf(text, node.offset),
    path: path.join('.'),
    reason,
  })
  const problemAt = (path: Path, reason: string) => problem(nearest(root, path), path, reason)
  const repeated = repeatedKeys(root).map((key) =>
    problem(key, jsonc.getNodePath(key), 'stands twice'),
  )
  const parsed = schema.safeParse(jsonc.getNodeValue(root))
  if (parsed.success && repeated.length === 0)
    return { file, value: parsed.data, problems: [], problemAt }
  const issues = parsed.success ? [] : parsed.error.issues.flatMap((issue) => mistakes(issue))
  const problems = issues.map(({ path, reason }) => problemAt(path, reason))
  return { file, problems: [...repeated, ...problems], problemAt }
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length

/** What stands at a path, or the innermost thing around it where something is missing. */
function nearest(root: jsonc.Node, path: Path): jsonc.Node {
  const segments = path.map((part) => (typeof part === 'number' ? part : String(part)))
  for (let length = segments.length; length > 0; length -= 1) {
    const found = jsonc.findNodeAtLocation(root, segments.slice(0, length))
    if (found !== undefined) return found
  }
  return root
}

/** Of two values with one name JSON keeps the last without a word. */
function repeatedKeys({ type, children = [] }: jsonc.Node): jsonc.Node[] {
  const keys = type === 'object' ? children.flatMap((it) => it.children?.[0] ?? []) : []
  const names = keys.map(({ value }) => value)
  const repeated = keys.filter((key, at) => names.indexOf(key.value) < at)
  return [...repeated, ...children.flatMap(repeatedKeys)]
}

type Mistake = { path: Path; reason: string }

/** A mistake of the schema at the place a person would look for it. */
function mistakes(issue: z.core.$ZodIssue, above: Path = []): Mistake[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], reason: 'is not known here' }))
  // Of the shapes it could have had, the one it comes closest to.
  const closest = issue.code === 'invalid_union' ? shortest(issue.errors) : undefined
  return closest?.flatMap((inner) => mistakes(inner, path)) ?? [{ path, reason: issue.message }]
}

const shortest = (lists: z.core.$ZodIssue[][]) =>
  lists.toSorted((a, b) => a.length - b.length).find((list) => list.length > 0)
