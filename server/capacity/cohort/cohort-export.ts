import type { CohortRow } from '../../../vocabulary/wire/cohort.ts'
import { column, exportsOf, heads, type Route } from '../../platform/http/index.ts'

/** Cohorts as files: what was taught where and when. No name, no mark, and no count of persons. */
export const cohortExports = (list: Route): Route[] =>
  exportsOf<CohortRow>(list, {
    name: { es: 'Grupos en formación', fr: 'Groupes en formation', en: 'Cohorts' },
    columns: [
      column(heads.title, ({ title }) => title),
      column(heads.territory, ({ placeName }) => placeName),
      column(['Programa', 'Programme', 'Kit'], ({ kit }, language) => kit.title[language] || kit.title.es),
      column(
        ['Versión del programa', 'Version du programme', 'Version of the kit'],
        ({ kit }) => kit.version,
      ),
      column(heads.state, ({ state }) => state),
      column(['Empieza', 'Début', 'Begins'], ({ beginsOn }) => beginsOn),
      column(['Terminado', 'Terminé', 'Finished'], ({ finishedOn }) => finishedOn),
      column(['Formaciones', 'Formations', 'Trainings'], ({ trainings }) => trainings),
    ],
  })
