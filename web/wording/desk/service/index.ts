import type { InEachLanguage } from '../language.ts'
import { serviceEn } from './en.ts'
import { type ServiceWords, serviceEs } from './es.ts'
import { serviceFr } from './fr.ts'

export const serviceWords: InEachLanguage<ServiceWords> = { es: serviceEs, fr: serviceFr, en: serviceEn }
