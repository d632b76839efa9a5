import type { ParseArgsConfig, parseArgs } from 'node:util'

/** What every command of `nghedan` is made of. */

export type Options = NonNullable<ParseArgsConfig['options']>

/** The options as they were given: nothing is required until the command asks for it. */
export type Given<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; strict: true }>
>['values']

export type Answer =
  /**
   * `json` on stdout with --json, else `text` for a person, and on stderr what helps to read it;
   * `broken`: exit 1 all the same.
   */
  | { is: 'whole'; json: unknown; text: string; aside?: string; broken?: boolean }
  /** A JSON line each, as they come. */
  | { is: 'stream'; lines: AsyncIterable<unknown> }

/** Tells the person something on stderr. */
export type Say = (line: string) => void

export type Command<O extends Options = Options> = {
  /** Shown by --help, Vietnamese and English. */
  help: string
  options: O
  /** Names of what may be given without an option, in this order; absent: nothing. */
  takes?: readonly string[]
  run(given: Given<O>, say: Say, words: readonly string[]): Promise<Answer>
}

export const defineCommand = <O extends Options>(command: Command<O>) => command

/** The command was not written as it must be: exit 2. `message` is for the person. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The command could not be done: exit 1. `message` is for the person and holds no secret. */
export class Failure extends Error {
  override readonly name = 'Failure'
}

/** The value of an option that must be given. Throws `UsageError`. */
export function need(value: string | undefined, option: string): string {
  if (value !== undefined && value !== '') return value
  throw new UsageError(`Thiếu ${option} (missing)`)
}

/** The value as one of a closed list. Throws `UsageError` naming the list. */
export function oneOf<T extends string>(value: string, list: readonly T[], option: string): T {
  const found = list.find((one) => one === value)
  if (found !== undefined) return found
  throw new UsageError(`${option}: xin chọn một trong (one of): ${list.join(', ')}`)
}

/** A whole number from 1 to `most`. Throws `UsageError`. */
export function countOf(value: string, most: number, option: string): number {
  const count = /^\d{1,9}$/.test(value) ? Number(value) : 0
  if (count >= 1 && count <= most) return count
  throw new UsageError(`${option}: xin cho một số từ 1 đến ${most} (a number from 1 to ${most})`)
}
