import type { InEachLanguage } from '../language.ts'
import { shellEn } from './en.ts'
import { type ShellWords, shellEs } from './es.ts'
import { shellFr } from './fr.ts'

export type { ShellWords } from './es.ts'
/** Every screen of the desk has a name in the words of the shell. */
export type ScreenName = keyof ShellWords['screens']
export const shellWords: InEachLanguage<ShellWords> = { es: shellEs, fr: shellFr, en: shellEn }
