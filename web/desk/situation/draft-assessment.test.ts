import { describe, expect, test } from 'vitest'
import type { SituationEvidence } from '../../../vocabulary/wire/situation.ts'
import {
  completeDraft,
  type DraftFactor,
  draftFrom,
  openLevels,
  suggestFor,
  toWire,
} from './draft-assessment.ts'

const evidence: SituationEvidence = {
  situationId: '00000000-0000-4000-8000-000000000001',
  territoryId: '0101',
  modality: 'forced-labour',
  restricted: false,
  exercise: false,
  state: 'open',
  signals: 2,
  verifiedSignals: 2,
  independentSources: 1,
  hearsayOnly: false,
  dangerNow: false,
  childInvolved: false,
  codes: ['VUL1'],
  confidence: 'medium',
  verificationGrounds: [],
  independenceGrounds: [],
  structuralAlert: { kind: 'not-enough', reason: 'no-two-independent-sources' },
  imminentAlert: { kind: 'enough', ground: 'first-hand-danger' },
}
const degree = (level: 1 | 2 | 3 | 4): DraftFactor => ({
  degree: level,
  basis: ['verified-signals'],
  reason: '',
})
const unknown: DraftFactor = { degree: 'unknown', basis: [], reason: 'no-recent-information' }
const draft = { threat: degree(3), vulnerability: degree(4), capacity: degree(2) }

describe('an assessment that is being written', () => {
  test('suggests nothing until all three factors are chosen', () => {
    expect(suggestFor(draftFrom(null), evidence)).toBeNull()
    expect(suggestFor(draft, evidence)).toMatchObject({ kind: 'level', score: 6, level: 'high' })
  })

  test('without threat has no level, and is still complete', () => {
    const missing = { ...draft, threat: unknown }
    const suggestion = suggestFor(missing, evidence)
    expect(suggestion).toMatchObject({ kind: 'information-missing', missing: ['threat'] })
    expect(completeDraft(missing, suggestion, { level: null, deviationReason: '' })).toMatchObject({
      chosenLevel: null,
    })
  })

  test('is not sent while a level rests on nothing or an unknown has no reason', () => {
    expect(toWire({ degree: 2, basis: [], reason: '' })).toBeNull()
    expect(toWire({ degree: 'unknown', basis: [], reason: '' })).toBeNull()
  })

  test('needs a reason to deviate, and sends none when it follows the suggestion', () => {
    const suggestion = suggestFor(draft, evidence)
    expect(completeDraft(draft, suggestion, { level: 'critical', deviationReason: '' })).toBeNull()
    expect(
      completeDraft(draft, suggestion, { level: 'critical', deviationReason: 'recent-change' }),
    ).toMatchObject({
      chosenLevel: 'critical',
      deviationReason: 'recent-change',
    })
    expect(
      completeDraft(draft, suggestion, { level: 'high', deviationReason: 'recent-change' }),
    ).toMatchObject({
      deviationReason: null,
    })
  })

  test('offers no level below a floor', () => {
    const danger = suggestFor(draft, { ...evidence, dangerNow: true })
    expect(danger && openLevels(danger)).toEqual(['imminent'])
    const child = suggestFor(draft, { ...evidence, childInvolved: true, codes: ['EXP5'] })
    expect(child && openLevels(child)).toEqual(['high', 'critical', 'imminent'])
    const plain = suggestFor(draft, evidence)
    expect(plain && openLevels(plain)).toHaveLength(5)
  })
})
