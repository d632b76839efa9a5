/** What comes instead of the platform's own answer: one of its codes, or whatever a proxy makes up. */
export type Instead = {
  /** One of the platform's codes, in the form of its errors. */
  error?: number
  status?: number
  headers?: Record<string, string>
  body?: string
  /** Ms between the bytes of the body: it begins at once and takes long. */
  dripMs?: number
  /** The call takes effect all the same. */
  after?: boolean
  /** Paths, as `/v3.0/oa/message/cs`; all of them when absent. */
  methods?: string[]
  /** Only calls about these people or numbers. */
  users?: string[]
  /** How many calls it befalls (1). */
  times?: number
  /** Which part of the calls it reaches befalls it, in [0, 1] (1). */
  share?: number
}

export type Answers = {
  give(instead: Instead): void
  clear(): void
  /** What befalls this call; counts it. */
  meet(method: string, user: string | undefined): Instead | undefined
}

export function createAnswers(random: () => number): Answers {
  let rules: (Instead & { left: number })[] = []
  return {
    give: (instead) => {
      rules.push({ ...instead, left: instead.times ?? 1 })
    },
    clear() {
      rules = []
    },
    meet(method, user) {
      const met = rules.find(
        ({ methods, users, share = 1 }) =>
          (!methods || methods.includes(method)) &&
          (!users || (user !== undefined && users.includes(user))) &&
          (share === 1 || random() < share),
      )
      if (!met) return undefined
      met.left -= 1
      rules = rules.filter(({ left }) => left > 0)
      return met
    },
  }
}
