import { workerEn } from './en.ts'
import { workerEs } from './es.ts'
import { workerFr } from './fr.ts'

export const workerWords = { es: workerEs, fr: workerFr, en: workerEn }
