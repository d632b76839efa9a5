import { test } from 'vitest'
import {
  checkBacklog,
  checkFlood,
  checkPoison,
  checkPresses,
  checkRepeated,
} from './support/checked.ts'

test('updates delivered three times and shuffled make one case each', () => checkRepeated(6))
test('50 messages of one chat are handled in order by two processes', () => checkFlood(50, 5))
test('a backlog in one chat holds up nobody else', () => checkBacklog(60, 10))
test('a card pressed by two officers at once is accepted once', () => checkPresses(1))
test('a poisoned turn stops nobody else and is given up with an apology', () => checkPoison(4, 300))
