import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fetchMedia } from '../../src/channels/media.ts'
import { listen } from '../emulators/common/listen.ts'

type Site = Awaited<ReturnType<typeof listen>>
let site: Site
let asked: string[] = []
let answer: (response: ServerResponse, request: IncomingMessage) => unknown

beforeEach(async () => {
  asked = []
  site = await listen(
    createServer((request, response) => {
      asked.push(request.url ?? '')
      answer(response, request)
    }),
    0,
  )
})
afterEach(() => site.close())

const fetched = (address = `${site.root}/x.jpg`, over: object = {}) =>
  fetchMedia(address, {
    apiRoot: site.root,
    hosts: ['zdn.vn'],
    limitBytes: 1000,
    timeoutMs: 500,
    ...over,
  })

describe('what the platform serves', () => {
  test('bytes come as they are, whatever their kind is claimed to be', async () => {
    answer = (response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-16' }).end('\x89PNG')
    expect(await fetched()).toEqual({ outcome: 'fetched', bytes: Buffer.from('\x89PNG') })
  })

  test.each([403, 404, 410])('%i means that it is gone', async (status) => {
    answer = (response) => response.writeHead(status).end('x')
    expect(await fetched()).toEqual({ outcome: 'gone' })
  })

  test.each([204, 206, 401, 429, 500, 503])('%i is tried again', async (status) => {
    answer = (response) => response.writeHead(status).end()
    expect(await fetched()).toEqual({ outcome: 'failed', reason: `status-${status}` })
  })

  test('a redirect is not followed', async () => {
    answer = (response) => response.writeHead(302, { location: '/elsewhere' }).end()
    expect(await fetched()).toEqual({ outcome: 'failed', reason: 'status-302' })
    expect(asked).toEqual(['/x.jpg'])
  })
})

describe('limits', () => {
  test('more than the limit is not waited for, whatever length is claimed', async () => {
    answer = (response) => {
      response.writeHead(200)
      const endless = setInterval(() => response.write(Buffer.alloc(400)), 5)
      response.on('close', () => clearInterval(endless))
    }
    expect(await fetched()).toEqual({ outcome: 'too-big', limitBytes: 1000 })
  })

  test('exactly the limit is enough', async () => {
    answer = (response) => response.end(Buffer.alloc(1000))
    expect(await fetched()).toMatchObject({ outcome: 'fetched' })
  })

  test('drops of bytes do not keep it waiting', async () => {
    answer = (response) => {
      response.writeHead(200)
      const drops = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(drops))
    }
    expect(await fetched(undefined, { timeoutMs: 150 })).toEqual({
      outcome: 'failed',
      reason: 'timeout',
    })
  })

  test('half a file is none', async () => {
    answer = (response) => {
      response.writeHead(200, { 'content-length': 500 }).write('half')
      setTimeout(() => response.destroy(), 20)
    }
    expect(await fetched()).toEqual({ outcome: 'failed', reason: 'network' })
  })
})

describe('who is asked', () => {
  test.each([
    'http://photo.zdn.vn/x.jpg',
    'https://zdn.vn.evil.example/x.jpg',
    'https://evilzdn.vn/x.jpg',
    'https://zdn.vn:8443/x.jpg',
    'https://user:secret@zdn.vn/x.jpg',
    'https://169.254.169.254/latest/meta-data',
    'http://localhost:1/x',
    'http://[::1]/x',
    'file:///etc/passwd',
    'data:text/plain,x',
    'không phải địa chỉ',
    '',
  ])('nobody for %s', async (address) => {
    answer = (response) => response.end('inside')
    expect(await fetched(address)).toEqual({ outcome: 'gone' })
    expect(asked).toEqual([])
  })

  test('another port of our own machine is not the platform', async () => {
    const inside = `http://127.0.0.1:${site.port + 1}/x`
    expect(await fetched(inside)).toEqual({ outcome: 'gone' })
  })

  test('hosts of the platform and those below them', async () => {
    // Nothing answers there in a test: that it was tried is enough.
    const outcome = await fetched('https://photo-stal-1.invalid/x.jpg', {
      hosts: ['invalid'],
      timeoutMs: 300,
    })
    expect(outcome).toMatchObject({ outcome: 'failed' })
  })
})
