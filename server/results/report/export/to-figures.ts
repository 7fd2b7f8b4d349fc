import { type Dhis2Value, writeDataValues } from '../../../../interchange/dhis2/index.ts'
import { type PlaceFeature, type Polygon, writeFeatures } from '../../../../interchange/geojson/index.ts'
import { type HxlTable, writeHxl } from '../../../../interchange/hxl/index.ts'
import type { ReportContent } from '../../../../vocabulary/wire/report.ts'
import { findReportPeriod } from '../../../../vocabulary/words/index.ts'
import type { Table } from '../../../platform/documents/index.ts'
import { penOf } from '../document/index.ts'
import { figuresOf, type ToldFigure } from './figures-of.ts'

type Language = 'es' | 'fr' | 'en'

const headings: Readonly<Record<Language, readonly string[]>> = {
  es: [
    'Período',
    'Desde',
    'Hasta',
    'Código',
    'Lugar',
    'Indicador',
    'Nombre',
    'De quién',
    'Valor',
    'No se muestra',
  ],
  fr: ['Période', 'Du', 'Au', 'Code', 'Lieu', 'Indicateur', 'Nom', 'De qui', 'Valeur', 'Non montré'],
  en: ['Period', 'From', 'To', 'Code', 'Place', 'Indicator', 'Name', 'Of whom', 'Value', 'Not shown'],
}
const tags = [
  '#date+period',
  '#date+start',
  '#date+end',
  '#adm1+code',
  '#adm1+name',
  '#indicator+code',
  '#indicator+name',
  '#affected+group',
  '#indicator+num',
  '#meta+suppressed',
]

/** Why a figure is not shown, in words. */
const reasonOf = (figure: ToldFigure, content: ReportContent, language: Language): string | null => {
  if (figure.suppressed === null) return null
  const { words, number } = penOf(language)
  if (figure.part?.key === 'others') return words.heldBack(number(content.smallestShown))
  if (figure.suppressed === 'below-gate') return words.fewer(number(content.smallestShown))
  return words.cannotTell[figure.suppressed] ?? figure.suppressed
}

function cellsOf(figure: ToldFigure, content: ReportContent, language: Language) {
  const span = findReportPeriod(figure.period)
  return [
    figure.period,
    span?.from ?? null,
    span?.to ?? null,
    figure.placeId,
    figure.placeName,
    figure.code,
    figure.name,
    figure.part === null ? null : figure.part.name,
    figure.value,
    reasonOf(figure, content, language),
  ]
}

export function toHxl(content: ReportContent, language: Language): string {
  const table: HxlTable = {
    columns: tags.map((tag, at) => ({ tag, heading: headings[language][at] ?? '' })),
    rows: figuresOf(content, language).map((figure) => cellsOf(figure, content, language)),
  }
  return writeHxl(table)
}

/** The figures as a spreadsheet holds them: numbers as numbers. */
export const toTable = (content: ReportContent, language: Language): Table => ({
  name: penOf(language).words.figures,
  head: headings[language],
  rows: figuresOf(content, language).map((figure) => cellsOf(figure, content, language)),
})

/** What is not shown is not sent: DHIS2 would take an empty value for none. */
export function toDhis2(content: ReportContent, country: string): string {
  const values = figuresOf(content, 'en').flatMap((one): Dhis2Value[] =>
    one.value === null
      ? []
      : [
          {
            dataElement: one.code,
            period: one.period,
            orgUnit: one.placeId ?? country,
            categoryOptionCombo: one.part === null ? null : codeOf(`${one.part.by}-${one.part.key}`),
            value: one.value,
          },
        ],
  )
  return writeDataValues(values)
}

const codeOf = (text: string): string => text.replaceAll(/[^A-Za-z0-9_.-]/g, '-').slice(0, 50)

/** The departments with their limits, where somebody imported them. */
export interface Limits {
  readonly placeId: string
  readonly placeName: string
  readonly polygons: readonly Polygon[] | null
}

export function toGeojson(content: ReportContent, limits: readonly Limits[]): string {
  const figures = figuresOf(content, 'en').filter(({ placeId, part }) => placeId !== null && part === null)
  return writeFeatures(
    limits.map(
      ({ placeId, placeName, polygons }): PlaceFeature => ({
        code: placeId,
        name: placeName,
        period: content.period,
        limits: polygons,
        figures: figures
          .filter((one) => one.placeId === placeId)
          .map((one) => ({
            indicator: one.code === 'SIGNALS' ? `${one.code} ${one.period}` : one.code,
            value: one.value,
            suppressed: one.suppressed,
          })),
      }),
    ),
  )
}
