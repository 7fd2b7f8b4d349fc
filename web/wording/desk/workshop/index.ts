import type { InEachLanguage } from '../language.ts'
import { workshopEn } from './en.ts'
import { type WorkshopWords, workshopEs } from './es.ts'
import { workshopFr } from './fr.ts'
import { workshopRoomEn } from './room.en.ts'
import { type WorkshopRoomWords, workshopRoomEs } from './room.es.ts'
import { workshopRoomFr } from './room.fr.ts'

export type { WorkshopWords }
export const workshopWords: InEachLanguage<WorkshopWords> = {
  es: workshopEs,
  fr: workshopFr,
  en: workshopEn,
}
export const workshopRoomWords: InEachLanguage<WorkshopRoomWords> = {
  es: workshopRoomEs,
  fr: workshopRoomFr,
  en: workshopRoomEn,
}
