/** A run of styled text, UTF-16 units. */
export type Style = { start: number; len: number; st: string[] }

/** What the bot said, as a person sees it. */
export type BotMessage = {
  id: string
  /** The text, or what stands on the picture. */
  text: string
  styles: Style[]
  /** The labels of the numbered lines at its end. */
  choices: string[]
  photo?: Buffer
  sticker?: string
  voice?: string
  /** Milliseconds since 1970, UTC. */
  at: number
}

export type Chat = {
  id: string
  kind: 'PRIVATE' | 'GROUP'
  shown: BotMessage[]
  /** Times the bot was seen to write. */
  typing: number
  listeners: Set<() => void>
}

export const createChat = (id: string, kind: Chat['kind']): Chat => ({
  id,
  kind,
  shown: [],
  typing: 0,
  listeners: new Set(),
})

export function show(chat: Chat, message: Omit<BotMessage, 'choices'>): void {
  chat.shown.push({ ...message, choices: choicesIn(message.text) })
  for (const listener of [...chat.listeners]) listener()
}

/** `1. Đúng` and the like, counted from 1, at the end of a text. */
function choicesIn(text: string): string[] {
  const found: string[] = []
  for (const line of text.split('\n')) {
    const [, number, label = ''] = /^(\d{1,2})\. (.+)$/.exec(line) ?? []
    if (number === '1') found.length = 0
    if (Number(number) === found.length + 1) found.push(label)
  }
  return found
}
