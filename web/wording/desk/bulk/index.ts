import type { InEachLanguage } from '../language.ts'
import { bulkEn } from './en.ts'
import { type BulkWords, bulkEs } from './es.ts'
import { bulkFr } from './fr.ts'

export const bulkWords: InEachLanguage<BulkWords> = { es: bulkEs, fr: bulkFr, en: bulkEn }
