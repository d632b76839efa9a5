import { expect, it } from 'vitest'
import { showFiles } from '../../queues/show-files.ts'
import { createZaloBot } from '../../src/channels/zalo-bot/zalo-bot.ts'
import { loadWorld } from '../../src/config/world.ts'
import type { Channel } from '../../src/ports/channel.ts'
import type { FileAddress } from '../../src/ports/file-links.ts'

const { organisation } = loadWorld('long-khanh-2024')
const reader = { language: 'vi' as const, organisation, now: Date.UTC(2026, 10, 23, 3) }
const zaloBot = createZaloBot({
  token: '1:x',
  apiRoot: 'http://127.0.0.1:9',
  mode: { kind: 'polling' },
  monthlyQuota: 3000,
  mediaHosts: [],
})
const shot = { id: 'a', kind: 'photo' as const, name: 'anh.jpg', mime: 'image/jpeg' }
const letter = { id: 'b', kind: 'document' as const, name: 'tra-loi.pdf', mime: 'application/pdf' }

function shown(channel: Pick<Channel, 'takes'>, address?: FileAddress) {
  const deps = {
    files: { read: () => Promise.reject(new Error('not read')) } as never,
    links: { linkTo: () => address, find: () => Promise.resolve(undefined) },
  }
  const { files, spans } = showFiles(channel as Channel, [shot, letter], reader, deps)
  return {
    files: files.map(({ id, link }) => [id, link]),
    words: spans.map(({ text }) => text).join(''),
  }
}

const address = { url: 'https://nghedan.example/files/x', until: Date.UTC(2026, 10, 24, 15) }

it('a channel that takes everything is given everything, without a word', () => {
  expect(shown({})).toEqual({
    files: [
      ['a', undefined],
      ['b', undefined],
    ],
    words: '',
  })
})

it('of what a channel cannot show the words tell the address, and how long it holds', () => {
  expect(shown(zaloBot, address)).toEqual({
    files: [['a', address.url]],
    words: `\n📎 tra-loi.pdf: ${address.url}\n(mở được đến T3 24/11, 22:00)`,
  })
})

it('where nobody outside reaches us they tell where to ask', () => {
  const { files, words } = shown(zaloBot)
  expect(files).toEqual([])
  expect(words).toContain('tra-loi.pdf: ở đây tôi chưa gửi được tệp này')
  expect(words).toContain(organisation.hotline)
})
