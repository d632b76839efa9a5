/** The right to call a platform that gives it for a while only. */
export interface AccessTokens {
  /** One that is valid as far as anybody knows; undefined while there is none. */
  current(): Promise<string | undefined>
  /** The platform would not take this one: unless it was renewed meanwhile, it is renewed now. */
  rejected(token: string): Promise<void>
}
