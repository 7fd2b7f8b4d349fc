import type { ActivityRow, ProjectRow } from '../../../vocabulary/wire/programme.ts'
import { activityKinds } from '../../../vocabulary/words/index.ts'
import { wordsOf } from '../../parties/catalogue/index.ts'
import { column, exportsOf, heads, type Route } from '../../platform/http/index.ts'

const listed = (names: readonly string[]): string => [...new Set(names)].join('; ')

/** What the budget comes to in each of its currencies. */
function totalsOf(budget: ProjectRow['budget']): string {
  const cents = new Map<string, number>()
  for (const { amount, currency } of budget)
    cents.set(currency, (cents.get(currency) ?? 0) + Math.round(amount * 100))
  return [...cents].map(([currency, sum]) => `${(sum / 100).toFixed(2)} ${currency}`).join('; ')
}

/** One row a project. */
export const projectExports = (list: Route): Route[] =>
  exportsOf<ProjectRow>(list, {
    wordsOf,
    name: { es: 'Proyectos', fr: 'Projets', en: 'Projects' },
    columns: [
      column(heads.name, ({ name }, language) => name[language] || name.es),
      column(
        ['Objetivo', 'Objectif', 'Objective'],
        ({ objective }, language) => objective[language] || objective.es,
      ),
      column(['Donante', 'Bailleur', 'Donor'], ({ donor }) => donor?.name ?? null),
      column(['Ejecutan', 'Mise en œuvre', 'Implementers'], ({ implementers }) =>
        listed(implementers.map(({ name }) => name)),
      ),
      column(['Oficinas en', 'Bureaux à', 'Offices in'], ({ offices }) =>
        listed(offices.map(({ placeName }) => placeName)),
      ),
      column(heads.since, ({ startsOn, since }, language) => startsOn ?? (since[language] || since.es)),
      column(heads.until, ({ endsOn }) => endsOn),
      column(['Presupuesto', 'Budget', 'Budget'], ({ budget }) => totalsOf(budget)),
      column(['Fuente', 'Source', 'Source'], ({ source }) => source),
    ],
  })

/** Who does what where. */
export const activityExports = (list: Route): Route[] =>
  exportsOf<ActivityRow>(list, {
    wordsOf,
    name: { es: 'Quién hace qué y dónde', fr: 'Qui fait quoi et où', en: 'Who does what where' },
    columns: [
      column(heads.institution, ({ organization }) => organization.name),
      column(['Actividad', 'Activité', 'Activity'], ({ kind }, language, say) =>
        say(activityKinds, kind, language),
      ),
      column(heads.territory, ({ placeName }) => placeName),
      column(heads.since, ({ fromOn }) => fromOn),
      column(heads.until, ({ toOn }) => toOn),
      column(['Nota', 'Note', 'Note'], ({ note }) => note),
    ],
  })
