import type { Actor, Status, Verb } from '../../../src/domain/case/steps.ts'
import type { Kind } from '../../../src/domain/organisation.ts'

/** What the procedures allow, written down a second time: verb by verb, by meaning. */
export type Way = { to: Status; by: Actor }
export const isFormal = (kind: Kind) => kind === 'KN' || kind === 'TC'

/** Where a kind of case can stand while somebody has something to do. */
export const open: Record<Kind, Status[]> = {
  PAKN: ['received', 'accepted'],
  KN: ['received', 'lodged', 'accepted', 'suspended', 'decided'],
  TC: ['received', 'information', 'lodged', 'accepted', 'suspended', 'decided'],
  DIALOGUE: ['received', 'accepted', 'offered', 'scheduled', 'met', 'committed'],
}
/** How it can end so that its sender may say what they think of it. */
export const ends: Record<Kind, Status[]> = {
  PAKN: ['resolved', 'refused', 'forwarded'],
  KN: ['resolved', 'refused', 'returned', 'guided', 'forwarded', 'discontinued'],
  TC: ['resolved', 'refused', 'returned', 'guided', 'forwarded', 'discontinued'],
  DIALOGUE: ['resolved', 'refused'],
}

export function allowed(kind: Kind, from: Status, verb: Verb): Way | undefined {
  const formal = isFormal(kind)
  const isAt = (...at: Status[]) => at.includes(from)
  const worked = open[kind].includes(from)
  const talks = worked && !isAt('suspended', 'decided')
  const beforeLaw = formal ? isAt('received') : isAt('received', 'accepted')
  // After the meeting: what was promised there is being kept.
  const promising = isAt('met', 'committed')
  const when = (can: boolean, to: Status, by: Actor): Way | undefined =>
    can ? { to, by } : undefined
  switch (verb) {
    // The citizen's own.
    case 'answer':
      return when(worked && !isAt('decided'), from, 'citizen')
    case 'supplement':
      return when(worked, from, 'citizen')
    case 'sign':
      return when(formal && isAt('received'), from, 'citizen')
    case 'book':
      if (kind === 'DIALOGUE') return when(worked && !promising, 'scheduled', 'citizen')
      return when(formal && isAt('received'), from, 'citizen')
    case 'wait':
      if (kind === 'DIALOGUE')
        return when(worked && !promising && !isAt('scheduled'), from, 'citizen')
      return when(formal && isAt('received'), from, 'citizen')
    case 'unbook':
      if (kind === 'DIALOGUE') return when(isAt('scheduled'), 'offered', 'citizen')
      return when(formal && isAt('received'), from, 'citizen')
    case 'unname':
      return when(kind === 'TC' && isAt('received'), 'information', 'citizen')
    case 'withdraw':
      return when(worked && !isAt('decided'), 'withdrawn', 'citizen')
    case 'rate':
      return when(ends[kind].includes(from), from, 'citizen')
    case 'reopen':
      return when(kind === 'PAKN' && isAt('resolved', 'refused'), 'received', 'citizen')
    case 'complain-again':
      return when(kind === 'KN' && isAt('accepted', 'resolved', 'refused'), from, 'citizen')
    // Anybody's of the unit.
    case 'take':
      return when(formal && isAt('received'), from, 'officer')
    case 'lodge':
      return when(formal && isAt('received'), 'lodged', 'officer')
    case 'accept':
      return when(formal ? isAt('lodged') : isAt('received'), 'accepted', 'officer')
    case 'ask':
    case 'tell':
      return when(talks, from, 'officer')
    case 'notify':
      return when(kind === 'TC' && isAt('accepted'), from, 'officer')
    case 'offer':
      return when(kind === 'DIALOGUE' && worked && !promising, 'offered', 'officer')
    case 'postpone':
      if (kind === 'DIALOGUE') return when(isAt('scheduled'), 'offered', 'officer')
      return when(formal && isAt('received'), from, 'officer')
    case 'pledge':
    case 'fulfil':
      return when(kind === 'DIALOGUE' && promising, from, 'officer')
    case 'announce':
      return when(kind === 'DIALOGUE' && isAt('met'), 'committed', 'officer')
    case 'complete':
      return when(kind === 'DIALOGUE' && isAt('committed'), 'resolved', 'officer')
    case 'meet':
      if (kind === 'DIALOGUE') return when(isAt('scheduled'), 'met', 'officer')
      return when(kind === 'KN' && isAt('accepted'), from, 'officer')
    case 'decide':
      return when(formal && isAt('accepted'), 'decided', 'officer')
    case 'resolve':
      return when(
        isAt(formal ? 'decided' : kind === 'PAKN' ? 'accepted' : 'met'),
        'resolved',
        'officer',
      )
    case 'refuse':
      return when(formal ? isAt('lodged') : worked && !promising, 'refused', 'officer')
    case 'return':
      return when(formal && isAt('lodged'), 'returned', 'officer')
    case 'guide':
      return when(
        formal && (isAt('received') || (kind === 'KN' && isAt('lodged'))),
        'guided',
        'officer',
      )
    case 'forward': {
      const to = kind === 'KN' && isAt('lodged') ? 'lodged' : 'received'
      return when(kind !== 'TC' && (beforeLaw || to === 'lodged'), to, 'officer')
    }
    case 'transfer':
      return when(kind === 'PAKN' ? worked : formal && isAt('lodged'), 'forwarded', 'officer')
    case 'reclassify':
      return when(kind !== 'TC' && beforeLaw, from, 'officer')
    case 'mark':
    case 'acknowledge':
      return when(worked && !isAt('suspended'), from, 'officer')
    case 'reassign':
      return when(worked, from, 'officer')
    // The head's decisions.
    case 'file':
      return when(
        isAt('received') || (formal && isAt('lodged')) || (kind === 'TC' && isAt('information')),
        'filed',
        'head',
      )
    case 'use':
      return when(kind === 'TC' && isAt('information'), 'used', 'head')
    case 'extend':
      return when(
        (kind !== 'DIALOGUE' && isAt('accepted')) || (kind === 'TC' && isAt('lodged')),
        from,
        'head',
      )
    case 'suspend':
      return when(formal && isAt('accepted'), 'suspended', 'head')
    case 'resume':
      return when(formal && isAt('suspended'), 'accepted', 'head')
    case 'discontinue':
      return when(formal && isAt('accepted', 'suspended'), 'discontinued', 'head')
  }
}
