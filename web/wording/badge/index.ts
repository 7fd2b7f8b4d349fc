import type { Language } from '../language.ts'
import { badgeEn } from './en.ts'
import { type BadgeWords, badgeEs } from './es.ts'
import { badgeFr } from './fr.ts'

export const badgeWords: Readonly<Record<Language, BadgeWords>> = { es: badgeEs, fr: badgeFr, en: badgeEn }
