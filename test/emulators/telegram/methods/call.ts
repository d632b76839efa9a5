import type { Upload } from '../../common/multipart.ts'
import type { Bot } from '../bot.ts'
import type { Params } from '../types.ts'

/** A checked method call: `params` have the types the API declares. `gone`: the caller hung up. */
export type Call = { bot: Bot; params: Params; uploads: Map<string, Upload>; gone: AbortSignal }

/** A result with the remark some methods add beside it. */
export class Remarked {
  readonly result: unknown
  readonly description: string

  constructor(result: unknown, description: string) {
    this.result = result
    this.description = description
  }
}

export type Method = (call: Call) => unknown
