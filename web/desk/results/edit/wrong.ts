import { type InjectionKey, inject } from 'vue'
import { resultsEditWords } from '../../../wording/desk/results-edit/index.ts'
import { lookUp, useWords } from '../../words/index.ts'

/** What a server found wrong, by field (`/rows/1110-I8.1/targets`). */
export const faultsKey: InjectionKey<{ readonly value: ReadonlyMap<string, string> }> = Symbol('faults')

/** What is wrong with the fields below a pointer, in words: of one of them, or of a text in each language. */
export function useWrong(below: () => string) {
  const words = useWords(resultsEditWords)
  const faults = inject(faultsKey)
  const wrong = (field: string): string | undefined => {
    const code = faults?.value.get(`${below()}${field}`)
    if (code === undefined) return undefined
    const { codes } = words.value.wrong
    return code in codes ? lookUp(codes, code) : words.value.wrong.other
  }
  return {
    wrong,
    texts: (field: string) => ({
      es: wrong(`${field}/es`) ?? wrong(field),
      fr: wrong(`${field}/fr`),
      en: wrong(`${field}/en`),
    }),
    /** Whether anything in it is wrong. */
    any: (): boolean => [...(faults?.value.keys() ?? [])].some((field) => field.startsWith(`${below()}/`)),
  }
}
