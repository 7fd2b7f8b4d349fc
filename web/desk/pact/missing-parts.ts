import type { SigningDetail } from '../../../vocabulary/wire/pact.ts'
import type { PactWords } from '../../wording/desk/pact/index.ts'

interface Wrong {
  readonly field: string
}

/** What a refusal to sign asks for, in words, each once: `/signatories/0/pledges/1/dueOn` is a date of the first letter. */
export function missingParts(
  fields: readonly Wrong[],
  signatories: readonly Pick<SigningDetail['signatories'][number], 'letter'>[],
  words: PactWords['missingAt'],
): readonly string[] {
  const told = fields.flatMap(({ field }) => {
    const [, list, at, part, , detail] = field.split('/')
    if (list !== 'signatories') return []
    if (at === undefined) return [words.signatories]
    const letter = signatories[Number(at)]?.letter ?? at
    const name = detail ?? part
    return name !== undefined && isPart(name, words) ? [words[name](letter)] : []
  })
  return [...new Set(told)]
}

type Part = Exclude<keyof PactWords['missingAt'], 'signatories'>

const isPart = (name: string, words: PactWords['missingAt']): name is Part =>
  name !== 'signatories' && Object.hasOwn(words, name)
