import type { InEachLanguage } from '../language.ts'
import { documentEn } from './document.en.ts'
import { type DocumentWords, documentEs } from './document.es.ts'
import { documentFr } from './document.fr.ts'
import { alertEn } from './en.ts'
import { type AlertWords, alertEs } from './es.ts'
import { alertFr } from './fr.ts'
import { lifeEn } from './life.en.ts'
import { type LifeWords, lifeEs } from './life.es.ts'
import { lifeFr } from './life.fr.ts'

export type { AlertWords, DocumentWords, LifeWords }
export const alertWords: InEachLanguage<AlertWords> = { es: alertEs, fr: alertFr, en: alertEn }
export const documentWords: InEachLanguage<DocumentWords> = { es: documentEs, fr: documentFr, en: documentEn }
export const lifeWords: InEachLanguage<LifeWords> = { es: lifeEs, fr: lifeFr, en: lifeEn }
