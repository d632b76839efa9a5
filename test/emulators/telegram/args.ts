import type { IncomingMessage } from 'node:http'
import { BadBody, parseJson, readBody } from '../common/body.ts'
import { parseMultipart } from '../common/multipart.ts'
import { ApiError, badRequest } from './errors.ts'
import type { Params } from './types.ts'

/** 50 MB of file and some room for the other parts. */
const bodyLimit = 51 * 1024 * 1024

/**
 * Arguments of a method call: the query's, overlaid by those of the body, whatever its form. Throws
 * 413 when the body passes what the platform takes.
 */
export async function readArgs(query: URLSearchParams, request: IncomingMessage): Promise<Params> {
  const body = await readBody(request, bodyLimit)
  if (body === undefined) throw new ApiError(413, 'Request Entity Too Large')
  const contentType = request.headers['content-type'] ?? ''
  return { ...Object.fromEntries(query), ...bodyArgs(contentType, body) }
}

function bodyArgs(contentType: string, body: Buffer): Params {
  if (body.length === 0) return {}
  if (/^multipart\/form-data/i.test(contentType)) return multipartArgs(contentType, body)
  if (/^application\/json/i.test(contentType)) return parseObject(body.toString('utf8'))
  return Object.fromEntries(new URLSearchParams(body.toString('utf8')))
}

function multipartArgs(contentType: string, body: Buffer): Params {
  try {
    return parseMultipart(body, contentType)
  } catch (error) {
    throw error instanceof BadBody ? badRequest(error.message) : error
  }
}

function parseObject(text: string): Params {
  const value = parseJson(text)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Params
  throw badRequest("can't parse JSON object")
}
