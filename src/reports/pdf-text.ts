/** No word of up to this many letters is wider than a line. */
const longest = 30
const pieces = new RegExp(`\\S{1,${longest}}\\s*`, 'g')

/**
 * A text word by word: pdfmake would also stretch and break a line inside "123/QĐ-UBND". A word too
 * long for a line may be broken; it is given in pieces, for pdfmake measures the whole rest again for
 * every line, which takes seconds for thousands of letters.
 */
export const wordsOf = (text: string) =>
  Array.from(text.matchAll(/\S+\s*/g), ([word]) => word).flatMap((word) =>
    word.length <= longest
      ? [{ text: word, noWrap: true }]
      : Array.from(word.matchAll(pieces), ([piece]) => ({ text: piece, noWrap: false })),
  )
