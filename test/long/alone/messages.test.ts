import { test } from 'vitest'
import {
  checkBacklog,
  checkFlood,
  checkPoison,
  checkPresses,
  checkRepeated,
} from '../../faults/support/checked.ts'

test('updates delivered three times and shuffled make one case each', () => checkRepeated(60))
test('200 messages of one chat are handled in order by two processes', () => checkFlood(200, 40))
test('a backlog in one chat holds up nobody else', () => checkBacklog(200, 40))
test('a card pressed by two officers at once is accepted once', () => checkPresses(10))
test('a poisoned turn stops nobody else and is given up with an apology', () =>
  checkPoison(30, 1_000))
