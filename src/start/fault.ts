/**
 * An error as it may be logged: its kind, code and the place in our code. Never its message, which
 * may quote what a person wrote.
 */
export function faultOf(error: unknown): { kind: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = (error as { code?: unknown }).code
  const at = /\n\s+at (.*(?:src|handlers|queues)\/.*)/.exec(error.stack ?? '')?.[1]
  return {
    kind: error.name,
    ...(typeof code === 'string' && { code }),
    ...(at !== undefined && { at: at.replace(/^.*?((?:src|handlers|queues)\/)/, '$1') }),
  }
}
