import type { Language } from '../language.ts'
import { roomEn } from './en.ts'
import { type RoomWords, roomEs } from './es.ts'
import { roomFr } from './fr.ts'

export type { RoomWords } from './es.ts'
export const roomWords: Readonly<Record<Language, RoomWords>> = { es: roomEs, fr: roomFr, en: roomEn }
