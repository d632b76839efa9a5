import { join } from 'node:path'
import type { Defer } from '../benchmark.ts'
import { type Child, nextMessage, startChild } from '../child.ts'
import type { AnswerBytes } from './record.ts'

/** One of the programs beside this file, as a process of its own. */
export const start = (name: string, defer: Defer): Child =>
  startChild(defer, join(import.meta.dirname, `${name}.ts`), { channel: true })

export type Floor = { root: string; answers(bytes: AnswerBytes): Promise<unknown> }

export async function startFloor(defer: Defer): Promise<Floor> {
  const child = start('floor', defer)
  const root = await nextMessage<string>(child)
  return { root, answers: (bytes) => ask(child, bytes) }
}

/** Tells a process something and waits for what it says to it. */
export function ask<T>(child: Child, message: object | string): Promise<T> {
  const answer = nextMessage<T>(child)
  child.process.send(message)
  return answer
}
