import type { KitRow } from '../../../vocabulary/wire/kit.ts'
import { column, exportsOf, heads, type Route } from '../../platform/http/index.ts'

/** Kits with their versions, as files; questions and answers are not among them. */
export const kitExports = (list: Route): Route[] =>
  exportsOf<KitRow>(list, {
    name: { es: 'Programas de formación', fr: 'Programmes de formation', en: 'Training kits' },
    columns: [
      column(heads.title, ({ title }, language) => title[language] || title.es),
      column(['Versión', 'Version', 'Version'], ({ version }) => version),
      column(heads.state, ({ state }) => state),
      column(['Días', 'Jours', 'Days'], ({ days }) => days),
      column(['Minutos', 'Minutes', 'Minutes'], ({ minutes }) => minutes),
      column(['Sesiones', 'Séances', 'Sessions'], ({ sessions }) => sessions),
      column(['Preguntas', 'Questions', 'Questions'], ({ questions }) => questions),
      column(['Casos', 'Cas', 'Cases'], ({ cases }) => cases),
      column(['Validó', 'Validée par', 'Validated by'], ({ validation }) => validation?.name ?? null),
      column(['Validado el', 'Validée le', 'Validated on'], ({ validation }) => validation?.on ?? null),
      column(['Formaciones', 'Formations', 'Trainings'], ({ trainings }) => trainings),
    ],
  })
