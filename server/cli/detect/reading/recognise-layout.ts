import type { Period } from '../../../../detectors/index.ts'
import type { LongColumns } from './read-long.ts'
import { type Layout, SeriesFileProblem } from './series-file.ts'

export type Recognised =
  | { readonly layout: 'wide-weeks' | 'labelled-weeks' }
  | { readonly layout: Exclude<Layout, 'wide-weeks' | 'labelled-weeks'>; readonly columns: LongColumns }

/** Days are added up by week unless months are asked for. */
type Choice = { readonly period: Period }

const NAMES = {
  day: ['date', 'day', 'fecha', 'jour'],
  week: ['week', 'semana', 'semaine'],
  month: ['month', 'mes', 'mois'],
  place: [
    'place',
    'area',
    'municipality',
    'department',
    'state',
    'district',
    'lugar',
    'municipio',
    'departamento',
    'estado',
    'lieu',
    'commune',
  ],
  code: [
    'code',
    'group',
    'offence',
    'indicator',
    'modality',
    'código',
    'codigo',
    'grupo',
    'delito',
    'indicador',
    'modalidad',
    'groupe',
    'indicateur',
  ],
  count: [
    'count',
    'counts',
    'cases',
    'observed',
    'victims',
    'signals',
    'conteo',
    'casos',
    'víctimas',
    'victimas',
    'señales',
    'nombre',
    'cas',
    'victimes',
  ],
} as const

type Part = keyof typeof NAMES
const PARTS = Object.keys(NAMES) as Part[]

const partOf = (name: string): Part | undefined =>
  PARTS.find((part) => NAMES[part].some((known) => known === name))

function recogniseLong(header: readonly string[], { period }: Choice): Recognised {
  const parts = header.map(partOf)
  const strange = parts.findIndex((part, at) => part === undefined || parts.indexOf(part) !== at)
  if (strange !== -1)
    throw new SeriesFileProblem('unknown-layout', {
      line: 1,
      column: header[strange] ?? '',
      found: header.join(', '),
    })
  const at = (part: Part) => parts.indexOf(part)
  const times = (['day', 'week', 'month'] as const).filter((part) => at(part) !== -1)
  const [time] = times
  const events = time === 'day' && at('count') === -1
  if (time === undefined || times.length > 1 || (!events && (at('place') === -1 || at('count') === -1))) {
    throw new SeriesFileProblem('unknown-layout', { line: 1, found: header.join(', ') })
  }
  const where = (part: Part) => (at(part) === -1 ? null : at(part))
  const columns: LongColumns = {
    period: time === 'day' ? period : time,
    sums: time === 'day',
    time: at(time),
    place: where('place'),
    code: where('code'),
    count: where('count'),
  }
  if (events) return { layout: 'events', columns }
  const layout = ({ day: 'long-days', week: 'long-weeks', month: 'long-months' } as const)[time]
  return { layout: header.join() === 'month,state,offence,victims' ? 'months-by-offence' : layout, columns }
}

/** Which layout a header belongs to. An unknown one is refused naming the first column that does not fit. */
export function recogniseLayout(names: readonly string[], choice: Choice): Recognised {
  const header = names.map((name) => name.toLowerCase())
  if (header.join() === 'week,observed,outbreak') return { layout: 'labelled-weeks' }
  if (header[0] === 'week' && header[1] === 'year' && header.length > (header.at(-1) === 'epoch' ? 3 : 2)) {
    return { layout: 'wide-weeks' }
  }
  return recogniseLong(header, choice)
}
