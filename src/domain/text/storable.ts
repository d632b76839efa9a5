/**
 * The text as it can be stored: PostgreSQL takes neither U+0000 nor half of a surrogate pair, and one
 * such character would turn away everything written with it.
 */
export const storable = (text: string): string =>
  text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\ufffd')
