import { expect, test } from 'vitest'
import { verbs } from '../../src/domain/case/steps.ts'
import { runWorkflows } from '../integration/workflow-model.ts'

test('three thousand things done at random, by whoever, to cases of every kind', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const { tried, done, refused, verbs: seen } = await runWorkflows(seed, 3_000)
  console.info(`seed ${seed}: ${tried} tried, ${done} done, ${refused} refused`)
  expect(done + refused).toBe(3_000)
  expect(refused).toBeGreaterThan(300)
  // Everything the procedures know has happened at least once.
  expect(verbs.filter((verb) => !seen.has(verb))).toEqual([])
})
