import { expect, test } from 'vitest'
import { runWorkflows } from '../workflow-model.ts'

test('people at random leave no case outside its procedure, and no time is lost', async () => {
  const { tried, done, verbs } = await runWorkflows(Math.floor(Math.random() * 2 ** 31), 100)
  expect(tried).toBe(100)
  expect(done).toBeGreaterThan(40)
  expect(verbs.size).toBeGreaterThan(10)
})
