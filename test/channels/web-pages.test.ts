import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { Outbox } from '../../src/channels/web/pages/outbox.js'
import { createMemoryStorage } from '../../src/channels/web/pages/storage.js'
import { texts } from '../../src/channels/web/pages/texts.js'

const folder = new URL('../../src/channels/web/pages/', import.meta.url)
const names = readdirSync(folder)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const ofType = (type: string) => names.filter((name) => name.endsWith(`.${type}`))
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((hit) => hit[1])
const pages = ofType('html')
const everything = names.map(read).join('\n')

describe('pages under a strict content policy', () => {
  it('are the three pages the server gives out', () => {
    expect(pages).toEqual(['chat.html', 'demo.html', 'receipt.html'])
  })

  it.each(pages)('%s has no inline script, style or handler', (name) => {
    const html = read(name)
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i)
    for (const script of html.match(/<script[\s\S]*?<\/script>/g) ?? [])
      expect(script).toMatch(/^<script type="module" src="\/assets\/[\w.-]+"><\/script>$/)
  })

  it.each(ofType('js'))('%s makes no markup and no code out of text', (name) => {
    expect(read(name)).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setAttribute\('style'/,
    )
  })

  it.each(names)('%s asks nothing of another host', (name) => {
    const namespaces = /http:\/\/www\.w3\.org\/2000\/svg/g
    expect(read(name).replace(namespaces, '')).not.toMatch(/(https?|wss?):\/\/|['"(]\/\/\w|@import/)
  })

  it.each(pages)('%s names only assets that exist', (name) => {
    const assets = found(read(name), /(?:src|href)="\/assets\/([^"]+)"/g)
    expect(assets.length).toBeGreaterThan(2)
    expect(names).toEqual(expect.arrayContaining(assets))
  })

  it.each(ofType('js'))('%s imports only modules that exist', (name) => {
    expect(names).toEqual(expect.arrayContaining(found(read(name), /from '\.\/([^']+)'/g)))
  })

  it('draws only icons that chat.html holds', () => {
    const drawn = [
      ...found(everything, /icon\('(\w+)'\)/g),
      ...found(everything, /href="#icon-(\w+)"/g),
    ]
    const held = found(read('chat.html'), /id="icon-(\w+)"/g)
    expect([...new Set(drawn)].sort()).toEqual(held.sort())
  })

  it('gives out no file that nobody asks for', () => {
    const asked = [
      ...found(everything, /"\/assets\/([^"]+)"/g),
      ...found(everything, /from '\.\/([^']+)'/g),
    ]
    expect(names.filter((name) => !asked.includes(name))).toEqual(pages)
  })
})

