import type { InEachLanguage } from '../language.ts'
import { deviceEn } from './en.ts'
import { type DeviceWords, deviceEs } from './es.ts'
import { deviceFr } from './fr.ts'

export const deviceWords: InEachLanguage<DeviceWords> = { es: deviceEs, fr: deviceFr, en: deviceEn }
