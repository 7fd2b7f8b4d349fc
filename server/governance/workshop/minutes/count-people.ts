import { tellableGroups } from '../../../../vocabulary/words/index.ts'
import { countAttendance } from '../../../parties/meeting/index.ts'
import type { Work } from '../../../platform/database/index.ts'

/** Those who came, counted: institutions by name, sectors where at least five spoke for one, persons never. */
export interface PeopleCounts {
  readonly came: number
  readonly invited: number
  readonly institutions: readonly { readonly name: string; readonly people: number }[]
  /** Who came for no institution that was named. */
  readonly withoutInstitution: number
  readonly sectors: readonly { readonly sector: string; readonly people: number }[]
  /** Of other sectors, and of none. */
  readonly otherSectors: number
  readonly days: readonly { readonly day: string; readonly people: number }[]
}

/** Counts who came to a workshop. @throws Problem not-permitted for whoever does not keep it */
export async function countPeople(work: Work, id: string): Promise<PeopleCounts> {
  const { came, invited, days, byInstitution, bySector } = await countAttendance(work, id)
  const institutions = byInstitution
    .filter((one) => one.institution !== '' && one.came > 0)
    .map((one) => ({ name: one.institution, people: one.came }))
  const declared = bySector.flatMap((one) =>
    one.sector === null ? [] : [{ sector: one.sector, people: one.came }],
  )
  const sectors = tellableGroups(declared, { total: came, size: ({ people }) => people })
  return {
    came,
    invited,
    institutions,
    withoutInstitution: came - sum(institutions),
    sectors,
    otherSectors: came - sum(sectors),
    days: days.map((one) => ({ day: one.day, people: one.came })),
  }
}

const sum = (groups: readonly { readonly people: number }[]): number =>
  groups.reduce((all, { people }) => all + people, 0)
