import pg from 'pg'

/** A small invented country, the same in every test: two departments, four municipalities. */
export const places = [
  { id: 'ZL', name: 'Zelandia', parent: null, level: 0, population: 600_000 },
  { id: '01', name: 'Costa Clara', parent: 'ZL', level: 1, population: 350_000 },
  { id: '02', name: 'Sierra Honda', parent: 'ZL', level: 1, population: 250_000 },
  { id: '0101', name: 'Puerto Sereno', parent: '01', level: 2, population: 200_000 },
  { id: '0102', name: 'Las Garzas', parent: '01', level: 2, population: 150_000 },
  { id: '0201', name: 'Piedra Larga', parent: '02', level: 2, population: 130_000 },
  { id: '0202', name: 'Las Garzas', parent: '02', level: 2, population: 120_000 },
] as const

export const organizations = {
  childhood: {
    id: '00000000-0000-4000-8000-0000000000a1',
    name: 'Instituto de la Niñez',
    kind: 'institution',
  },
  labour: { id: '00000000-0000-4000-8000-0000000000a2', name: 'Inspección del Trabajo', kind: 'institution' },
  shelter: {
    id: '00000000-0000-4000-8000-0000000000a3',
    name: 'Servicio de Protección',
    kind: 'institution',
  },
  weavers: { id: '00000000-0000-4000-8000-0000000000a4', name: 'Red de Tejedoras', kind: 'civil-society' },
  ombuds: { id: '00000000-0000-4000-8000-0000000000a5', name: 'Defensoría', kind: 'ombudsman' },
} as const

type OrganizationKey = keyof typeof organizations

interface Cast {
  readonly number: number
  readonly roles: readonly (readonly [role: string, place: string, organization?: OrganizationKey])[]
}

/** The people of the tests, one per role and a second one where a rule needs two. */
export const people = {
  alba: { number: 1, roles: [['triage-operator', 'ZL']] },
  berta: { number: 2, roles: [['supervisor', 'ZL']] },
  carla: { number: 3, roles: [['analyst', 'ZL']] },
  delia: { number: 4, roles: [['approver', 'ZL']] },
  elsa: { number: 5, roles: [['local-coordinator', '0101']] },
  flor: { number: 6, roles: [['liaison', 'ZL', 'childhood']] },
  gilda: { number: 7, roles: [['liaison', 'ZL', 'labour']] },
  hilda: { number: 8, roles: [['ombudsman', 'ZL', 'ombuds']] },
  ines: { number: 9, roles: [['case-worker', 'ZL', 'shelter']] },
  juana: { number: 10, roles: [['organization-member', '0101', 'weavers']] },
  karla: { number: 11, roles: [['data-officer', 'ZL']] },
  lola: { number: 12, roles: [['administrator', 'ZL']] },
  mara: { number: 13, roles: [['steering-member', 'ZL']] },
  nora: { number: 14, roles: [['project-team', 'ZL']] },
  olga: { number: 15, roles: [['analyst', 'ZL']] },
  petra: { number: 16, roles: [['local-coordinator', '0201']] },
  quena: { number: 17, roles: [['triage-operator', 'ZL']] },
  rita: { number: 18, roles: [['analyst', '01']] },
  sara: { number: 19, roles: [['local-member', '0101', 'childhood']] },
  tania: { number: 20, roles: [['focal-point', '0101']] },
  uma: { number: 21, roles: [['donor', 'ZL']] },
  vera: { number: 22, roles: [['trainer', 'ZL']] },
} as const satisfies Record<string, Cast>

export type PersonKey = keyof typeof people

export const personId = (key: PersonKey): string =>
  `00000000-0000-4000-8000-${people[key].number.toString(16).padStart(12, '0')}`

export const rolesOf = (key: PersonKey): readonly string[] => people[key].roles.map(([role]) => role)

/** Writes the country, its institutions and its people, as the owner, before the first request. */
export async function seedCountry(
  owner: pg.PoolConfig,
  start: Date,
  uncertified: readonly PersonKey[] = [],
): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('set role vigia_owner')
    for (const place of places) {
      await client.query(
        `insert into parties.place (id, name, parent_id, level, population, source) values ($1, $2, $3, $4, $5, 'invented')`,
        [place.id, place.name, place.parent, place.level, place.population],
      )
    }
    for (const { id, name, kind } of Object.values(organizations)) {
      await client.query(
        `insert into parties.organization (id, name, kind, place_id, valid_from) values ($1, $2, $3, 'ZL', '2020-01-01')`,
        [id, name, kind],
      )
    }
    for (const key of Object.keys(people) as PersonKey[]) await seedPerson(client, key, start)
    await seedMechanism(client, start)
    await seedPermits(client, start, uncertified)
  } finally {
    await client.end()
  }
}

