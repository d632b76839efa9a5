import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/domain/text/fold.ts'
import { organisation, rules } from './support.ts'

describe('the rules', () => {
  it('speak of every topic but "other", and of no unknown one', () => {
    const codes = organisation.topics.map(({ code }) => code).filter((code) => code !== 'other')
    expect(Object.keys(rules.topics).sort()).toEqual(codes.sort())
  })
  it('pair groups there are', () => {
    for (const signals of [...Object.values(rules.topics), ...Object.values(rules.kinds)]) {
      for (const { both } of signals.pairs ?? []) {
        for (const group of both) expect(rules.groups).toHaveProperty(group)
      }
    }
  })
  it('give a phrase one strength within a topic', () => {
    for (const { strong = [], usual = [], weak = [] } of Object.values(rules.topics)) {
      const phrases = [...strong, ...usual, ...weak].map((phrase) => phrase.replace('!', ''))
      expect(phrases).toEqual([...new Set(phrases)])
    }
  })
})

describe('the organisation', () => {
  it('has 11 wards, 4 communes, distinct codes and folded names', () => {
    const count = (type: string) => organisation.units.filter((unit) => unit.type === type).length
    expect([count('ward'), count('commune')]).toEqual([11, 4])
    expect(new Set(organisation.units.map(({ code }) => code)).size).toBe(organisation.units.length)
    const names = organisation.units.map(({ shortName }) => fold(shortName))
    expect(new Set(names).size).toBe(names.length)
  })
  it('owns topics by units there are', () => {
    const codes = new Set(organisation.units.map(({ code }) => code))
    const owners = organisation.topics.flatMap(({ owner }) =>
      owner === 'ward' ? [] : [owner.unit],
    )
    const { byKind, sorter, overseer } = organisation.routing
    for (const code of [...owners, ...Object.values(byKind), sorter, overseer]) {
      expect(codes).toContain(code)
    }
  })
})
