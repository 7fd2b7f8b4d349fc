import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  exposedGroups,
  fieldCatalogues,
  knownHow,
  placeKinds,
  signalCodes,
  signalTextsEn,
  signalTextsEs,
  signalTextsFr,
} from '../../../vocabulary/words/index.ts'
import { readImportRow } from './read-import-row.ts'
import { readObserved } from './read-observed.ts'

const context = { places: new Set(['0101', '01']), now: new Date('2026-03-02T15:00:00Z') }
const row = { territory: '0101', observed: '2026-02-10', knownHow: 'saw-it', codes: 'CAP1' }
const languages = ['es', 'fr', 'en'] as const
const pick = <T>(list: readonly T[]) => fc.constantFrom(...list)

describe('a row of a file of signals', () => {
  test('every code, and its words in any of the languages and any case, is read as that code', () => {
    const codes = Object.keys(signalCodes) as (keyof typeof signalCodes)[]
    const texts = { es: signalTextsEs, fr: signalTextsFr, en: signalTextsEn }
    fc.assert(
      fc.property(
        pick(codes),
        pick(codes),
        pick(placeKinds),
        pick(exposedGroups),
        pick(knownHow),
        pick(languages),
        fc.boolean(),
        (one, two, kind, group, how, language, loud) => {
          const label = (list: keyof typeof fieldCatalogues, code: string) =>
            fieldCatalogues[list].entries.find((entry) => entry.code === code)?.[language] ?? ''
          const cased = (text: string) => (loud ? text.toUpperCase() : text)
          const read = readImportRow(
            {
              ...row,
              codes: cased(`${texts[language].codes[one]}; ${texts[language].codes[two]}`),
              placeKind: cased(label('placeKinds', kind)),
              exposedGroups: cased(label('exposedGroups', group)),
              knownHow: cased(label('knownHow', how)),
            },
            context,
          )
          expect(read).toMatchObject({
            signal: {
              codes: [...new Set([one, two])],
              placeKind: kind,
              exposedGroups: [group],
              knownHow: how,
            },
          })
        },
      ),
    )
  })

  test('whatever stands in the cells, the reading ends with a signal of known codes or with named faults', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          pick([
            'territory',
            'observed',
            'knownHow',
            'codes',
            'dangerNow',
            'receivedAt',
            'language',
            'clientUuid',
          ]),
          fc.oneof(fc.string(), fc.constantFrom('0101', '2026-02-10', 'CAP1', 'sí', 'es')),
        ),
        (cells) => {
          const read = readImportRow({ ...row, ...cells }, context)
          if ('faults' in read) {
            expect(read.faults.length).toBeGreaterThan(0)
            for (const { reason } of read.faults) expect(reason).toMatch(/^[a-z-]+$/)
          } else {
            expect(context.places.has(read.signal.territoryId)).toBe(true)
            expect(read.signal.codes.every((code) => Object.hasOwn(signalCodes, code))).toBe(true)
            expect(read.signal.codes.length).toBeGreaterThan(0)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  test('an ISO week is its Monday, also where the year has 53, and a week the year does not have is refused', () => {
    expect(readObserved('2026-W01', context.now)).toEqual({ kind: 'week', from: '2025-12-29' })
    expect(readObserved('2020-W53', context.now)).toEqual({ kind: 'week', from: '2020-12-28' })
    expect(readObserved('2021-W53', context.now)).toEqual({ reason: 'not-a-date' })
    expect(readObserved('2026-02-29', context.now)).toEqual({ reason: 'not-a-date' })
    expect(readObserved('2026-03-03', context.now)).toMatchObject({ kind: 'day' })
    expect(readObserved('2026-03-04', context.now)).toEqual({ reason: 'in-the-future' })
  })
})
