/** What every benchmark tells. `floor` and `value` were measured in the same run, in `unit`. */
export type Result = {
  name: string
  value: number
  unit: string
  floor: number
  /** value / floor */
  ratio: number
  /** Milliseconds. */
  p50: number
  p99: number
  machine: Machine
  targets: Target[]
  [extra: string]: unknown
}

export type Machine = {
  cores: number
  cpu: string
  memoryGb: number
  node: string
  system: string
  /** Load average over one minute: at the start, before anything was measured. */
  loadBefore: number
}

/** A figure that was to be reached: `at least` or `at most` the limit. */
export type Target = {
  what: string
  reached: number
  limit: number
  bound: 'at least' | 'at most'
  pass: boolean
}

export type Options = {
  queue?: 'redis' | 'postgres'
  rounds: number
  /** Folder for V8's CPU profiles of the product. */
  profile?: string
  /** Told what is being done, for the person who waits. */
  say: (line: string) => void
}

/** Things started are ended in reverse order, once, whatever happens. */
export type Defer = (end: () => Promise<unknown>) => void

export type Benchmark = {
  title: string
  run(options: Options, defer: Defer): Promise<Result>
}

export const atLeast = (what: string, reached: number, limit: number): Target => ({
  what,
  reached,
  limit,
  bound: 'at least',
  pass: reached >= limit,
})

export const atMost = (what: string, reached: number, limit: number): Target => ({
  what,
  reached,
  limit,
  bound: 'at most',
  pass: reached <= limit,
})
