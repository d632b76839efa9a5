import { afterAll, beforeAll, expect, it } from 'vitest'
import { showCards } from '../../../src/actions/officer/show-cards.ts'
import type { Person } from '../../../src/ports/person.ts'
import { openTown, pothole, step, suoiTre, type Town, xuanAn } from '../town.ts'

let town: Town
let lan: Person
let tam: Person

beforeAll(async () => {
  town = await openTown()
  lan = await town.newcomer()
  tam = await town.officer(xuanAn)
})
afterAll(() => town.close())

const write = (text: string) => town.say(lan, { type: 'text', text })
const keys = async (text: string) => (await write(text)).map(({ key }) => key)

it('a number typed below the result is the score, not a button of the list before it', async () => {
  const code = await town.file(lan, pothole)
  await write(`/tracuu ${code}`)
  await town.act(tam, step(code, 'accept'))
  await town.act(tam, step(code, 'resolve', { words: 'Đã vá xong ổ gà' }))
  expect(await keys('2')).toEqual(['citizen.rated-low'])
  expect(await town.typesOf(code)).toEqual(['submit', 'accept', 'resolve', 'rate'])
  // After that the talk has moved on again: its own buttons count.
  expect(await keys('1')).toEqual(['citizen.reopen-why'])
})

it('without news a number is a button of the talk', async () => {
  await write('/huy')
  const code = await town.file(lan, pothole)
  await write(`/tracuu ${code}`)
  expect(await keys('2')).toEqual(['citizen.withdraw-sure'])
})

it('what is over is not asked about: a withdrawal is refused before anybody is sure', async () => {
  const code = await town.file(lan, pothole)
  await town.act(tam, step(code, 'accept'))
  await town.act(tam, step(code, 'resolve', { words: 'Đã vá xong ổ gà' }))
  expect(await town.refusal(lan, { do: 'begin-withdraw', code })).toMatchObject({
    key: 'refusal.moved-on',
  })
})

it('where nothing can be pressed, the numbers and words below a card are its buttons', async () => {
  const out = await town.officer(suoiTre, 'officer', 'Lê Thị Út', 'zalo-bot')
  const types = async (text: string) =>
    (await town.say(out, { type: 'text', text })).map(({ key }) => key)
  const code = await town.file(lan, { ...pothole, unit: suoiTre })
  const { id } = await town.caseOf(code)
  const showsCard = () => town.transact((work) => showCards({ work, world: town.world }, id))
  await types('/viec')
  await showsCard()
  expect(await types('Hỏi lại dân')).toEqual(['step.ask-what'])
  await types('/huy')
  expect(await types('1')).toContain('step.accepted')
  await showsCard()
  // The card as it is now came anew, and stands lowest.
  expect(await types('1')).toEqual(['step.resolve-what'])
  expect(await town.typesOf(code)).toEqual(['submit', 'accept'])
})
