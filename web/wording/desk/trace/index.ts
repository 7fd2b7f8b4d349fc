import type { InEachLanguage } from '../language.ts'
import { traceEn } from './en.ts'
import { type TraceWords, traceEs } from './es.ts'
import { traceFr } from './fr.ts'

export type { TraceWords }
export const traceWords: InEachLanguage<TraceWords> = {
  es: traceEs,
  fr: traceFr,
  en: traceEn,
}
