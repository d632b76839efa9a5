/** The only place where a status may change: status x verb -> status. What is not here is refused. */

export const statuses = ['received', 'accepted', 'resolved', 'refused', 'withdrawn'] as const
export type Status = (typeof statuses)[number]

export const verbs = [
  'accept',
  'ask',
  'answer',
  'supplement',
  'forward',
  'resolve',
  'refuse',
  'withdraw',
  'rate',
  'reopen',
] as const
export type Verb = (typeof verbs)[number]

export const transitions: Record<Status, Partial<Record<Verb, Status>>> = {
  received: {
    accept: 'accepted',
    ask: 'received',
    answer: 'received',
    supplement: 'received',
    forward: 'received',
    refuse: 'refused',
    withdraw: 'withdrawn',
  },
  accepted: {
    ask: 'accepted',
    answer: 'accepted',
    supplement: 'accepted',
    forward: 'received',
    resolve: 'resolved',
    refuse: 'refused',
    withdraw: 'withdrawn',
  },
  resolved: { rate: 'resolved', reopen: 'received' },
  refused: { rate: 'refused', reopen: 'received' },
  withdrawn: {},
}

export const next = (from: Status, verb: Verb): Status | undefined => transitions[from][verb]

/** Nobody works on it any more; a citizen may still rate or reopen it. */
export const closed: Record<Status, boolean> = {
  received: false,
  accepted: false,
  resolved: true,
  refused: true,
  withdrawn: true,
}
