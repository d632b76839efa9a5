import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { newCode } from '../domain/case/code.ts'

/** Time-ordered, so that new rows land side by side in their index. */
export const newId = (): string => v7()

export const newCaseCode = (): string => newCode(randomBytes(5))
