import type { FindingRow } from '../../../vocabulary/wire/detection.ts'
import type { FindingWords } from '../../wording/desk/finding/index.ts'

/** By which rule something was found; a hint of a danger never reads as if somebody had verified it. */
export const ruleOf = (words: FindingWords, { rule, kind }: Pick<FindingRow, 'rule' | 'kind'>): string =>
  rule === 'danger' && kind === 'hint' ? words.unverifiedDanger : words.rules[rule]
