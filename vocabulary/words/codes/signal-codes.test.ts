import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dimensionPositive,
  dimensions,
  hasStrongExploitation,
  impliesAuthority,
  impliesChild,
} from './dimension-positive.ts'
import { fieldChoiceTextsEs } from './field-choices.es.ts'
import { signalTextsEn } from './signal-codes.en.ts'
import { signalTextsEs } from './signal-codes.es.ts'
import { signalTextsFr } from './signal-codes.fr.ts'
import { type SignalCode, type SignalCodeEntry, signalCodeIds, signalCodes } from './signal-codes.ts'
import { fernandezHuerta, spanishSyllables } from './spanish-readability.ts'

const languages = { es: signalTextsEs, fr: signalTextsFr, en: signalTextsEn }
const entries = Object.entries(signalCodes) as [SignalCode, SignalCodeEntry][]

test('each code has one plain text in each language, and no two read alike', () => {
  for (const [language, texts] of Object.entries(languages)) {
    expect(Object.keys(texts.codes).sort(), language).toEqual([...signalCodeIds].sort())
    expect(new Set(Object.values(texts.codes)).size, language).toBe(signalCodeIds.length)
    for (const text of Object.values(texts.codes)) expect(text, language).toMatch(/^\p{Lu}.*\.$/u)
  }
})

test('only context, institutions and a disappearance carry no weight', () => {
  const none = entries.filter(([, { weight }]) => weight === 'none')
  for (const [code, { group }] of none)
    expect(['context', 'institutions'].includes(group) || code === 'TRA6').toBe(true)
  expect(
    entries.filter(([, { group }]) => group === 'institutions').every(([, e]) => e.impliesAuthority),
  ).toBe(true)
  expect(entries.filter(([, e]) => e.nonPunishment).map(([code]) => code)).toEqual(['CAP9', 'EXP11'])
  expect(entries.filter(([, e]) => e.policeAtOnce).map(([code]) => code)).toEqual(['TRA6'])
})

test('no code says who somebody is, what they wear or own, or that they move', () => {
  const words = {
    es: 'extranjer migrant indígen garífun misquit negr moren gay lesbian trans prostitut trabajadora sexual pandillero mareño tatu ropa vestid minifald maquill acento pobre suci malet viaja sol',
    fr: 'étrang migrant autochton garifun noir gay lesbien trans prostitu travailleuse du sexe tatou vêtu habill jupe maquill accent pauvre sale valise voyage seul',
    en: 'foreign migrant indigenous garifuna black gay lesbian transgender prostitute sex work tattoo cloth dress skirt make-up accent poor dirty suitcase travels alone',
  }
  const phrases = {
    es: ['trabajadora sexual', 'viaja sol'],
    fr: ['travailleuse du sexe', 'voyage seul'],
    en: ['sex work', 'travels alone'],
  }
  for (const language of ['es', 'fr', 'en'] as const) {
    const single = phrases[language].reduce((text, phrase) => text.replace(phrase, ''), words[language])
    const stems = single.split(' ').filter((stem) => stem !== '')
    for (const [code, text] of Object.entries(languages[language].codes)) {
      const spoken = text.toLowerCase()
      for (const phrase of phrases[language]) expect(spoken.includes(phrase), `${code} ${phrase}`).toBe(false)
      for (const word of spoken.match(/\p{L}+/gu) ?? [])
        for (const stem of stems) expect(word.startsWith(stem), `${language} ${code}: ${word}`).toBe(false)
    }
  }
})

describe('the Spanish of the field', () => {
  test('counts syllables as a reader does', () => {
    const counts = {
      casa: 2,
      niño: 2,
      guerra: 2,
      quien: 1,
      día: 2,
      leer: 2,
      ciudad: 2,
      país: 2,
      agua: 2,
      muy: 1,
      trabajo: 3,
      león: 2,
    }
    for (const [word, count] of Object.entries(counts)) expect(spanishSyllables(word), word).toBe(count)
  })

  test('is easy: 70 or more on the scale of Fernández-Huerta on average, and no code is hard', () => {
    const scores = entries.map(([code]) => ({ code, score: fernandezHuerta(signalTextsEs.codes[code]) }))
    const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length
    expect(mean).toBeGreaterThanOrEqual(70)
    for (const { code, score } of scores) expect(score, code).toBeGreaterThan(45)
    expect(
      fernandezHuerta(
        'La institucionalización interinstitucional imposibilita procedimientos administrativos.',
      ),
    ).toBeLessThan(0)
    expect(Object.values(fieldChoiceTextsEs.placeKinds).every((text) => text.length <= 40)).toBe(true)
  })
})

describe('a dimension of indicators', () => {
  test.each([
    [['CAP1', 'CAP4'], true],
    [['CAP1', 'CAP2'], true],
    [['CAP2', 'CAP3', 'CAP8'], true],
    [['CAP2', 'CAP3'], false],
    [['CAP1'], false],
    [['CAP1', 'CAP1'], false],
    [['CAP1', 'EXP1'], false],
    [[], false],
  ] as const)('of recruitment with %j is positive: %s', (codes, positive) => {
    expect(dimensionPositive(codes, 'recruitment')).toBe(positive)
  })

  test('is positive with two medium and one weak, or one strong and one weak', () => {
    expect(dimensionPositive(['DIG3', 'DIG4', 'DIG6'], 'online')).toBe(true)
    expect(dimensionPositive(['DIG1', 'DIG6'], 'online')).toBe(true)
    expect(dimensionPositive(['DIG3', 'DIG6'], 'online')).toBe(false)
  })

  test('counts a vehicle that comes again only beside another code', () => {
    expect(dimensionPositive(['TRA8', 'TRA4', 'TRA5'], 'transport')).toBe(true)
    expect(dimensionPositive(['TRA8'], 'transport')).toBe(false)
  })

  test('never turns negative through one more code', () => {
    const code = fc.constantFrom(...signalCodeIds)
    fc.assert(
      fc.property(
        fc.array(code, { maxLength: 8 }),
        code,
        fc.constantFrom(...dimensions),
        (codes, more, dimension) => {
          expect(!dimensionPositive(codes, dimension) || dimensionPositive([...codes, more], dimension)).toBe(
            true,
          )
        },
      ),
    )
  })
})

test('what codes imply is read from the data, and unknown codes imply nothing', () => {
  expect([impliesAuthority(['INS2', 'CAP1']), impliesAuthority(['CAP1', 'XXX1'])]).toEqual([true, false])
  expect([impliesChild(['EXP5']), impliesChild(['EXP1'])]).toEqual([true, false])
  expect([hasStrongExploitation(['EXP1']), hasStrongExploitation(['EXP2', 'CAP1'])]).toEqual([true, false])
})
