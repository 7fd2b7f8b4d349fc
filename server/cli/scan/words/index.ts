import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { Language, ScanWords } from './scan-words.ts'

export type { Language, ScanWords } from './scan-words.ts'
export const WORDS: Readonly<Record<Language, ScanWords>> = { es, fr, en }
