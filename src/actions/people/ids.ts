/** What a button brought back as the id of a row; anything else is never asked of the database. */
export const isId = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text)
