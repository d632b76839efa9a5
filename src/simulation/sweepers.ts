import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { World } from '../ports/world.ts'
import type { City } from './city.ts'
import type { Random } from './random.ts'
import { sweepAt } from './sweep.ts'

/** Those who sweep; each call sweeps everything that is due at an instant (ms, UTC). */
export type Sweepers = {
  sweep(nowMs: number): Promise<void>
  /** Kills one in the middle of its sweep and starts another in its place. */
  sweepAndKill(nowMs: number): Promise<void>
  close(): Promise<void>
}

/** This very process, alone: nobody to kill. */
export const oneSweeper = (city: City, world: World): Sweepers => ({
  sweep: async (nowMs) => void (await sweepAt(city, world, nowMs)),
  sweepAndKill: async (nowMs) => void (await sweepAt(city, world, nowMs)),
  close: async () => {},
})

type Answer = { ready: true } | { climbed: number } | { failed: string }

const program = fileURLToPath(new URL('./sweeper.ts', import.meta.url))
/** A sweep of a few clocks takes about so long, ms: somewhere in it the kill falls. */
const sweepMs = 12

/** Processes of their own, which sweep the same database at the same instant. */
export async function startSweepers(
  count: number,
  url: string,
  organisation: string,
  random: Random,
): Promise<Sweepers> {
  const start = async () => {
    const child = fork(program, [url, organisation], { execArgv: ['--import', 'tsx'] })
    await answerOf(child)
    return child
  }
  const children = await Promise.all(Array.from({ length: count }, start))
  const sweepWith = (all: ChildProcess[], nowMs: number) =>
    Promise.all(
      all.map(async (child) => {
        const answer = answerOf(child)
        child.send({ sweepAt: nowMs })
        await answer
      }),
    )
  return {
    sweep: async (nowMs) => void (await sweepWith(children, nowMs)),
    async sweepAndKill(nowMs) {
      const victim = Math.floor(random.next() * count)
      const child = children[victim] as ChildProcess
      const others = children.filter((one) => one !== child)
      const swept = sweepWith(others, nowMs)
      child.send({ sweepAt: nowMs })
      await sleep(random.next() * sweepMs)
      await end(child, 'SIGKILL')
      await swept
      children[victim] = await start()
    },
    close: async () => void (await Promise.all(children.map((child) => end(child, 'SIGTERM')))),
  }
}

/** The next thing it says; rejects when it failed or ended instead. */
function answerOf(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`a sweeper ended with ${code}`))
    child.once('exit', gone)
    child.once('message', (answer: Answer) => {
      child.off('exit', gone)
      if ('failed' in answer) reject(new Error(`a sweeper failed: ${answer.failed}`))
      else resolve(answer)
    })
  })
}

function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}
