import type { InEachLanguage } from '../language.ts'
import { mappingEn } from './en.ts'
import { type MappingWords, mappingEs } from './es.ts'
import { mappingFr } from './fr.ts'

export const mappingWords: InEachLanguage<MappingWords> = { es: mappingEs, fr: mappingFr, en: mappingEn }
