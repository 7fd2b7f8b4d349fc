import type { InEachLanguage } from '../language.ts'
import { noticesEn } from './en.ts'
import { noticesEs } from './es.ts'
import { noticesFr } from './fr.ts'

export const noticesWords: InEachLanguage<typeof noticesEs> = { es: noticesEs, fr: noticesFr, en: noticesEn }
