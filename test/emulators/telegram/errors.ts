/** A refusal as the Bot API words it; `code` is also the HTTP status. */
export class ApiError extends Error {
  readonly code: number
  readonly parameters: { retry_after?: number; migrate_to_chat_id?: number } | undefined

  constructor(code: number, description: string, parameters?: ApiError['parameters']) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

export const badRequest = (text: string) => new ApiError(400, `Bad Request: ${text}`)
export const forbidden = (text: string) => new ApiError(403, `Forbidden: ${text}`)
export const conflict = (text: string) => new ApiError(409, `Conflict: ${text}`)
/** Not a text of Telegram's: the real platform would let this pass, a test must not. */
export const strictly = (text: string) => badRequest(`strict mode: ${text}`)

export const unauthorized = () => new ApiError(401, 'Unauthorized')
export const invalidToken = () => new ApiError(401, 'Unauthorized: invalid token specified')
export const methodNotFound = () => new ApiError(404, 'Not Found: method not found')

export const tooMany = (seconds: number) =>
  new ApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })

export const migrated = (to: number) =>
  new ApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
    migrate_to_chat_id: to,
  })

/** Refusals whose wording never varies. */
export const say = {
  textEmpty: 'message text is empty',
  chatNotFound: 'chat not found',
  notModified:
    'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  queryTooOld: 'query is too old and response timeout expired or query ID is invalid',
  threadNotFound: 'message thread not found',
  fileTooBig: 'file is too big',
  wrongFileId: 'wrong file_id or the file is temporarily unavailable',
  textTooLong: 'message is too long',
  captionTooLong: 'message caption is too long',
  buttonData: 'BUTTON_DATA_INVALID',
  blocked: 'bot was blocked by the user',
  deactivated: 'user is deactivated',
  notStarted: "bot can't initiate conversation with a user",
  otherPoll:
    'terminated by other getUpdates request; make sure that only one bot instance is running',
  webhookActive:
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
} as const
