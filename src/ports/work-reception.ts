import type { Case, UnitKey } from '../domain/case/case.ts'
import type { Hour, Rule } from '../domain/reception/rules.ts'

/** Who receives: a unit, or a leader of it in person. */
export type Host = { unit: UnitKey; officerId?: string }

/** Where they meet: at a place, or online under a link. */
export type Where = { place?: string; link?: string }

export type SlotRule = { id: string; host: Host; where: Where } & Rule

/** One hour of reception. Instants are ms, UTC. */
export type Slot = Hour & { id: string; host: Host; where: Where; cancelledAt?: number }

/** `taken`: seats that are booked or kept for somebody; `waiting`: who stands in line. */
export type SlotCount = Slot & {
  taken: number
  waiting: number
  /** The city's schedule, a rule of the unit's own, or one day by itself. */
  origin: 'city' | 'rule' | 'single'
  ruleId?: string
}

/** attended, absent: how it was found at the meeting. */
export type BookingStatus = 'booked' | 'waiting' | 'offered' | 'cancelled' | 'attended' | 'absent'

/** A case at an hour. */
export type Booking = {
  id: string
  slotId: string
  caseId: string
  status: BookingStatus
  /** In the order they came, from 1. */
  position: number
  /** Until when a seat that fell free is kept for them. */
  offeredUntil?: number
  /** Version of the case at the last change: rises with every one. */
  sequence: number
}

export type Delegation = { people: number; representatives?: string }

/** A promise made at a meeting, and when its clock is due (ms, UTC). */
export type Commitment = {
  clockId: string
  caseId: string
  what: string
  who: string
  dueAt: number
  keptAt?: number
}

export const reminderKinds = ['day', 'hours'] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** The part of the work that receives citizens. */
export interface ReceptionWork {
  /** Nobody else publishes or lays out hours of this unit until the commit. */
  lockReception(unit: UnitKey): Promise<void>
  addSlotRule(rule: SlotRule): Promise<void>
  /** Rules of a unit and of its leaders that have not ended, and whose last day is not past. */
  slotRulesOf(unit: UnitKey): Promise<SlotRule[]>
  /** One that was not ended. */
  getSlotRule(id: string): Promise<SlotRule | undefined>
  /** No hours are laid out by it any more; those to come that nobody ever booked go. */
  endSlotRule(id: string): Promise<void>
  /** Those that are there already, and those that would overlap another of the same host, are left out. */
  addSlots(
    slots: Omit<Slot, 'cancelledAt'>[],
    origin: SlotCount['origin'],
    ruleId?: string,
  ): Promise<void>
  /** Hours of the city's schedule that nobody ever booked go. */
  dropCitySlots(unit: UnitKey): Promise<void>

  /** Locks the hour until the commit: whoever takes a seat holds it, and holds it before the case. */
  lockSlot(id: string): Promise<Slot | undefined>
  /** Locks the hours of a unit that begin after an instant (ms, UTC), the earliest first. */
  lockSlotsAfter(unit: UnitKey, afterMs: number): Promise<SlotCount[]>
  getSlot(id: string): Promise<Slot>
  /** The hours of a unit that begin after `afterMs`, earliest first; not those that were cancelled. */
  slotsOf(unit: UnitKey | 'all', afterMs: number, limit: number): Promise<SlotCount[]>
  cancelSlot(id: string): Promise<void>

  /** Writes it now, at the end of the line of its hour. */
  addBooking(booking: Omit<Booking, 'position'>): Promise<Booking>
  saveBooking(booking: Booking): Promise<void>
  /** The one that still counts, if any. */
  bookingOf(caseId: string): Promise<Booking | undefined>
  /** The hour a case has, or had when it was received last. */
  meetingOf(caseId: string): Promise<Slot | undefined>
  getBooking(id: string): Promise<Booking>
  bookingsOf(slotId: string): Promise<Booking[]>
  /** Of this hour, without a case: seats taken, and how many stand in line. */
  countOf(slotId: string, exceptCaseId: string): Promise<{ taken: number; waiting: number }>
  /**
   * Hours with a free seat and somebody in line for it, with an offer that has run out, or with a line
   * although they begin before an instant (ms, UTC).
   */
  slotsToFill(lineEndsMs: number, limit: number): Promise<string[]>

  /** Bookings of an hour that is near whose citizen was not reminded yet; they are from now on. */
  takeBookingReminders(
    kind: ReminderKind,
    beforeMs: number,
  ): Promise<{ booking: Booking; slot: Slot }[]>
  /** The same for hosts, with how many come. */
  takeSlotReminders(kind: ReminderKind, beforeMs: number): Promise<SlotCount[]>

  saveDelegation(caseId: string, delegation: Delegation): Promise<void>
  delegationOf(caseId: string): Promise<Delegation | undefined>
  linkCases(caseId: string, otherId: string): Promise<void>
  /** The cases a dialogue is about. */
  linksOf(caseId: string): Promise<Case[]>

  addCommitment(commitment: Omit<Commitment, 'dueAt' | 'keptAt'>): Promise<void>
  keepCommitment(clockId: string): Promise<void>
  /** In the order they fall due. */
  commitmentsOf(caseId: string): Promise<Commitment[]>
}
