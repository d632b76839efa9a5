import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupAlbums } from '../../handlers/albums.ts'
import type { Turn, TurnBody } from '../../src/ports/turn.ts'

let count = 0
const turn = (body: TurnBody, album?: string): Turn => ({
  channel: 'telegram',
  updateId: String(++count),
  chat: { id: '1', kind: 'private' },
  sender: { id: '1' },
  at: 0,
  order: count,
  body,
  ...(album !== undefined && { album }),
})
const photo = (ref: string, album?: string, caption?: string) =>
  turn({ type: 'file', file: { kind: 'photo', ref }, ...(caption && { caption }) }, album)
const words = (text: string) => turn({ type: 'text', text })

describe('albums', () => {
  it('are one message with one caption, whichever part carries it', () => {
    expect(groupAlbums([photo('a', 'x'), photo('b', 'x', 'ổ gà'), photo('c', 'x')])).toEqual([
      {
        is: 'files',
        files: ['a', 'b', 'c'].map((ref) => ({ kind: 'photo', ref })),
        caption: 'ổ gà',
        album: 'x',
      },
    ])
  })

  it('are kept apart from each other, from single photos and from words', () => {
    const inputs = groupAlbums([
      photo('a', 'x'),
      photo('b', 'y'),
      photo('c'),
      photo('d'),
      words('ở đây'),
      photo('e', 'y'),
    ])
    expect(
      inputs.map((one) => (one.is === 'files' ? one.files.map(({ ref }) => ref) : 'words')),
    ).toEqual([['a'], ['b'], ['c'], ['d'], 'words', ['e']])
  })

  it('lose no file and no word, in order', () => {
    const turns = fc.array(
      fc.oneof(
        fc
          .tuple(fc.string(), fc.constantFrom(undefined, 'x', 'y'))
          .map(([ref, album]) => photo(ref, album)),
        fc.string().map(words),
      ),
    )
    fc.assert(
      fc.property(turns, (given) => {
        const back = groupAlbums(given).flatMap<unknown>((one) =>
          one.is === 'files' ? one.files : [one.turn.body],
        )
        expect(back).toEqual(given.map(({ body }) => (body.type === 'file' ? body.file : body)))
      }),
    )
  })
})
