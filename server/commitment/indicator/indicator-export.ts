import type { ReadingRow } from '../../../vocabulary/wire/indicator.ts'
import { column, exportsOf, type Route } from '../../platform/http/index.ts'

/** What was measured, as files; nobody's name is among it. */
export const readingExports = (list: Route): Route[] =>
  exportsOf<ReadingRow>(list, {
    name: { es: 'Mediciones', fr: 'Mesures', en: 'Readings' },
    columns: [
      column(['Día', 'Jour', 'Day'], ({ takenOn }) => takenOn),
      column(['Valor', 'Valeur', 'Value'], ({ value }) => value),
      column(['Dónde se ve', 'Où cela se voit', 'Where it can be seen'], ({ reference }) => reference),
      column(['Anotado', 'Noté', 'Noted'], ({ notedAt }) => notedAt),
    ],
  })
