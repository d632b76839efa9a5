import { z } from 'zod'
import type { Call, Endpoint } from './call.ts'
import { OauthError } from './tokens.ts'
import type { App } from './world.ts'

const form = z.discriminatedUnion('grant_type', [
  z.strictObject({
    grant_type: z.literal('authorization_code'),
    app_id: z.string(),
    code: z.string(),
    code_verifier: z.string().optional(),
  }),
  z.strictObject({
    grant_type: z.literal('refresh_token'),
    app_id: z.string(),
    refresh_token: z.string(),
  }),
])

/** POST /v4/oa/access_token: a form, signed with the secret of the app in a header of its own. */
export const accessToken: Endpoint = async (call) => {
  const { platform, request } = call
  if (!/^application\/x-www-form-urlencoded/i.test(request.contentType))
    throw new OauthError(-14001, 'The request is no form')
  const parsed = form.safeParse(call.args)
  if (!parsed.success) throw new OauthError(-14001, 'The form is wrong')
  const app = appOf(call, parsed.data.app_id)
  const given = parsed.data
  return given.grant_type === 'authorization_code'
    ? platform.tokens.withCode(app, given.code, given.code_verifier)
    : platform.tokens.withRefresh(app, given.refresh_token)
}

function appOf({ platform, request }: Call, id: string): App {
  const app = platform.apps.get(id)
  if (!app) throw new OauthError(-14002, 'Invalid app id')
  if (request.headers.secret_key !== app.secret) throw new OauthError(-14004, 'Invalid secret key')
  return app
}

const asked = z.object({
  app_id: z.string(),
  redirect_uri: z.url(),
  code_challenge: z.string().optional(),
  state: z.string().optional(),
})

/** GET /v4/oa/permission: where an administrator agrees, for their first OA; the browser goes back with a code. */
export function consentPage({ platform, request }: Call): string {
  const { app_id, redirect_uri, code_challenge, state } = asked.parse(
    Object.fromEntries(request.query),
  )
  const oa = [...platform.oas.values()].find(({ app }) => app.id === app_id)
  if (!oa) throw new OauthError(-14002, 'Invalid app id')
  const back = new URL(redirect_uri)
  back.searchParams.set('oa_id', oa.id)
  back.searchParams.set('code', platform.tokens.consent(oa, code_challenge))
  if (state !== undefined) back.searchParams.set('state', state)
  return back.href
}
