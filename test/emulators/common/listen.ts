import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Lets a server listen on 127.0.0.1 (`port` 0: a free one). Rejects when the port is taken. */
export async function listen(server: Server, port: number) {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    port: taken,
    root: `http://127.0.0.1:${taken}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
