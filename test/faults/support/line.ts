import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A line to a server that can be disturbed; clients use `port` as if it were the server's. */
export type Line = {
  port: number
  /** Where new connections lead from now on. */
  lead(port: number): void
  /** Refuses and breaks everything, until `mend`. */
  cut(): void
  /** Nothing gets through either way, and nobody is told, until `mend`. */
  freeze(): void
  /** Connections open now stay silent for ever; new ones work. */
  forget(): void
  mend(): void
  stop(): Promise<void>
}

export async function layLine(to: number): Promise<Line> {
  const pairs = new Set<[Socket, Socket]>()
  let target = to
  let state: 'open' | 'cut' | 'frozen' = 'open'
  const server = createServer((near) => {
    if (state === 'cut') return void near.destroy()
    const far = connect(target, '127.0.0.1')
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    for (const socket of pair) {
      socket.setNoDelay(true)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        pairs.delete(pair)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far)
    far.pipe(near)
    if (state === 'frozen') hush(pair)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const each = (act: (pair: [Socket, Socket]) => void) => {
    for (const pair of [...pairs]) act(pair)
  }
  return {
    port: (server.address() as AddressInfo).port,
    lead: (port) => {
      target = port
    },
    cut() {
      state = 'cut'
      each(([near, far]) => [near, far].map((socket) => socket.destroy()))
    },
    freeze() {
      state = 'frozen'
      each(hush)
    },
    forget: () => each(hush),
    mend() {
      if (state === 'frozen') each(unhush)
      state = 'open'
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      each(([near, far]) => [near, far].map((socket) => socket.destroy()))
      await closed
    },
  }
}

function hush([near, far]: [Socket, Socket]) {
  near.unpipe(far)
  far.unpipe(near)
  near.pause()
  far.pause()
}

function unhush([near, far]: [Socket, Socket]) {
  near.pipe(far)
  far.pipe(near)
}
