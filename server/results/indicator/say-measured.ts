import type { Measured } from '../../../vocabulary/wire/results.ts'

type Language = 'es' | 'fr' | 'en'
type Reason = Extract<Measured, { kind: 'cannot-tell' }>['reason']

const reasons: Readonly<Record<Reason, Readonly<Record<Language, string>>>> = {
  'no-rows': { es: 'sin casos en el período', fr: 'aucun cas dans la période', en: 'nothing in the period' },
  'below-gate': {
    es: 'menos del mínimo que se muestra, o ninguno',
    fr: 'moins que le minimum montré, ou aucun',
    en: 'fewer than may be shown, or none',
  },
  'no-source': { es: 'aún sin fuente', fr: 'pas encore de source', en: 'no source yet' },
  'not-entered': { es: 'sin anotar', fr: 'non saisi', en: 'not entered' },
  'not-approved': { es: 'sin aprobar', fr: 'non approuvé', en: 'not approved' },
  'not-recorded': { es: 'no se registra', fr: 'non enregistré', en: 'not recorded' },
  'finer-than-published': {
    es: 'se dice por trimestre o más',
    fr: 'dit par trimestre ou plus',
    en: 'told by quarter or longer',
  },
  'not-over': {
    es: 'el período no ha terminado',
    fr: 'la période n’est pas finie',
    en: 'the period is not over',
  },
}

/** A figure as a file or a page of text says it: the number, its bounds in words, or why there is none; never nought for nothing. */
export function sayMeasured(measured: Measured, language: Language): number | string {
  if (measured.kind === 'known') return measured.value
  if (measured.kind === 'cannot-tell') return reasons[measured.reason][language]
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  return number.formatRange(measured.low, measured.high)
}
