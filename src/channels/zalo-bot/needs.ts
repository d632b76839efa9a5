import type { Need } from '../../ports/channel.ts'
import type { Answer } from '../bot-api.ts'
import type { Api } from './api.ts'
import type { Trouble } from './trouble.ts'

type Change = (before: Need | undefined) => Need | undefined

/** The same calls, heard along: what only a human can mend, and that it was mended. */
export function watched(api: Api, heard: (change: Change) => void): Api {
  return {
    async call(method, payload, schema, options) {
      const answer = await api.call(method, payload, schema, options)
      heard(changeBy(answer, method === 'sendMessage' || method === 'sendPhoto'))
      return answer
    },
  }
}

/** Where Zalo says how long to wait it is only too many at once. */
function changeBy(answer: Answer<unknown, Trouble>, isMessage: boolean): Change {
  if (answer.ok) return (before) => (before === 'token' || isMessage ? undefined : before)
  const { trouble } = answer
  if (trouble.kind !== 'refused') return (before) => before
  if (trouble.code === 401) return () => 'token'
  if (trouble.code === 429 && isMessage && trouble.askedMs === undefined) return () => 'quota'
  return (before) => before
}
