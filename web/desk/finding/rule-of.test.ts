import { expect, test } from 'vitest'
import { findingWords } from '../../wording/desk/finding/index.ts'
import { ruleOf } from './rule-of.ts'

test('a hint of a danger never reads as if somebody had verified it, in any language', () => {
  for (const words of Object.values(findingWords)) {
    const [hint, sentinel] = (['hint', 'sentinel'] as const).map((kind) =>
      ruleOf(words, { rule: 'danger', kind }),
    )
    expect(hint).toBe(words.unverifiedDanger)
    expect(sentinel).toBe(words.rules.danger)
    expect(hint).not.toBe(sentinel)
  }
  expect(ruleOf(findingWords.es, { rule: 'danger', kind: 'hint' })).toMatch(/sin verificar/)
})
