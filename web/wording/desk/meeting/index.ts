import type { InEachLanguage } from '../language.ts'
import { meetingEn } from './en.ts'
import { type MeetingWords, meetingEs } from './es.ts'
import { meetingFr } from './fr.ts'

export type { MeetingWords } from './es.ts'
export const meetingWords: InEachLanguage<MeetingWords> = { es: meetingEs, fr: meetingFr, en: meetingEn }
