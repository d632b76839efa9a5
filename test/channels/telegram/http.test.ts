import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { createApi } from '../../../src/channels/telegram/api.ts'
import { fetchFile } from '../../../src/channels/telegram/download.ts'

const token = '123:very-secret'
const mib = 1024 * 1024

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await close(server)
})

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

async function apiOf(listener: RequestListener, timeoutMs = 2000, path = '') {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return createApi(token, `http://127.0.0.1:${port}${path}`, timeoutMs)
}

const silent = (reason: string) => ({ ok: false, trouble: { kind: 'silent', reason } })

describe('a request', () => {
  test('keeps the path of the root', async () => {
    const urls: (string | undefined)[] = []
    const answer: RequestListener = (request, response) => {
      urls.push(request.url)
      response.end('{"ok":true,"result":true}')
    }
    const api = await apiOf(answer, 2000, '/proxy')
    expect(await api.call('getMe', {}, z.literal(true))).toEqual({ ok: true, result: true })
    expect(urls).toEqual([`/proxy/bot${token}/getMe`])
    expect(api.fileUrl('photos/a.jpg').pathname).toBe(`/proxy/file/bot${token}/photos/a.jpg`)
  })

  test('ends after its limit, whether no answer comes or only half of one', async () => {
    const mute = await apiOf(() => {}, 80)
    expect(await mute.call('getMe', {}, z.unknown())).toEqual(silent('timeout'))
    const half = await apiOf((_request, response) => void response.write('{"ok":'), 80)
    expect(await half.call('getMe', {}, z.unknown())).toEqual(silent('timeout'))
  })

  test('ends at once when told to', async () => {
    const api = await apiOf(() => {}, 5000)
    const life = new AbortController()
    const startedAt = Date.now()
    const call = api.call('getUpdates', {}, z.unknown(), { signal: life.signal })
    await sleep(50)
    life.abort()
    expect((await call).ok).toBe(false)
    expect(Date.now() - startedAt).toBeLessThan(1000)
    expect((await api.call('getMe', {}, z.unknown(), { signal: life.signal })).ok).toBe(false)
  })

  test.each([
    [502, '<html>Bad Gateway</html>', { kind: 'answered', code: 502, description: 'Bad Gateway' }],
    [200, '<html>hello</html>', { kind: 'silent', reason: 'invalid-json' }],
    [200, 'null', { kind: 'silent', reason: 'TypeError' }],
    [200, '{"ok":true,"result":"other"}', { kind: 'silent', reason: 'unexpected-result' }],
  ])('%i with %s is trouble, not a crash', async (status, body, trouble) => {
    const api = await apiOf((_request, response) => {
      response.statusCode = status
      response.end(body)
    })
    const answer = await api.call('getMe', {}, z.literal(true))
    expect(answer).toEqual({ ok: false, trouble })
    expect(JSON.stringify(answer)).not.toContain('secret')
  })

  test('to a dead address tells the code alone', async () => {
    const api = await apiOf(() => {})
    for (const server of servers) await close(server)
    expect(await api.call('getMe', {}, z.unknown())).toEqual(silent('ECONNREFUSED'))
  })
})

describe('fetching a file', () => {
  const photo = { kind: 'photo', ref: 'f' } as const

  /** Answers getFile, and the download by `serve`. */
  const serving = (serve: RequestListener, file: object = { file_path: 'photos/a.jpg' }) => {
    return apiOf((request, response) => {
      if (request.url?.startsWith('/file/')) serve(request, response)
      else response.end(JSON.stringify({ ok: true, result: file }))
    })
  }

  test('gives its bytes', async () => {
    const bytes = Buffer.alloc(mib, 7)
    const api = await serving((_request, response) => response.end(bytes))
    const outcome = await fetchFile(api, photo, mib, 2000)
    expect(outcome.outcome === 'fetched' && outcome.bytes.equals(bytes)).toBe(true)
  })

  test('is cut off at the limit while it streams', async () => {
    let closed = false
    let written = 0
    const chunk = Buffer.alloc(64 * 1024)
    const write = (response: ServerResponse) => {
      written += chunk.length
      return response.write(chunk)
    }
    const api = await serving((_request, response) => {
      const feed = () => {
        while (write(response));
      }
      response.on('drain', feed).on('close', () => {
        closed = true
      })
      feed()
    })
    expect(await fetchFile(api, photo, mib, 5000)).toEqual({ outcome: 'too-big', limitBytes: mib })
    await vi.waitFor(() => expect(closed).toBe(true))
    // What the sockets of both sides hold comes on top of the limit.
    expect(written).toBeLessThan(32 * mib)
  })

  test('is not begun when its size is known to be too big', async () => {
    const serve = vi.fn((_request, response) => response.end('x'))
    const api = await serving(serve, { file_path: 'a', file_size: 2 * mib })
    const tooBig = { outcome: 'too-big', limitBytes: mib }
    expect(await fetchFile(api, photo, mib, 2000)).toEqual(tooBig)
    expect(await fetchFile(api, { ...photo, size: mib + 1 }, mib, 2000)).toEqual(tooBig)
    expect(serve).not.toHaveBeenCalled()
  })

  test.each([
    ['Bad Request: file is too big', { outcome: 'too-big', limitBytes: 20 * mib }],
    ['Bad Request: invalid file_id', { outcome: 'gone' }],
    [
      'Bad Request: wrong file_id or the file is temporarily unavailable',
      { outcome: 'failed', reason: 'file-unavailable' },
    ],
  ])('%s', async (description, outcome) => {
    const api = await apiOf((_request, response) => {
      response.statusCode = 400
      response.end(JSON.stringify({ ok: false, error_code: 400, description }))
    })
    expect(await fetchFile(api, photo, 50 * mib, 2000)).toEqual(outcome)
  })

  test.each([
    [404, { outcome: 'gone' }],
    [500, { outcome: 'failed', reason: 'status-500' }],
    [302, { outcome: 'failed', reason: 'network' }],
  ])('answered by %i', async (status, expected) => {
    const api = await serving((_request, response) => {
      response.writeHead(status, { location: '/elsewhere' }).end()
    })
    const outcome = await fetchFile(api, photo, mib, 2000)
    expect(outcome).toEqual(expected)
  })

  test('gives up on a download that stalls or breaks', async () => {
    const stalled = await serving((_request, response) => void response.write('x'))
    const timeout = { outcome: 'failed', reason: 'timeout' }
    expect(await fetchFile(stalled, photo, mib, 100)).toEqual(timeout)
    const broken = await serving((request) => request.socket.destroy())
    const network = { outcome: 'failed', reason: 'network' }
    expect(await fetchFile(broken, photo, mib, 2000)).toEqual(network)
  })
})
