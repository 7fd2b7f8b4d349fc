import { sql } from 'kysely'
import { z } from 'zod'
import type { groupGapsQuery, PlanSum } from '../../../vocabulary/wire/assessment.ts'
import { competencies } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { column, decodeCursor, exportsOf, pageOf, type Route } from '../../platform/http/index.ts'
import { cellOf, groupName, groupsOfRoles, namesOf, sayCounts } from '../framework/index.ts'

interface Counted {
  readonly group_key: string
  readonly competency: string
  readonly planned: number
  readonly late: number
  readonly reached: number
}

const keyShape = z.tuple([z.string().max(200), z.string().max(8)])

/** What is planned, late and reached of each competency, summed over a role, an institution or a department. */
export async function listPlanSums(
  work: Work,
  query: z.output<typeof groupGapsQuery>,
  { gated }: { readonly gated: boolean },
) {
  const found = await sql<Counted>`
    select * from capacity.plan_counts(${query.by}, ${groupsOfRoles}::jsonb)`.execute(work.tx)
  const names = await namesOf(work, query.by)
  const sums = found.rows
    .map(
      ({ group_key: key, competency, planned, late, reached }): PlanSum => ({
        key,
        name: names.get(key) ?? null,
        competency,
        ...sayCounts({ planned, late, reached }, gated),
      }),
    )
    .sort((a, b) => compare(orderOf(a), orderOf(b)))
  const after = decodeCursor(query.cursor, keyShape)
  const rest = after ? sums.filter((sum) => compare(orderOf(sum), after) > 0) : sums
  const page = pageOf(rest.slice(0, query.limit + 1), query.limit, orderOf)
  return { items: [...page.items], nextCursor: page.nextCursor, order: 'group-then-competency', gated }
}

const orderOf = ({ key, name, competency }: PlanSum): [string, string] => [
  `${name ?? ''} ${key}`,
  competency.slice(1).padStart(2, '0'),
]
const compare = (a: readonly [string, string], b: readonly [string, string]): number =>
  a[0] === b[0] ? (a[1] < b[1] ? -1 : Number(a[1] > b[1])) : a[0] < b[0] ? -1 : 1

/** The sums as files; a file leaves the desk, so its small counts are hidden, whoever asks. */
export const planSumExports = (list: Route): Route[] =>
  exportsOf<PlanSum>(
    {
      ...list,
      handle: async ({ work, query }) =>
        await listPlanSums(work, query as z.output<typeof groupGapsQuery>, { gated: true }),
    },
    {
      name: { es: 'Planes de formación', fr: 'Plans de formation', en: 'Learning plans' },
      columns: [
        column(['Grupo', 'Groupe', 'Group'], groupName),
        column(['Competencia', 'Compétence', 'Competency'], ({ competency }, language, say) =>
          say(competencies, competency, language),
        ),
        column(['Previsto', 'Prévu', 'Planned'], ({ planned }) => cellOf(planned)),
        column(['Con retraso', 'En retard', 'Late'], ({ late }) => cellOf(late)),
        column(['Alcanzado', 'Atteint', 'Reached'], ({ reached }) => cellOf(reached)),
      ],
    },
  )
