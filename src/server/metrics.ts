import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { SendOutcome } from '../ports/channel.ts'
import type { ChannelName } from '../ports/turn.ts'

export type Metrics = {
  registry: Registry
  stored(channel: ChannelName): void
  handled(turns: number): void
  failed(what: 'turn' | 'job'): void
  sent(channel: ChannelName, outcome: SendOutcome['outcome']): void
  /** A rung of a clock was recorded so many ms after its time. */
  rung(lateMs: number): void
  /** A rung had nobody it could be told to. */
  silent(): void
  /** A clock could not be counted and waits for another try. */
  setAside(): void
  alerted(alerts: number): void
  /** So many of a sort of thing had been kept as long as the policy says, and went. */
  expired(what: string, count: number): void
}

/** Read when the metrics are asked for. */
export type Gauges = {
  outbox(): Promise<{ waiting: number; unfinished: number; failed: number; oldestMs: number }>
  inboxWaiting(): Promise<number>
  queues(): Promise<Record<string, number>>
  /** Refusals of a day, by what was refused. */
  refusals(): Promise<Record<string, number>>
  /** Of platforms that allow so many messages a month: what is used, and how many there are. */
  months(): Promise<{ channel: ChannelName; sent: number; received: number; quota: number }[]>
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
  const silent = counter('rungs_silent_total', 'Rungs of clocks that nobody could be told of')
  const setAside = counter('clocks_set_aside_total', 'Clocks that could not be counted, each try')
  const alerted = counter(
    'alerts_told_total',
    'Alerts told, or settled because they no longer mattered',
  )
  const expired = counter('expired_total', 'What was kept as long as the policy says, and went', [
    'what',
  ])
  const late = new Histogram({
    name: 'nghedan_rung_lateness_seconds',
    help: 'From the planned moment of a rung to its record',
    buckets: [0.1, 0.5, 1, 2, 5, 15, 60, 600, 3_600, 86_400],
    registers: [registry],
  })
  addGauges(registry, gauges)
  return {
    registry,
    stored: (channel) => stored.inc({ channel }),
    handled: (turns) => handled.inc(turns),
    failed: (what) => failed.inc({ what }),
    sent: (channel, outcome) => sent.inc({ channel, outcome }),
    rung: (lateMs) => late.observe(lateMs / 1_000),
    silent: () => silent.inc(),
    setAside: () => setAside.inc(),
    alerted: (alerts) => alerted.inc(alerts),
    expired: (what, count) => expired.inc({ what }, count),
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
    name: 'nghedan_refusals_day',
    help: 'Attempts at what is not theirs in the last 24 hours, by the refusal',
    labelNames: ['what'],
    registers,
    async collect() {
      this.reset()
      for (const [what, count] of Object.entries(await gauges.refusals())) this.set({ what }, count)
    },
  })
  new Gauge({
    name: 'nghedan_month_messages',
    help: "This month's messages with a platform that counts them, and how many it allows",
    labelNames: ['channel', 'what'],
    registers,
    async collect() {
      for (const { channel, ...counts } of await gauges.months())
        for (const [what, count] of Object.entries(counts)) this.set({ channel, what }, count)
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
