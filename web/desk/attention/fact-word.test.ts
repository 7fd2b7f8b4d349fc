import { expect, test } from 'vitest'
import { alertKinds } from '../../../vocabulary/wire/alert.ts'
import { commitmentKinds } from '../../../vocabulary/wire/commitment.ts'
import { findingRules, signalGroup } from '../../../vocabulary/wire/detection.ts'
import { newProposal } from '../../../vocabulary/wire/proposal.ts'
import { newReferral } from '../../../vocabulary/wire/referral.ts'
import {
  appealGrounds,
  codesOf,
  modalities,
  recommendationVerbs,
  referralNeeds,
  signalCodeIds,
  threats,
} from '../../../vocabulary/words/index.ts'
import { factWord } from './fact-word.ts'

test('every code that an item can carry is said in words, in every language', () => {
  const codes = [
    ...signalCodeIds,
    ...signalGroup.options,
    ...[modalities, recommendationVerbs, threats, appealGrounds, referralNeeds].flatMap((one) =>
      codesOf(one),
    ),
    ...findingRules.options,
    ...alertKinds.options,
    ...newProposal.shape.kind.options,
    ...newReferral.shape.urgency.options,
    ...commitmentKinds.options.map((kind) => `owed-${kind}`),
  ]
  for (const language of ['es', 'fr', 'en'] as const)
    for (const code of codes) expect(factWord(code, language), `${code} ${language}`).not.toBe(code)
})

test('a code of a later edition shows as it is', () => {
  expect(factWord('brand-new', 'es')).toBe('brand-new')
})
