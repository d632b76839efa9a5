import cookie from '@fastify/cookie'
import fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chatOf, sit } from '../../src/server/seat.ts'

const app = fastify()
beforeAll(async () => {
  await app.register(cookie)
  app.get('/chat', async (request, reply) => {
    sit(request, reply)
    return { chat: chatOf(request) }
  })
})
afterAll(() => app.close())

const visit = (headers: Record<string, string> = {}, url = '/chat') => app.inject({ url, headers })

test('a session is out of reach of scripts and other sites, and behind TLS never sent without it', async () => {
  const plain = await visit()
  expect(plain.cookies).toHaveLength(1)
  expect(plain.cookies[0]).toMatchObject({
    name: 'nghedan_citizen',
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
  })
  expect(plain.cookies[0]).not.toHaveProperty('secure')

  const proxied = await visit({ 'x-forwarded-proto': 'https' })
  expect(proxied.cookies[0]).toMatchObject({ name: 'nghedan_citizen', secure: true })
})

test('whoever has a session keeps it, and its chat is not the session itself', async () => {
  const { value } = (await visit()).cookies[0] ?? { value: '' }
  const again = await visit({ cookie: `nghedan_citizen=${value}` })
  expect(again.cookies).toEqual([])
  expect(again.json().chat).toMatch(/^[0-9a-f]{64}$/)
  expect(again.json().chat).not.toContain(value)
})

test('the two seats of one browser are two chats', async () => {
  const citizen = (await visit()).cookies[0]?.value
  const officer = (await visit({}, '/chat?seat=officer')).cookies[0]
  expect(officer?.name).toBe('nghedan_officer')
  const both = { cookie: `nghedan_citizen=${citizen}; nghedan_officer=${officer?.value}` }
  const chats = [await visit(both), await visit(both, '/chat?seat=officer')]
  expect(new Set(chats.map((answer) => answer.json().chat)).size).toBe(2)
})

test('a session we did not make is replaced', async () => {
  const { cookies } = await visit({ cookie: 'nghedan_citizen=abc' })
  expect(cookies[0]?.value).toMatch(/^[\w-]{43}$/)
})