async function seedPerson(client: pg.Client, key: PersonKey, start: Date): Promise<void> {
  const id = personId(key)
  const name = `${key.charAt(0).toUpperCase()}${key.slice(1)}`
  await client.query(
    `insert into parties.person (id, login, display_name, created_at) values ($1, $2, $3, $4)`,
    [id, key, name, start],
  )
  const roles: readonly (readonly [string, string, OrganizationKey?])[] = people[key].roles
  for (const [role, place, organization] of roles) {
    await client.query(
      `insert into parties.role_grant (id, person_id, role, place_id, organization_id, valid_from)
       values (gen_random_uuid(), $1, $2, $3, $4, $5)`,
      [id, role, place, organization ? organizations[organization].id : null, start],
    )
  }
}

/** Everybody may do what their role is there for, for longer than any test lasts, unless the test says otherwise. */
async function seedPermits(client: pg.Client, start: Date, without: readonly PersonKey[]): Promise<void> {
  await client.query(
    `insert into parties.permit (id, person_id, permission, ground, valid_from, valid_to, warned_days)
     select gen_random_uuid(), g.person_id, r.permission, 'transitional', $1, $1::timestamptz + interval '20 years', 90
     from parties.rules_in_force() r join parties.role_grant g on g.role = any (r.roles)
     where g.person_id <> all ($2::uuid[]) group by g.person_id, r.permission`,
    [start, without.map(personId)],
  )
}

export const nationalDeskId = '00000000-0000-4000-8000-0000000000d1'

/** A country that is open: a live mechanism, a number that was called, and two people on duty for a month. */
async function seedMechanism(client: pg.Client, start: Date): Promise<void> {
  await client.query(
    `insert into parties.territory (place_id, state, state_since) values ('ZL', 'live', $1)`,
    [start],
  )
  await linkTerritory(client, start)
  await client.query(
    `insert into parties.territory_keeper (place_id, contact_name, contact_role, clock_owner_id)
     values ('ZL', 'Berta', 'coordination', $1)`,
    [personId('berta')],
  )
  await client.query(
    `insert into parties.pathway (id, place_id, receiver, text, valid_from, last_verified_on, verified_by)
     values (gen_random_uuid(), 'ZL', 'Servicio de Protección', 'Day and night', $1, $2, $3)`,
    [start, start, personId('berta')],
  )
  await client.query(
    `insert into parties.contact (id, place_id, kind, name_es, name_fr, name_en, number, source, valid_from,
                                  last_verified_on, verified_by)
     values (gen_random_uuid(), 'ZL', 'emergency', 'Emergencias', 'Urgences', 'Emergency', '900', 'invented',
             '2020-01-01', $1, $2)`,
    [start, personId('berta')],
  )
  await client.query(
    `insert into parties.desk (id, kind, name, place_id) values ($1, 'national-triage', 'Mesa nacional', 'ZL')`,
    [nationalDeskId],
  )
  const end = new Date(start.getTime() + 31 * 86_400_000)
  for (const [rank, key] of [
    [1, 'alba'],
    [2, 'quena'],
  ] as const) {
    await client.query(
      `insert into parties.shift (id, desk_id, person_id, rank, from_at, to_at) values (gen_random_uuid(), $1, $2, $3, $4, $5)`,
      [nationalDeskId, personId(key), rank, start, end],
    )
  }
}

/** The link that opening the territory would have written: every row with a state has one. */
async function linkTerritory(client: pg.Client, at: Date): Promise<void> {
  await client.query('begin')
  await client.query(
    `select set_config('vigia.actor', 'job:seed', true), set_config('vigia.now', $1, true)`,
    [at.toISOString()],
  )
  await client.query(
    `select audit.append('00000000-0000-4000-8000-0000000000e1', 'territory.moved', 'territory', 'ZL', 0::smallint, 'live', '{}', null)`,
  )
  await client.query('commit')
}
