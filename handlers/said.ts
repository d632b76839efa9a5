import type { FileKind } from '../src/ports/turn.ts'

/** What a person said, after buttons, numbers, labels and commands were recognised. */
export type Said =
  | { say: 'text'; text: string; messageId?: string }
  /** `draft`: the draft whose button it is. */
  | { say: 'press'; verb: string; args: string[]; draft?: string }
  | { say: 'command'; name: CommandName; rest: string }
  | { say: 'files'; files: { id: string; kind: FileKind }[]; caption?: string }
  | { say: 'place'; lat: number; lon: number }
  | { say: 'edited'; text: string; messageId: string }
  | { say: 'contact' }
  | { say: 'unreadable' }

export const commandNames = [
  'start',
  'phananh',
  'khieunai',
  'tocao',
  'doithoai',
  'tracuu',
  'hoso',
  'xoadulieu',
  'huy',
  'trogiup',
  'ngonngu',
  'viec',
  'donvi',
  'quahan',
  'diemnong',
  'vangmat',
  'lichtiepdan',
  'khokhan',
  'lienket',
] as const
export type CommandName = (typeof commandNames)[number]
