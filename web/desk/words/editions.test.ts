import { afterEach, describe, expect, test } from 'vitest'
import { activityKinds, modalities, triageReasons } from '../../../vocabulary/words/index.ts'
import { takeEditions } from '../../widgets/words-in-force.ts'
import { choicesOf, codeWord, knowsCode, roleWord, signalWord } from './code-words.ts'

const entry = (code: string, es: string, more = {}) => ({ code, es, fr: '', en: '', retired: false, ...more })

afterEach(() => takeEditions({ catalogues: [] }))

describe('an edition that the programme published', () => {
  test('is what every screen says: its words, its order, what it added, and nothing that it retired', () => {
    takeEditions({
      catalogues: [
        {
          id: 'activity-kinds',
          version: '2026.2',
          entries: [
            entry('school-meals', 'Merienda escolar', { en: 'School meals' }),
            entry('advocacy', 'Abogar', { retired: true }),
            entry('training', 'Talleres'),
          ],
        },
      ],
    })
    expect(choicesOf(activityKinds, 'en')).toEqual([
      { value: 'school-meals', label: 'School meals' },
      { value: 'training', label: 'Talleres' },
    ])
    expect(codeWord(activityKinds, 'advocacy', 'es')).toBe('Abogar')
    expect([knowsCode(activityKinds, 'school-meals'), knowsCode(activityKinds, 'none')]).toEqual([
      true,
      false,
    ])
    expect(codeWord(modalities, 'servitude', 'fr')).toBe('Servitude')
  })

  test('keeps which choices belong together, and reaches roles and signals', () => {
    takeEditions({
      catalogues: [
        {
          id: 'triage-reasons',
          version: '2026.2',
          entries: triageReasons.entries.map((one) => entry(one.code, `${one.es}.`)),
        },
        { id: 'roles', version: '2026.2', entries: [entry('analyst', 'Análisis')] },
        { id: 'signal-codes', version: '2026.2', entries: [entry('VUL6', 'Hay amenazas.')] },
      ],
    })
    expect(
      choicesOf(triageReasons, 'es', (one) => one.outcome === 'duplicate').map(({ value }) => value),
    ).toEqual(['same-event-place-time', 'sent-twice'])
    expect([roleWord('analyst', 'fr'), signalWord('VUL6', 'en')]).toEqual(['Análisis', 'Hay amenazas.'])
  })
})
