/** Everything kept of a person, for them to take along. Times are ISO 8601, UTC. */
export type OwnData = {
  madeAt: string
  restricted: boolean
  /** Numbers they gave to be told by. */
  phones: string[]
  consents: { version: number; channel: string; givenAt: string; withdrawnAt?: string }[]
  requests: { number: number; kind: string; askedAt: string; dueAt: string; doneAt?: string }[]
  cases: OwnCase[]
  /** What is still kept of the talk, both ways. */
  messages: { at: string; by: 'citizen' | 'bot'; text: string }[]
  files: { name: string; kind: string; at: string; bytes?: number; code?: string }[]
}

export type OwnCase = {
  code: string
  kind: string
  topic?: string
  unit: string
  status: string
  filedAt: string
  lodgedAt?: string
  closedAt?: string
  /** Left out where it is sealed: it is shown in person alone. */
  text?: string
  place?: { words?: string; lat?: number; lon?: number }
  petition?: Record<string, string>
  rating?: number
  history: { at: string; what: string; words?: string }[]
}

/** The same to read on paper: headings with lines, in the order of a page. */
export type OwnDataDocument = {
  title: string
  /** ms, UTC. */
  madeAt: number
  lead: string
  sections: { heading: string; lines: string[] }[]
}
