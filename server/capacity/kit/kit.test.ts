import { describe, expect, test } from 'vitest'
import { kitContent } from '../../../vocabulary/wire/kit.ts'
import type { Competency } from '../../../vocabulary/words/index.ts'
import { nextVersion } from '../version/index.ts'
import { shippedKits } from './shipped/index.ts'

const languages = ['es', 'fr', 'en'] as const
/** The competencies that a steering committee needs at level 2 or more, after the table of roles. */
const needed: readonly Competency[] = ['c1', 'c2', 'c5', 'c7', 'c8', 'c9', 'c10', 'c11', 'c12', 'c14']

/** Every text of a content, with where it stands. */
function textsOf(value: unknown, at = ''): [string, Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return []
  if ('es' in value) return [[at, value as Record<string, unknown>]]
  return Object.entries(value).flatMap(([name, member]) => textsOf(member, `${at}/${name}`))
}

describe('the kit for the steering committee that ships with the product', () => {
  const content = shippedKits[0]?.content
  if (!content) throw new Error('no kit is shipped')

  test('keeps the shape and the bounds of the wire', () => {
    expect(kitContent.parse(content)).toEqual(content)
  })

  test('has eight sessions on two days, thirty questions and three cases', () => {
    expect([content.sessions.length, content.questions.length, content.cases.length]).toEqual([8, 30, 3])
    expect(new Set(content.sessions.map(({ day }) => day))).toEqual(new Set([1, 2]))
    expect(content.cases.every(({ asks, good }) => asks.length >= 3 && good.length >= 4)).toBe(true)
  })

  test('its sessions follow each other without overlapping, within eight hours a day', () => {
    const minutes = ({ day, startsAt }: { day: number; startsAt: string }) => {
      const [hours = 0, rest = 0] = startsAt.split(':').map(Number)
      return day * 1440 + hours * 60 + rest
    }
    for (const [at, session] of content.sessions.entries()) {
      const next = content.sessions[at + 1]
      if (next) expect(minutes(session) + session.minutes).toBeLessThanOrEqual(minutes(next))
    }
    for (const day of [1, 2]) {
      const own = content.sessions.filter((session) => session.day === day)
      expect(own.reduce((sum, session) => sum + session.minutes, 0)).toBeLessThanOrEqual(8 * 60)
    }
  })

  test('is complete in three languages, and no text stands in two of them', () => {
    for (const [at, text] of textsOf(content)) {
      for (const language of languages)
        expect([at, language, text[language]]).toEqual([at, language, expect.stringMatching(/\S{2}/)])
      const long = languages.filter((language) => String(text[language]).length > 40)
      expect([at, new Set(long.map((language) => text[language])).size]).toEqual([at, long.length])
    }
  })

  test('each question has one right option of four that differ, and a reason', () => {
    for (const { options, right, why } of content.questions) {
      expect(right).toBeGreaterThanOrEqual(1)
      expect(right).toBeLessThanOrEqual(4)
      for (const language of languages) {
        expect(new Set(options.map((option) => option[language].toLowerCase())).size).toBe(4)
        expect(why[language].length).toBeGreaterThan(20)
      }
    }
  })

  test('the right option is not always at the same place, nor always the longest', () => {
    const places = [1, 2, 3, 4].map(
      (place) => content.questions.filter(({ right }) => right === place).length,
    )
    expect(Math.min(...places)).toBeGreaterThanOrEqual(5)
    for (const language of languages) {
      const longest = content.questions.filter(({ options, right }) => {
        const lengths = options.map((option) => option[language].length)
        return lengths[right - 1] === Math.max(...lengths)
      })
      // Whoever has learnt nothing and picks the longest must not come near passing.
      expect([language, longest.length <= 15]).toEqual([language, true])
    }
  })

  test('at least eight questions are ones on which safety hangs', () => {
    expect(content.questions.filter(({ safety }) => safety).length).toBeGreaterThanOrEqual(8)
  })

  test('each competency that the committee needs is taught and asked', () => {
    const taught = new Set(content.sessions.flatMap(({ competencies }) => competencies))
    const asked = new Set(content.questions.map(({ competency }) => competency))
    for (const one of needed) expect([one, taught.has(one), asked.has(one)]).toEqual([one, true, true])
  })
})

test('versions are counted within a year', () => {
  expect(nextVersion(['2026.1', '2026.9', '2025.12'], 2026)).toBe('2026.10')
  expect(nextVersion(['2026.1'], 2027)).toBe('2027.1')
})

describe('the kit for triage and verification that ships with the product', () => {
  const shipped = shippedKits.find(({ kit }) => kit === 'triage-and-verification')
  if (!shipped) throw new Error('no kit for triage is shipped')
  const { content, teaches, items } = shipped

  test('keeps the shape of the wire, in three languages', () => {
    expect(kitContent.parse(content)).toEqual(content)
    for (const [at, text] of textsOf(content)) {
      for (const language of languages)
        expect([at, language, text[language]]).toEqual([at, language, expect.stringMatching(/\S{2}/)])
      const long = languages.filter((language) => String(text[language]).length > 40)
      expect([at, new Set(long.map((language) => text[language])).size]).toEqual([at, long.length])
    }
  })

  test('asks at least fifteen questions, at least five of safety, of every competency that opens the work', () => {
    expect(content.questions.length).toBeGreaterThanOrEqual(15)
    expect(content.questions.filter(({ safety }) => safety).length).toBeGreaterThanOrEqual(5)
    const taught = teaches.map(({ competency, level }) => [competency, level])
    expect(taught).toEqual(['c2', 'c3', 'c4', 'c6', 'c9', 'c10'].map((code) => [code, 3]))
    const asked = new Set(content.questions.map(({ competency }) => competency))
    expect(teaches.every(({ competency }) => asked.has(competency))).toBe(true)
    expect(new Set(content.simulations[0]?.criteria.map(({ competency }) => competency))).toEqual(asked)
  })

  test('spreads the right answers over the four places, and its items have ids of their own', () => {
    const places = [1, 2, 3, 4].map(
      (place) => content.questions.filter(({ right }) => right === place).length,
    )
    expect(Math.max(...places) - Math.min(...places)).toBeLessThanOrEqual(1)
    const all = shippedKits.flatMap((one) => one.items)
    expect(new Set(all).size).toBe(all.length)
    expect(items).toHaveLength(content.questions.length)
  })
})
