import type { InEachLanguage } from '../language.ts'
import { sharingEn } from './en.ts'
import { type SharingWords, sharingEs } from './es.ts'
import { sharingFr } from './fr.ts'

export const sharingWords: InEachLanguage<SharingWords> = { es: sharingEs, fr: sharingFr, en: sharingEn }
