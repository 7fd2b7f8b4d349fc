import { sql } from 'kysely'
import { z } from 'zod'
import type { BulkPeopleReport } from '../../../vocabulary/wire/bulk.ts'
import { type newPerson, roleId } from '../../../vocabulary/wire/people.ts'
import { type Role, roleIds, roles } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { invitePerson } from '../person/index.ts'
import { namedOrganizations, namedPlaces } from './names.ts'
import { readTable, type TableFields, type TableRow } from './read-table.ts'
import { refuseFaulty, sortOut } from './report.ts'
import { type Named, RowReader } from './row-reader.ts'

type Field = 'login' | 'name' | 'language' | 'role' | 'place' | 'organization' | 'mail'
type NewPerson = z.output<typeof newPerson>

const fields: TableFields<Field> = {
  required: ['login', 'name', 'role', 'place'],
  names: {
    login: ['usuario', 'nombre de usuario', 'identifiant', 'user', 'user name'],
    name: ['nombre', 'nom', 'display name'],
    language: ['idioma', 'lengua', 'langue'],
    role: ['funcion', 'rol', 'fonction'],
    place: [
      'lugar',
      'municipio',
      'lieu',
      'commune',
      'municipality',
      'codigo de lugar',
      'code du lieu',
      'place code',
    ],
    organization: ['organizacion', 'institucion', 'organisation', 'institution'],
    mail: ['correo', 'correo electronico', 'courriel', 'e-mail', 'email'],
  },
}

const named: readonly Named[] = roleIds.map((id) => ({
  id,
  names: [roles[id].es, roles[id].fr, roles[id].en],
}))
const languages: readonly Named[] = [
  { id: 'es', names: ['español', 'espagnol', 'Spanish', 'castellano'] },
  { id: 'fr', names: ['francés', 'français', 'French'] },
  { id: 'en', names: ['inglés', 'anglais', 'English'] },
]
/** The database refuses these without an institution in whose name they act. */
const forOrganization: readonly Role[] = ['liaison', 'local-member', 'organization-member', 'case-worker']
const mail = z.email().max(254)

/**
 * Invites people from a table, all or none; who has an account already under that login is left as it is.
 *
 * @throws Problem invalid-input, `rows-at-fault`, when it is not a dry run and something is wrong with a row
 */
export async function importPeople(
  work: Work,
  asked: { readonly csv: string; readonly dryRun: boolean },
  parts: { readonly chance: Chance },
): Promise<BulkPeopleReport> {
  const table = readTable(asked.csv, fields)
  const choices = { places: await namedPlaces(work), organizations: await namedOrganizations(work) }
  const read = table.rows.map((row) => ({ ...readRow(row, choices), line: row.line }))
  const there = await loginsThere(
    work,
    read.map(({ wanted }) => wanted.login),
  )
  const sorted = sortOut(read, {
    column: 'login',
    keyOf: ({ login }) => login,
    nameOf: ({ login }) => login,
    there,
  })
  const report: BulkPeopleReport = {
    rows: table.rows.length,
    adds: sorted.adds.map(({ line, wanted }) => ({ line, name: wanted.login })),
    known: sorted.known,
    faults: [...table.faults, ...sorted.faults].sort((a, b) => a.line - b.line),
    unread: [...table.unread],
    links: [],
  }
  if (asked.dryRun) return report
  refuseFaulty(report)
  for (const { wanted } of sorted.adds) {
    const { token, expiresAt } = await invitePerson(work, parts.chance, wanted)
    const { login, displayName } = wanted
    report.links.push({ login, displayName, token, expiresAt: expiresAt.toISOString() })
  }
  return report
}

async function loginsThere(work: Work, logins: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await sql<{ login: string }>`
    select login from parties.person where login = any (${[...logins]}::text[])`.execute(work.tx)
  return new Set(found.rows.map(({ login }) => login))
}

interface Choices {
  readonly places: readonly Named[]
  readonly organizations: readonly Named[]
}

function readRow(
  row: TableRow<Field>,
  known: Choices,
): { wanted: NewPerson; faults: RowReader<Field>['faults'] } {
  const cells = new RowReader(row)
  const login = cells.needed('login', 64).toLowerCase()
  if (login !== '' && !/^[a-z0-9][a-z0-9._-]{1,63}$/.test(login)) cells.fault('login', 'not-a-login')
  const displayName = cells.needed('name', 120)
  const language = cells.one('language', languages, { none: 'not-a-choice' }) as NewPerson['language'] | null
  const role = roleOf(cells)
  const place =
    cells.needed('place', 200) === ''
      ? null
      : cells.one('place', known.places, { none: 'unknown-place', several: 'several-places' })
  const organization = cells.one('organization', known.organizations, {
    none: 'unknown-organization',
    several: 'several-organizations',
  })
  if (role !== null && forOrganization.includes(role) && row.cells.organization === '')
    cells.fault('organization', 'needs-organization')
  const address = row.cells.mail
  if (address !== '' && !mail.safeParse(address).success) cells.fault('mail', 'not-a-mail')
  const held = { role: role ?? 'focal-point', placeId: place ?? '', organizationId: organization }
  const wanted = {
    login,
    displayName,
    language: language ?? 'es',
    mail: address === '' ? null : address,
    roles: [held],
  }
  return { wanted, faults: cells.faults }
}

function roleOf(cells: RowReader<Field>): Role | null {
  if (cells.needed('role', 80) === '') return null
  return roleId.nullable().parse(cells.one('role', named, { none: 'not-a-choice' }))
}
