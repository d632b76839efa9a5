import type { TestServiceOptions } from '../../support/service.ts'

export type ShownFile = { name: string; bytes(): Promise<Buffer> }

/** A message of the bot as the person before the screen sees it. */
export type Shown = {
  /** The words, without the numbered lines of a channel that has no buttons. */
  text: string
  /** What can be chosen below the words, row by row. */
  labels: string[][]
  /** Nothing can be pressed: the choices stand there as numbers to type. */
  numbered?: boolean
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
  /** Speaks a little, as a phone of this platform records it. */
  voice(): Promise<string>
  /** `picture`: what they photograph where no file can be sent. */
  document(bytes: Buffer, name: string, picture: Buffer): Promise<string>
  /** Sends the place; `words`: what they type where no place can be sent. */
  place(lat: number, lon: number, words: string): Promise<string>
  leave(): Promise<void>
}

/** The next message on somebody's phone; undefined when none came in time. */
export const nextOn = <Message>(
  phone: { waitFor(wanted: (message: Message) => boolean, ms: number): Promise<Message> },
  ms: number,
): Promise<Message | undefined> => phone.waitFor(() => true, ms).catch(() => undefined)

/** What a platform does to us now and then; `times`: to so many messages or events. */
export type Troubles = {
  /** Messages are refused: too many of them. */
  throttles(times: number): void
  /** A server in trouble answers instead of the platform. */
  fails(times: number): void
  /** Messages arrive, the word that they did gets lost. */
  loses(times: number): void
}

/** A channel with its platform around it. */
export type Driver = {
  /** What the service is started with, beside its database. */
  settings: Partial<TestServiceOptions>
  /** The service runs at `url`. */
  connect(url: string): Promise<void>
  newcomer(name: string, language: 'vi' | 'en'): Promise<Seat>
  /** Absent where no platform stands between us and people. */
  troubles?: Troubles
  /** The next event is handed to us twice. */
  repeats(): void
  /** What the platform holds against us: limits passed. Absent where it counts none by the letter. */
  violations?(): string[]
  close(): Promise<void>
}

/** What a phone records, Opus in Ogg. */
export const spoken = Buffer.concat([
  Buffer.from('OggS'),
  Buffer.alloc(24),
  Buffer.from('OpusHead'),
  Buffer.alloc(2_000, 7),
])

/** What Zalo records, AAC with ADTS headers. */
export const spokenToZalo = Buffer.concat([
  Buffer.from([0xff, 0xf1, 0x60, 0x40, 0x1f, 0xfc]),
  Buffer.alloc(2_000, 7),
])
