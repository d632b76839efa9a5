import type { Call } from './call.ts'
import { OaError } from './errors.ts'
import type { Oa } from './world.ts'

/**
 * The OA behind the header `access_token`; a Bearer is none. Counts the call. Throws -216 or -220
 * (`tokenCode` in their place: notices by phone have a code of their own), or -32.
 */
export function oaOf({ platform, request }: Call, tokenCode?: number): Oa {
  const oa = findOa(platform, request.headers.access_token, tokenCode)
  if (!oa.app.rate.take()) {
    platform.violations.push({ kind: 'rate', at: platform.clock.now() })
    throw new OaError(-32)
  }
  return oa
}

function findOa({ tokens }: Call['platform'], token: unknown, tokenCode?: number): Oa {
  try {
    return tokens.findOa(typeof token === 'string' ? token : '')
  } catch (error) {
    throw error instanceof OaError && tokenCode !== undefined ? new OaError(tokenCode) : error
  }
}
