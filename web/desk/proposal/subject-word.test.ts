import { expect, test } from 'vitest'
import { codesOf, modalities, threats } from '../../../vocabulary/words/index.ts'
import { subjectWord } from './subject-word.ts'

test('every modality and every threat has words; what is neither shows as it is', () => {
  for (const code of [...codesOf(modalities), ...codesOf(threats)]) {
    expect(subjectWord(code, 'fr')).not.toBe(code)
  }
  expect(subjectWord('brand-new', 'fr')).toBe('brand-new')
})
