import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { SendOutcome } from '../ports/channel.ts'
import type { ChannelName } from '../ports/turn.ts'

export type Metrics = {
  registry: Registry
  stored(channel: ChannelName): void
  handled(turns: number): void
  failed(what: 'turn' | 'job'): void
  sent(channel: ChannelName, outcome: SendOutcome['outcome']): void
  claimedOverdue(clocks: number): void
}

/** Read when the metrics are asked for. */
export type Gauges = {
  outbox(): Promise<{ waiting: number; unfinished: number; failed: number; oldestMs: number }>
  inboxWaiting(): Promise<number>
  queues(): Promise<Record<string, number>>
}

/** What can be counted without naming anybody. */
export function createMetrics(gauges: Gauges): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter({ name: `nghedan_${name}`, help, labelNames, registers: [registry] })

  const stored = counter('turns_stored_total', 'Turns taken in and committed', ['channel'])
  const handled = counter('turns_handled_total', 'Turns handled')
  const failed = counter('failures_total', 'Turns or jobs given up or put back', ['what'])
  const sent = counter('messages_total', 'Messages by channel and outcome', ['channel', 'outcome'])
  const overdue = counter('overdue_told_total', 'Overdue clocks somebody was told of')
  addGauges(registry, gauges)
  return {
    registry,
    stored: (channel) => stored.inc({ channel }),
    handled: (turns) => handled.inc(turns),
    failed: (what) => failed.inc({ what }),
    sent: (channel, outcome) => sent.inc({ channel, outcome }),
    claimedOverdue: (clocks) => overdue.inc(clocks),
  }
}

function addGauges(registry: Registry, gauges: Gauges) {
  const registers = [registry]
  new Gauge({
    name: 'nghedan_outbox',
    help: 'Jobs of the outbox by state, and the age of the oldest one waiting (ms)',
    labelNames: ['state'],
    registers,
    async collect() {
      for (const [state, count] of Object.entries(await gauges.outbox())) this.set({ state }, count)
    },
  })
  new Gauge({
    name: 'nghedan_inbox_waiting',
    help: 'Turns stored and not yet handled',
    registers,
    async collect() {
      this.set(await gauges.inboxWaiting())
    },
  })
  new Gauge({
    name: 'nghedan_queue_jobs',
    help: 'Jobs waiting by queue',
    labelNames: ['queue'],
    registers,
    async collect() {
      for (const [queue, count] of Object.entries(await gauges.queues())) this.set({ queue }, count)
    },
  })
}
