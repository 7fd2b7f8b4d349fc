import type { InEachLanguage } from '../language.ts'
import { responseEn } from './en.ts'
import { type ResponseWords, responseEs } from './es.ts'
import { responseFr } from './fr.ts'

export type { ResponseWords }
export const responseWords: InEachLanguage<ResponseWords> = { es: responseEs, fr: responseFr, en: responseEn }
