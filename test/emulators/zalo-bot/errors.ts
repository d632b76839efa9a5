/** A refusal; in the body, whatever the status of HTTP. */
export class ApiError extends Error {
  readonly code: number

  constructor(code: number, description: string) {
    super(description)
    this.code = code
  }
}

export const badRequest = (text: string) => new ApiError(400, `Bad request: ${text}`)
/** The real platform would let this pass, a test must not. */
export const strictly = (text: string) => badRequest(`strict mode: ${text}`)
