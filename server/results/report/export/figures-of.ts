import type { ReportContent, ReportFigure, ReportRow } from '../../../../vocabulary/wire/report.ts'
import { partWord } from '../../../../vocabulary/words/index.ts'
import { penOf } from '../document/index.ts'

/** One figure of a report as a file of figures tells it: of the country, or of one place. */
export interface ToldFigure {
  readonly code: string
  readonly name: string
  readonly placeId: string | null
  readonly placeName: string
  readonly period: string
  /** Sex, age or people, and which; null for the whole. */
  readonly part: { readonly by: string; readonly key: string; readonly name: string } | null
  readonly value: number | null
  /** Why there is none, as a code; null where there is one. */
  readonly suppressed: string | null
}

const signals = { es: 'Señales válidas', fr: 'Signaux valables', en: 'Valid signals' } as const

/** Every figure of a report, the whole before its parts; acts of institutions are exact, all others passed the gate. */
export function figuresOf(content: ReportContent, language: 'es' | 'fr' | 'en'): ToldFigure[] {
  const { period } = content
  const rows = content.outcomes.flatMap(({ rows: measured }) => measured)
  return [
    ...rows.flatMap((row): ToldFigure[] => {
      const told = { code: row.code, name: row.name[language] || row.name.es, period }
      return [
        { ...told, placeId: null, placeName: '', part: null, ...toldOf(row.actual) },
        ...row.parts.map((part) => ({
          ...told,
          ...placeOf(part),
          part:
            part.by === 'territory' && part.key !== 'others'
              ? null
              : { ...part, name: partWord(part, language) },
          ...toldOf(part.value),
        })),
      ]
    }),
    ...Object.entries(content.acts).map(([name, value]) => ({
      code: `ACT-${name}`,
      name: penOf(language).words.actNames[name as keyof ReportContent['acts']],
      placeId: null,
      placeName: '',
      period,
      part: null,
      value,
      suppressed: null,
    })),
    ...content.published.map((cell) => ({
      code: 'SIGNALS',
      name: signals[language],
      placeId: cell.placeId,
      placeName: cell.placeName,
      period: quarterOf(cell.quarter),
      part: null,
      value: cell.count,
      suppressed: cell.count === null ? 'below-gate' : null,
    })),
  ]
}

/** The rest of all departments is no place. */
const placeOf = ({ by, key, name }: ReportRow['parts'][number]): Pick<ToldFigure, 'placeId' | 'placeName'> =>
  by === 'territory' && key !== 'others'
    ? { placeId: key, placeName: name }
    : { placeId: null, placeName: '' }

const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

const toldOf = (figure: ReportFigure): Pick<ToldFigure, 'value' | 'suppressed'> =>
  figure.kind === 'known'
    ? { value: figure.value, suppressed: null }
    : { value: null, suppressed: figure.kind === 'within' ? 'below-gate' : figure.reason }
