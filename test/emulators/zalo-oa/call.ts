import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import { strictly } from './errors.ts'
import type { Platform } from './world.ts'

export type Request = {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  contentType: string
  body: Buffer
}

/** A request to the platform; `args`: its JSON, form or multipart parts, or the query's `data`. */
export type Call = { platform: Platform; request: Request; args: unknown }
export type Endpoint = (call: Call) => Promise<object>

/** The arguments in the shape the platform documents. Throws -201 naming the first that is not. */
export function shaped<T>(schema: z.ZodType<T>, args: unknown): T {
  const parsed = schema.safeParse(args)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw strictly(`${issue?.path.join('.') || 'the body'}: ${issue?.message}`)
}

/** UTF-16 units of composed letters, as the platform counts. */
export const words = (limit: number) =>
  z
    .string()
    .min(1)
    .refine((text) => text.normalize('NFC').length <= limit, `longer than ${limit}`)
