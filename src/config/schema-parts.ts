import { z } from 'zod'

/** What several schemas are made of. */

/** What is no date is not looked at any further. */
export const date = z.iso.date({ abort: true })

export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: 'must be a time of day, HH:MM',
  abort: true,
})

/** Adds a mistake at its place. */
export const refuser =
  <T>(context: z.core.$RefinementCtx<T>) =>
  (path: PropertyKey[], message: string) =>
    context.addIssue({ code: 'custom', path, message })
