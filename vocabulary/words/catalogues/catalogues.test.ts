import { expect, test } from 'vitest'
import { feedbackSentences } from '../codes/index.ts'
import { afterTriage } from '../moves/index.ts'
import { problems } from '../problems.ts'
import { riskAnchors } from '../risk-anchors.ts'
import { roles } from '../roles.ts'
import { type Catalogue, codesOf, findEntry, hasCode } from './catalogue.ts'
import * as all from './index.ts'

const isCatalogue = (value: unknown): value is Catalogue =>
  typeof value === 'object' && value !== null && 'entries' in value && 'version' in value

const values: readonly unknown[] = [...Object.values(all), ...Object.values(all.fieldCatalogues)]
const catalogues = values.filter(isCatalogue)
const languages = ['es', 'fr', 'en'] as const

/** Every text below a value that stands under a language's name. */
function* texts(value: unknown, path: string): Generator<{ path: string; language: string; text: unknown }> {
  if (typeof value !== 'object' || value === null) return
  const isWorded = languages.some((language) => language in value)
  for (const language of isWorded ? languages : []) {
    const text: unknown = Reflect.get(value, language)
    const parts = typeof text === 'object' && text !== null ? Object.values(text) : [text]
    for (const part of parts) yield { path, language, text: part }
  }
  for (const [key, below] of Object.entries(value)) if (!isWorded) yield* texts(below, `${path}.${key}`)
}

test('there is a catalogue for every kind of reason and choice, each with its edition', () => {
  expect(catalogues.length).toBeGreaterThan(40)
  expect(new Set(catalogues.map(({ id }) => id)).size).toBe(catalogues.length)
  for (const { id, version, validFrom, entries } of catalogues) {
    expect(version, id).toMatch(/^\d{4}\.\d+$/)
    expect(validFrom, id).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(entries.length, id).toBeGreaterThan(1)
  }
})

test('codes are unique within a catalogue and written in kebab-case', () => {
  for (const catalogue of catalogues) {
    const codes = codesOf(catalogue)
    expect(new Set(codes).size, catalogue.id).toBe(codes.length)
    for (const code of codes) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  }
})

test('no text is missing in any language, and no two choices of a list read alike', () => {
  const worded = { catalogues, problems, riskAnchors, roles, feedbackSentences }
  const found = [...texts(worded, 'words')]
  expect(found.length).toBeGreaterThan(1000)
  for (const { path, language, text } of found) {
    expect(text, `${path} ${language}`).toBeTypeOf('string')
    expect(String(text).trim(), `${path} ${language}`).toBe(text)
    expect(String(text).length, `${path} ${language}`).toBeGreaterThan(1)
  }
  for (const { id, entries } of catalogues)
    for (const language of languages)
      expect(new Set(entries.map((entry) => entry[language])).size, `${id} ${language}`).toBe(entries.length)
})

test('every outcome of triage and of verification has a reason', () => {
  expect(new Set(all.triageReasons.entries.map(({ outcome }) => outcome))).toEqual(
    new Set(Object.keys(afterTriage)),
  )
  expect(new Set(all.verificationOutcomes.entries.map(({ outcome }) => outcome)).size).toBe(3)
})

test('an entry is found by its code, and only by it', () => {
  expect(findEntry(all.modalities, 'servitude')?.fr).toBe('Servitude')
  expect(findEntry(all.modalities, 'no-such')).toBeUndefined()
  expect([hasCode(all.sectors, 'health'), hasCode(all.sectors, 'Health')]).toEqual([true, false])
})

test('problem statuses are those of errors, and codes are kebab-case', () => {
  for (const [code, { status }] of Object.entries(problems)) {
    expect(status, code).toBeGreaterThanOrEqual(400)
    expect(status, code).toBeLessThan(600)
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  }
})

test('no role sees what is life-critical, and nobody outside the desk sees signals', () => {
  for (const [role, { sees }] of Object.entries(roles)) {
    expect(sees as readonly string[], role).not.toContain('P4')
    expect(sees as readonly string[], role).toContain('P0')
  }
  const withSignals = Object.entries(roles).filter(([, { sees }]) =>
    (sees as readonly string[]).includes('P2'),
  )
  expect(withSignals.map(([role]) => role).sort()).toEqual(
    ['analyst', 'local-coordinator', 'ombudsman', 'supervisor', 'triage-operator'].sort(),
  )
})
