import type { TestServiceOptions } from '../../support/service.ts'

export type ShownFile = { name: string; bytes(): Promise<Buffer> }

/** A message of the bot as the person before the screen sees it. */
export type Shown = {
  /** The words, without the numbered lines of a channel that has no buttons. */
  text: string
  /** What can be chosen below the words, row by row. */
  labels: string[][]
  files: ShownFile[]
  /** It stands in the place of an earlier one. */
  isEdit: boolean
}

/**
 * Somebody at one channel. What they do is told back as it was really done there ("gõ 2" where
 * there is nothing to press), for the reader of a rendering.
 */
export type Seat = {
  /** The chat's id on the platform, as the service knows it. */
  chat: string
  /** What tells who they are: names, user name, ids. */
  marks: string[]
  /** The next message, new or edited; undefined after `ms` without one. */
  next(ms: number): Promise<Shown | undefined>
  says(words: string): Promise<string>
  /** Follows a deep link, or types what it would have sent. */
  starts(payload?: string): Promise<string>
  presses(message: Shown, label: string): Promise<string>
  photo(bytes: Buffer, caption?: string): Promise<string>
  album(shots: Buffer[]): Promise<string>
  voice(bytes: Buffer): Promise<string>
  document(bytes: Buffer, name: string): Promise<string>
  /** Sends the place; `words`: what they type where no place can be sent. */
  place(lat: number, lon: number, words: string): Promise<string>
  leave(): Promise<void>
}

/** A channel with its platform around it. */
export type Driver = {
  /** What the service is started with, beside its database. */
  settings: Partial<TestServiceOptions>
  /** The service runs at `url`. */
  connect(url: string): Promise<void>
  newcomer(name: string, language: 'vi' | 'en'): Promise<Seat>
  /** Limits of the platform the service went over. */
  violations(): number
  close(): Promise<void>
}
