import { describe, expect, it } from 'vitest'
import { fold } from '../../src/domain/text/fold.ts'
import { en } from '../../src/i18n/en.ts'
import { type TextKey, vi } from '../../src/i18n/vi.ts'
import { channelNames } from '../../src/ports/turn.ts'

const keys = Object.keys(vi) as TextKey[]
const catalogues: Record<string, Record<TextKey, string>> = { vi, en }
const texts = Object.entries(catalogues).flatMap(([language, catalogue]) =>
  Object.entries(catalogue).map(([key, text]) => ({
    id: `${language} ${key}`,
    language,
    key,
    text,
  })),
)

/** What breaks the rule, by name: an empty list reads better than 600 separate tests. */
const broken = (ok: (one: (typeof texts)[number]) => boolean) =>
  texts.filter((one) => !ok(one)).map(({ id, text }) => `${id}: ${text}`)

const found = (text: string, pattern: RegExp) => [...new Set(text.match(pattern))].sort()
const placeholders = (text: string) => found(text, /\{\w+\}/g)
const commands = (text: string) => found(text, /(?<![^\s(“])\/[a-z]+/g)
const numbers = (text: string) => found(text, /\d{3,}/g)
const boldParts = (text: string) => text.split('**').filter((_, index) => index % 2 === 1)

/** The words alone: without placeholders, commands, signs and digits. */
const wordsOf = (text: string) =>
  text
    .replace(/\{\w+\}/g, ' ')
    .replace(/\/[a-z]+\b/g, ' ')
    .match(/\p{L}{2,}/gu) ?? []
const hasVietnameseLetters = (text: string) => /[\u0300-\u036fđĐ]/.test(text.normalize('NFD'))

describe('the two catalogues say the same', () => {
  it('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort())
  })

  it.each([
    ['placeholders', placeholders],
    ['commands', commands],
    ['emergency and law numbers', numbers],
    ['placeholders in bold', (text: string) => boldParts(text).flatMap(placeholders).sort()],
    ['number of bold parts', (text: string) => boldParts(text).length],
    ['number of lines', (text: string) => text.split('\n').length],
    ['line breaks and spaces at the ends', (text: string) => text.match(/^\s*|\s*$/g)],
  ])('agree in their %s', (_, aspect) => {
    const of = (catalogue: Record<TextKey, string>) =>
      keys.filter((key) => key in en).map((key) => [key, aspect(catalogue[key])])
    expect(of(en)).toEqual(of(vi))
  })
})

describe('marks', () => {
  it('come in pairs with something between', () => {
    expect(
      broken(({ text }) => {
        const parts = text.split('**')
        return parts.length % 2 === 1 && boldParts(text).every((part) => part.trim() !== '')
      }),
    ).toEqual([])
  })

  it('braces are placeholders only', () => {
    expect(broken(({ text }) => !/[{}]/.test(text.replace(/\{\w+\}/g, '')))).toEqual([])
  })

  it('there is no HTML and no Markdown but **', () => {
    const other = /[<>`_~#\\]|&\w+;|\]\(/
    expect(
      broken(({ text }) => {
        const plain = text.replace(/\{\w+\}/g, '').replaceAll('**', '')
        return !plain.includes('*') && !other.test(plain)
      }),
    ).toEqual([])
  })

  it('are composed letters (NFC), as people type and search them', () => {
    expect(broken(({ text }) => text === text.normalize('NFC'))).toEqual([])
  })
})

describe('length', () => {
  it('a text is never empty, at most 700 characters and 7 lines', () => {
    expect(
      broken(
        ({ text }) =>
          text.trim() !== '' && text.length <= 700 && text.trim().split('\n').length <= 7,
      ),
    ).toEqual([])
  })

  it('a button fits a phone: 30 characters, one line, nothing in bold', () => {
    expect(
      broken(
        ({ key, text }) =>
          !key.startsWith('button.') ||
          /^\{\w+\}$/.test(text) ||
          (text.length <= 30 && !/\n|\*/.test(text)),
      ),
    ).toEqual([])
  })

  it('a description in the commands menu has at most 60 characters and nothing to fill in', () => {
    expect(
      broken(
        ({ key, text }) =>
          !key.startsWith('command.') || (text.length <= 60 && !/[\n*{}]/.test(text)),
      ),
    ).toEqual([])
  })
})

describe('buttons', () => {
  it('a label typed without diacritics, in either language, means one button', () => {
    // Never shown together: one corrects a report, the other a result.
    const apart = ['button.edit-text', 'button.rewrite']
    const labels = texts.filter(({ key, text }) => key.startsWith('button.') && !/[{]/.test(text))
    const shared = labels.flatMap((one) =>
      labels
        .filter(({ key, text }) => key > one.key && fold(text) === fold(one.text))
        .map(({ key }) => [one.key, key]),
    )
    expect(labels.length).toBeGreaterThan(90)
    expect(shared.filter((pair) => pair.join() !== apart.join())).toEqual([])
  })
})

describe('what a text points at', () => {
  it('is a button of its language, wherever fixed words stand in quotation marks', () => {
    const quoted = texts.flatMap(({ language, text }) =>
      [...text.matchAll(/“([^”{]+)”/g)].map(([, label = '']) => ({ language, label })),
    )
    const isButton = ({ language, label }: (typeof quoted)[number]) =>
      texts.some(
        (one) => one.language === language && one.key.startsWith('button.') && one.text === label,
      )
    expect(quoted.length).toBeGreaterThan(5)
    expect(quoted.filter((one) => !isButton(one))).toEqual([])
  })

  it('is no city by name: that is data', () => {
    expect(broken(({ text }) => !fold(text).includes('long khanh'))).toEqual([])
  })
})

describe('commands', () => {
  it('named in a text are in the menu', () => {
    const menu = keys.filter((key) => key.startsWith('command.')).map((key) => `/${key.slice(8)}`)
    const named = texts.flatMap(({ text }) => commands(text))
    expect(named).toContain('/hoso')
    expect(named.filter((name) => !menu.includes(name))).toEqual([])
  })
})

describe('each in its language', () => {
  /** Both say their own name and ask for the language in both; and names of channels. */
  const mixed: string[] = [
    ...['language-choose', 'button.vietnamese', 'button.english'],
    ...channelNames.map((name) => `channel.${name}`),
  ]

  it('Vietnamese has its diacritics and no English', () => {
    const english = /\b(the|your|you|please|this|that|is|are|case|and|of)\b/i
    expect(
      broken(
        ({ language, key, text }) =>
          language !== 'vi' ||
          mixed.includes(key) ||
          wordsOf(text).length === 0 ||
          (hasVietnameseLetters(text) && !english.test(wordsOf(text).join(' '))),
      ),
    ).toEqual([])
  })

  it('English has no Vietnamese but names', () => {
    const names = /Nghe Dân/g
    expect(
      broken(
        ({ language, key, text }) =>
          language !== 'en' ||
          mixed.includes(key) ||
          !hasVietnameseLetters(text.replaceAll(names, '')),
      ),
    ).toEqual([])
  })

  it('English never starts a sentence with a unit, whose name may begin with "the"', () => {
    const start = /(^|[.?!:]\s+)\{unit\} \p{L}/mu
    expect(broken(({ language, text }) => language !== 'en' || !start.test(text))).toEqual([])
  })
})
