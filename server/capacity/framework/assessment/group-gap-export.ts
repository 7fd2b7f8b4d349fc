import type { GatedCount, GroupGap } from '../../../../vocabulary/wire/assessment.ts'
import { competencies, type LearnerGroup, learnerGroups } from '../../../../vocabulary/words/index.ts'
import { column, exportsOf, type Route } from '../../../platform/http/index.ts'
import { listGroupGaps } from './group-gaps.ts'

type Row = GroupGap & { readonly key: string; readonly name: string | null; readonly withoutAccount: boolean }
type Query = Parameters<typeof listGroupGaps>[1]

/** A count as a file says it: hidden ones read the same whether none or a few. */
export const cellOf = (count: GatedCount): number | string =>
  count.kind === 'shown' ? count.count : `< ${count.below}`

/** What a group is called: one of the framework, an institution or a place. */
export const groupName = ({ key, name }: Pick<Row, 'key' | 'name'>, language: 'es' | 'fr' | 'en'): string =>
  name ?? (Object.hasOwn(learnerGroups, key) ? learnerGroups[key as LearnerGroup][language] : key)

/** People of cohorts without an account stand in rows of their own. */
const ofCohorts = {
  es: (name: string) => `${name}: cohortes, sin cuenta`,
  fr: (name: string) => `${name} : cohortes, sans compte`,
  en: (name: string) => `${name}: cohorts, no account`,
} as const

/** The counts as files, one row a group and competency. A file leaves the desk, so its small counts are hidden, whoever asks. */
export const groupGapExports = (list: Route): Route[] =>
  exportsOf<Row>(
    {
      ...list,
      handle: async ({ work, query }) => {
        const page = await listGroupGaps(work, query as Query, { gated: true })
        return {
          ...page,
          items: page.items.flatMap(({ gaps, ...group }) =>
            gaps.filter(({ asked }) => asked).map((gap) => ({ ...group, ...gap })),
          ),
        }
      },
    },
    {
      name: { es: 'Brechas de competencias', fr: 'Écarts de compétences', en: 'Competency gaps' },
      columns: [
        column(['Grupo', 'Groupe', 'Group'], (row, language) =>
          row.withoutAccount ? ofCohorts[language](groupName(row, language)) : groupName(row, language),
        ),
        column(['Competencia', 'Compétence', 'Competency'], ({ competency }, language, say) =>
          say(competencies, competency, language),
        ),
        column(['En el nivel pedido', 'Au niveau demandé', 'At the level asked'], ({ reached }) =>
          cellOf(reached),
        ),
        column(['Por debajo', 'En dessous', 'Below it'], ({ below }) => cellOf(below)),
        column(['No se sabe', 'Non connu', 'Not known'], ({ notKnown }) => cellOf(notKnown)),
      ],
    },
  )
