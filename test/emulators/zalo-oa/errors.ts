/** What the platform says with a code; where the documents give no text, one like theirs. */
const texts: Record<number, string> = {
  [-32]: 'Your application reached limit call api',
  [-100]: 'attachment_id was expired',
  [-108]: 'Phone number is invalid',
  [-114]: 'User is inactive, or rejects the message, or uses an outdated version of Zalo',
  [-115]: 'Out of balance of the Zalo Cloud Account',
  [-118]: 'Zalo account is not existed',
  [-119]: 'Account can not receive ZNS message',
  [-124]: 'Access token is invalid',
  [-126]: 'Wallet is not enough, development mode',
  [-127]: 'Template test can be sent to admin only',
  [-131]: 'Template ZNS was not approved',
  [-133]: 'This ZNS template cannot be sent at night (22h-6h)',
  [-144]: 'OA exceeds the daily ZNS limit',
  [-147]: 'The template exceeds its daily limit',
  [-201]: 'Invalid parameter',
  [-211]: 'Out of quota',
  [-213]: 'User has not followed OA',
  [-216]: 'Access token is invalid',
  [-217]: 'User blocks invitation',
  [-218]: 'Out of quota receive',
  [-220]: 'access_token is expired or removed',
  [-223]: 'OA was not authorised for this',
  [-224]: 'The OA needs to upgrade OA Tier Package',
  [-227]: 'User is banned or has been inactive for more than 45 days',
  [-230]: 'User has not interacted with the OA in the past 7 days',
  [-232]: 'User has not interacted with the OA, or the last interaction has expired',
  [-233]: 'Message type is not supported',
  [-234]: 'This message cannot be sent at night (10:00PM - 6:00AM)',
  [-240]: 'MessageV2 API has been shut down, please switch to MessageV3',
  [-244]: 'User has restricted this message type from your OA',
  [-320]: 'The app is not linked to a Zalo Cloud Account',
  [-321]: 'The Zalo Cloud Account is out of balance',
  [-1121]: 'A parameter of the template is longer than it may be',
  [-1122]: 'A parameter of the template is missing',
}

/** The codes of the platform the emulator has words for. */
export const knownCodes: readonly number[] = Object.keys(texts).map(Number)

/** A refusal as the platform words it: HTTP 200, `error` other than 0. */
export class OaError extends Error {
  readonly code: number

  constructor(code: number, text = texts[code] ?? 'Unknown error') {
    super(text)
    this.code = code
  }
}

export const wrong = (what: string) => new OaError(-201, `${what} is invalid!`)
/** Not a text of theirs: the real platform might let this pass, a test must not. */
export const strictly = (what: string) => new OaError(-201, `strict mode: ${what}`)
