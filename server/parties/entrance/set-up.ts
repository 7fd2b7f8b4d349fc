import { sql } from 'kysely'
import type { z } from 'zod'
import type { setUp as setUpWire } from '../../../vocabulary/wire/access.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { shipContacts } from '../directory/index.ts'
import { openDesk } from '../duty/index.ts'
import { addPerson, getOpenLink, grantRole, makeLink, useLink } from '../person/index.ts'
import { loadHonduras } from '../place/index.ts'
import { findRootPlace } from '../territory/index.ts'

type SetUp = z.output<typeof setUpWire>

export interface SetUpParts {
  readonly chance: Chance
  /** What the wings bring along for a country that ships with the product. */
  readonly furnish: (work: Work, placeId: string) => Promise<void>
}

/**
 * A link for the first administrator, while the installation is empty; the links before it are void.
 *
 * @returns the token, to be printed once; null when the installation has been set up
 */
export async function offerSetUp(work: Work, chance: Chance): Promise<string | null> {
  if (await isSetUp(work)) return null
  return (await makeLink(work, chance, { kind: 'set-up' })).token
}

export async function isSetUp(work: Work): Promise<boolean> {
  const found = await sql<{ done: boolean }>`select access.is_set_up() as done`.execute(work.tx)
  return found.rows[0]?.done ?? false
}

/**
 * Makes the first administrator, the country and the national desk, once.
 *
 * @returns the id of the administrator
 * @throws Problem set-up-already-done, expired-link
 */
export async function setUp(
  work: Work,
  given: { readonly token: string; readonly wanted: SetUp },
  parts: SetUpParts,
): Promise<string> {
  if (await isSetUp(work)) throw new Problem('set-up-already-done')
  const link = await getOpenLink(work, 'set-up', given.token)
  await useLink(work, link.id)
  const { wanted } = given
  const placeId = await makeCountry(work, wanted.country)
  await shipContacts(work, parts.chance, placeId)
  await parts.furnish(work, placeId)
  const personId = parts.chance.uuid()
  await addPerson(work, { id: personId, ...wanted })
  await grantRole(work, parts.chance, {
    personId,
    role: { role: 'administrator', placeId, organizationId: null },
  })
  await openDesk(work, parts.chance, { kind: 'national-triage', name: wanted.deskName, placeId })
  recordMove(work, {
    kind: 'installation.set-up',
    subjectKind: 'installation',
    subjectId: placeId,
    state: null,
    detail: {},
  })
  return personId
}

async function makeCountry(work: Work, country: SetUp['country']): Promise<string> {
  const known = await findRootPlace(work)
  // Places may have been imported on the command line before anybody opened the link.
  if (known !== null) return known
  if (country.kind === 'own') {
    await sql`insert into parties.place (id, name, parent_id, level, source)
      values (${country.code}, ${country.name}, null, 0, 'set-up')`.execute(work.tx)
    return country.code
  }
  await loadHonduras(work)
  const root = await findRootPlace(work)
  if (root === null) throw new Problem('internal-error')
  return root
}
