/** What a channel tells the log: machine words only, no address, no token, no person's words. */
export type ChannelEvent = {
  event:
    | 'poll-failed'
    | 'store-failed'
    | 'setup-failed'
    | 'webhook-check-failed'
    | 'answer-failed'
    | 'update-malformed'
    | 'message-refused'
    | 'needs-administrator'
    | 'tokens-not-bought'
  reason: string
}

export type Log = (event: ChannelEvent) => void