describe('texts of the pages', () => {
  const vietnamese: Record<string, string> = texts.vi
  const english: Record<string, string> = texts.en
  const placeholders = (text = '') => found(text, /\{(\w+)\}/g).sort()

  it('are complete in both languages, with the same values to fill in', () => {
    expect(Object.keys(english)).toEqual(Object.keys(vietnamese))
    for (const [key, text] of Object.entries(vietnamese)) {
      expect(text.trim(), key).not.toBe('')
      expect(english[key]?.trim(), key).not.toBe('')
      expect(placeholders(english[key]), key).toEqual(placeholders(text))
    }
  })

  it('hold every text that a page names, and none that nobody names', () => {
    const named = found(everything, /data-(?:text|label|hint|title|example)="(\w+)"/g)
    expect(Object.keys(vietnamese)).toEqual(expect.arrayContaining(named))
    const said = found(everything, /say\('(\w+)'/g)
    expect(Object.keys(vietnamese)).toEqual(expect.arrayContaining(said))
    const scripts = ofType('js').filter((name) => name !== 'texts.js')
    const used = scripts.map(read).join('\n')
    const computed = /^(photo|voice|video|document)File$/
    const idle = Object.keys(vietnamese).filter(
      (key) =>
        !named.includes(key) && !computed.test(key) && !new RegExp(`\\b${key}\\b`).test(used),
    )
    expect(idle).toEqual([])
  })

  it.each(pages.filter((name) => read(name).includes('<script')))(
    'stand in %s in Vietnamese before the script has run',
    (name) => {
      const html = read(name)
      const standing = [...html.matchAll(/data-text="(\w+)"[^>]*>([^<]*)</g)]
      expect(standing.length).toBeGreaterThan(4)
      for (const [, key = '', text] of standing) expect(text?.trim()).toBe(vietnamese[key])
    },
  )
})

describe('colours', () => {
  const css = read('base.css')
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
  const palette = (part: string, seat: string) => {
    const blocks = [...part.matchAll(/:root(\S*) \{([^}]*)\}/g)]
    const wanted = blocks.filter(([, who = '']) => who === '' || who.includes(seat))
    const pairs = wanted.flatMap(([, , body = '']) => [...body.matchAll(/--([\w-]+): (#\w{6})/g)])
    return new Map(pairs.map(([, key = '', value = '']) => [key, value]))
  }
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (one: string, other: string) => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (high + 0.05) / (low + 0.05)
  }
  const pairs = [
    'ink paper',
    'ink card',
    'ink own',
    'ink line',
    'quiet paper',
    'quiet card',
    'link card',
    'link own',
    'link paper',
    'on-brand brand',
    'on-warn warn',
    'bad paper',
    'bad card',
  ]

  it.each([
    ['light', 'citizen'],
    ['light', 'officer'],
    ['dark', 'citizen'],
    ['dark', 'officer'],
  ])('%s, %s: every text has a contrast of 4.5 at least', (scheme, seat) => {
    const colours = palette(light, seat)
    if (scheme === 'dark') for (const [key, value] of palette(dark, seat)) colours.set(key, value)
    for (const pair of pairs) {
      const [text = '', ground = ''] = pair.split(' ').map((key) => colours.get(key))
      expect(contrast(text, ground), pair).toBeGreaterThanOrEqual(4.5)
    }
  })
})

type Item = { id: string; order: number; state: string; note?: string; body?: { text: string } }
type Verdict = { outcome: string; message?: string }

/** An outbox over a server that answers with `verdicts` one after the other, then accepts everything. */
function setUp(storage = createMemoryStorage(), verdicts: Verdict[] = []) {
  const tries: Item[] = []
  const states = new Map<string, string>()
  const outbox = new Outbox({
    seat: 'citizen',
    storage,
    deliver: async (item: Item) => {
      tries.push({ ...item })
      return verdicts.shift() ?? { outcome: 'accepted' }
    },
    onChange: (item: Item) => states.set(item.id, item.state),
  })
  const kept = () =>
    Array.from({ length: storage.length }, (_, i) => storage.key(i)).filter((key) =>
      key?.startsWith('nghedan.turn.'),
    )
  return { outbox, tries, states, kept, say: (text: string) => outbox.add({ body: { text } }) }
}

const later = { outcome: 'later' }

describe('outbox of the page', () => {
  it('tries again with the same id until the server takes it, and the rest follows in order', async () => {
    vi.useFakeTimers()
    const { tries, states, kept, say } = setUp(createMemoryStorage(), [later, later])
    say('một')
    say('hai')
    expect(kept()).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(999)
    expect(tries).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1 + 2_000)
    expect(tries.map((item) => item.body?.text)).toEqual(['một', 'một', 'một', 'hai'])
    expect(new Set(tries.map((item) => item.id)).size).toBe(2)
    expect((tries[3]?.order ?? 0) - (tries[0]?.order ?? 0)).toBe(1)
    expect([...states.values()]).toEqual(['sent', 'sent'])
    expect(kept()).toEqual([])
    vi.useRealTimers()
  })

  it('does not wait out its pause when the network is back', async () => {
    vi.useFakeTimers()
    const { outbox, tries, say } = setUp(createMemoryStorage(), [later])
    say('một')
    await vi.advanceTimersByTimeAsync(10)
    outbox.wake()
    await vi.advanceTimersByTimeAsync(0)
    expect(tries).toHaveLength(2)
    vi.useRealTimers()
  })

  it('gives a reloaded page what was not sent yet, with id and order unchanged', async () => {
    vi.useFakeTimers()
    const storage = createMemoryStorage()
    const before = setUp(storage, [later])
    before.say('một')
    before.say('hai')
    await vi.advanceTimersByTimeAsync(10)
    const after = setUp(storage)
    after.outbox.restore()
    await vi.advanceTimersByTimeAsync(10)
    expect(after.tries.map((item) => item.body?.text)).toEqual(['một', 'hai'])
    expect(after.tries[0]).toMatchObject({ id: before.tries[0]?.id, order: before.tries[0]?.order })
    vi.useRealTimers()
  })

  it('drops what the server will never take, says why, and goes on', async () => {
    const { tries, states, kept, say } = setUp(createMemoryStorage(), [
      { outcome: 'refused', message: 'Dài quá.' },
    ])
    say('một')
    say('hai')
    await vi.waitFor(() => expect([...states.values()]).toEqual(['refused', 'sent']))
    expect(tries).toHaveLength(2)
    expect(kept()).toEqual([])
  })

  it('stops trying what was given up or has been seen to arrive', async () => {
    vi.useFakeTimers()
    const { outbox, tries, kept, say } = setUp(createMemoryStorage(), [later])
    say('một')
    await vi.advanceTimersByTimeAsync(10)
    outbox.remove(tries[0]?.id ?? '')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(tries).toHaveLength(1)
    expect(kept()).toEqual([])
    vi.useRealTimers()
  })
})
