import { listShownContacts } from '../../parties/directory/index.ts'
import { viewNextReading } from '../../parties/duty/index.ts'
import { listedKeys } from '../../parties/keys/index.ts'
import { listPlaces } from '../../parties/place/index.ts'
import { viewIntake } from '../../parties/territory/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { Facts, Municipality, PlaceIntake } from './conversation/index.ts'

interface FactParts {
  readonly demo: boolean
  readonly address: string
}

const municipalityLevel = 2

/** What the conversation must know now, as anybody may know it. @throws Problem set-up-needed */
export async function readFacts(work: Work, parts: FactParts): Promise<Facts> {
  const places = await listPlaces(work)
  const country = places.find(({ level }) => level === 0)
  if (country === undefined) throw new Problem('set-up-needed')
  const departments = places.filter(({ parentId }) => parentId === country.id)
  const nameOf = new Map(departments.map(({ id, name }) => [id, name]))
  const municipalities = places.flatMap(({ id, name, parentId, level, longitude }): Municipality[] => {
    const departmentName = parentId === null ? undefined : nameOf.get(parentId)
    if (level !== municipalityLevel || parentId === null || departmentName === undefined) return []
    return [{ id, name, departmentId: parentId, departmentName, longitude }]
  })
  const byName = new Intl.Collator('es')
  const keys = await listedKeys(work)
  return {
    now: work.now,
    countryName: country.name,
    departments: departments
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => byName.compare(a.name, b.name)),
    municipalities,
    numbers: await listShownContacts(work, country.id),
    fieldAddress: new URL('/vecinos/', parts.address).href,
    demo: parts.demo,
    takesNotes: keys.some(({ desk }) => desk === 'triage'),
  }
}

/** Whether a place takes signals in, its numbers, and whether somebody reads now. */
export async function readPlace(work: Work, id: string): Promise<PlaceIntake & { readonly id: string }> {
  const { state, contacts } = await viewIntake(work, id)
  const { onDutyNow } = await viewNextReading(work)
  return { id, state, numbers: contacts, onDutyNow }
}
