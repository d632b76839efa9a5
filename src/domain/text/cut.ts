/**
 * The first `most` UTF-16 units with "…" behind, or the whole text where it is no longer. Never
 * through the middle of an emoji: half of one is no text.
 */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/\p{Surrogate}$/u, '')}…`
