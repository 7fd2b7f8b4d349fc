import type { z } from 'zod'
import type { BulkReport } from '../../../vocabulary/wire/bulk.ts'
import type { newOrganization } from '../../../vocabulary/wire/people.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { addOrganization } from '../organization/index.ts'
import { namedOrganizations, namedPlaces, namedSectors } from './names.ts'
import { plain, readTable, type TableFields, type TableRow } from './read-table.ts'
import { refuseFaulty, sortOut } from './report.ts'
import { type Named, RowReader } from './row-reader.ts'

type Field = 'name' | 'shortName' | 'kind' | 'sector' | 'place' | 'from'
type NewOrganization = z.output<typeof newOrganization>

const fields: TableFields<Field> = {
  required: ['name', 'kind', 'place'],
  names: {
    name: ['nombre', 'nom', 'organizacion', 'institucion', 'organisation', 'organization', 'institution'],
    shortName: ['nombre corto', 'siglas', 'nom court', 'sigle', 'short name', 'acronym'],
    kind: ['clase', 'tipo', 'type'],
    sector: ['secteur'],
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
    from: ['desde', 'depuis', 'since', 'valid from', 'vigente desde'],
  },
}

const kinds: readonly Named[] = [
  {
    id: 'institution',
    names: ['Institución', 'Institución pública', 'Institution publique', 'Public institution'],
  },
  {
    id: 'civil-society',
    names: ['Sociedad civil', 'Société civile', 'Civil society', 'Organización de la sociedad civil', 'OSC'],
  },
  {
    id: 'programme',
    names: [
      'Programa',
      'Proyecto',
      'Programa o proyecto',
      'Projet',
      'Project',
      'Programme ou projet',
      'Programme or project',
    ],
  },
  { id: 'ombudsman', names: ['Defensoría', 'Défenseur des droits', 'Ombudsman’s office'] },
  { id: 'donor', names: ['Donante', 'Bailleur', 'Donor'] },
]

/**
 * Adds institutions and organisations from a table, all or none; what is there already by its name is left as it is.
 *
 * @throws Problem invalid-input, `rows-at-fault`, when it is not a dry run and something is wrong with a row
 */
export async function importOrganizations(
  work: Work,
  asked: { readonly csv: string; readonly dryRun: boolean },
  parts: { readonly chance: Chance },
): Promise<BulkReport> {
  const table = readTable(asked.csv, fields)
  const choices = { places: await namedPlaces(work), sectors: await namedSectors(work) }
  const today = work.now.toISOString().slice(0, 10)
  const read = table.rows.map((row) => ({ ...readRow(row, { ...choices, today }), line: row.line }))
  const there = new Set((await namedOrganizations(work)).map(({ names: [name = ''] }) => plain(name)))
  const sorted = sortOut(read, {
    column: 'name',
    keyOf: ({ name }) => plain(name),
    nameOf: ({ name }) => name,
    there,
  })
  const report = {
    rows: table.rows.length,
    adds: sorted.adds.map(({ line, wanted }) => ({ line, name: wanted.name })),
    known: sorted.known,
    faults: [...table.faults, ...sorted.faults].sort((a, b) => a.line - b.line),
    unread: [...table.unread],
  }
  if (asked.dryRun) return report
  refuseFaulty(report)
  for (const { wanted } of sorted.adds) await addOrganization(work, parts.chance, wanted)
  return report
}

function readRow(
  row: TableRow<Field>,
  known: { readonly places: readonly Named[]; readonly sectors: readonly Named[]; readonly today: string },
) {
  const cells = new RowReader(row)
  const name = cells.needed('name', 200)
  const shortName = cells.text('shortName', 40)
  const kind = cells.needed('kind', 60) === '' ? null : cells.one('kind', kinds, { none: 'not-a-choice' })
  const sector = cells.one('sector', known.sectors, { none: 'not-a-choice' })
  const place =
    cells.needed('place', 200) === ''
      ? null
      : cells.one('place', known.places, { none: 'unknown-place', several: 'several-places' })
  const from = cells.day('from')
  const wanted: NewOrganization = {
    name,
    shortName: shortName === '' ? null : shortName,
    kind: (kind ?? 'institution') as NewOrganization['kind'],
    sector,
    placeId: place ?? '',
    validFrom: from ?? known.today,
  }
  return { wanted, faults: cells.faults }
}
