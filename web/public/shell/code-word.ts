import { type Catalogue, findEntry } from '../../../vocabulary/words/index.ts'
import type { Language } from '../../wording/index.ts'

/** The words of a code; one of a later edition shows as it is. */
export const codeWord = (catalogue: Catalogue, code: string, language: Language): string =>
  findEntry(catalogue, code)?.[language] ?? code
