import type { IncomingMessage } from 'node:http'
import { ApiError, badRequest } from './errors.ts'
import { parseMultipart } from './multipart.ts'
import type { Params } from './types.ts'

/** 50 MB of file and some room for the other parts. */
const bodyLimit = 51 * 1024 * 1024

/** The whole body. Throws 413 when it passes what the platform takes. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size <= bodyLimit) chunks.push(chunk)
  }
  if (size > bodyLimit) throw new ApiError(413, 'Request Entity Too Large')
  return Buffer.concat(chunks)
}

/** Arguments of a method call: the query's, overlaid by those of the body, whatever its form. */
export function readArgs(query: URLSearchParams, contentType: string, body: Buffer): Params {
  return { ...Object.fromEntries(query), ...bodyArgs(contentType, body) }
}

function bodyArgs(contentType: string, body: Buffer): Params {
  if (body.length === 0) return {}
  if (/^multipart\/form-data/i.test(contentType)) return parseMultipart(body, contentType)
  if (/^application\/json/i.test(contentType)) return parseObject(body.toString('utf8'))
  return Object.fromEntries(new URLSearchParams(body.toString('utf8')))
}

function parseObject(text: string): Params {
  const value = parseJson(text)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Params
  throw badRequest("can't parse JSON object")
}

/** The parsed value; undefined when `text` is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
