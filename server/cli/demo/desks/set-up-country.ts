import { offerSetUp } from '../../../parties/entrance/index.ts'
import { loadCountry } from '../../../parties/place/index.ts'
import {
  contacts,
  countryCode,
  countryName,
  departments,
  type OrganizationKey,
  organizations,
  type PersonKey,
  pausedPlace,
  people,
  personKeys,
  placeFacts,
} from '../country/index.ts'
import type { World } from '../world/index.ts'

const day = (moment: Date): string => moment.toISOString().slice(0, 10)

/** Sets the installation up as its first administrator does, and opens the country: people, numbers, territories. */
export async function setUpCountry(world: World): Promise<void> {
  await makeAdministrator(world)
  await world.job.transact({ kind: 'job', name: 'demonstration' }, (work) =>
    loadCountry(work, { places: placeFacts() }),
  )
  await addOrganizations(world)
  for (const key of personKeys) if (key !== 'lola') await invite(world, key)
  await addContacts(world)
  await openTerritories(world)
}

async function makeAdministrator(world: World): Promise<void> {
  const token = await world.job.transact({ kind: 'job', name: 'demonstration' }, (work) =>
    offerSetUp(work, world.chance),
  )
  await world.anyone.post(`/api/v1/set-up/${token}`, {
    login: 'lola',
    // Nobody knows it: people of the demonstration come in by one click.
    secret: Buffer.from(world.chance.bytes(32)).toString('base64url'),
    displayName: people.lola.name,
    language: 'es',
    country: { kind: 'own', code: countryCode, name: countryName },
    deskName: 'Mesa nacional',
  })
  const { items } = await world.anyone.get<{ items: { id: string; displayName: string }[] }>(
    '/api/v1/demo/people',
  )
  for (const { id, displayName } of items)
    if (displayName === people.lola.name) world.ids.people.set('lola', id)
}

async function addOrganizations(world: World): Promise<void> {
  for (const [key, { name, kind, sector }] of Object.entries(organizations) as [
    OrganizationKey,
    (typeof organizations)[OrganizationKey],
  ][]) {
    const body = { name, kind, sector, placeId: countryCode, validFrom: '2020-01-01' }
    const { id } = await world.as('lola').post<{ id: string }>('/api/v1/organizations', body)
    world.ids.organizations.set(key, id)
  }
}

async function invite(world: World, key: PersonKey): Promise<void> {
  const person: { name: string; role: string; place: string; organization?: OrganizationKey } = people[key]
  const organizationId = person.organization === undefined ? null : world.organization(person.organization)
  const { personId } = await world.as('lola').post<{ personId: string }>('/api/v1/people', {
    login: key,
    displayName: person.name,
    language: 'es',
    mail: null,
    roles: [{ role: person.role, placeId: person.place, organizationId }],
  })
  world.ids.people.set(key, personId)
}

async function addContacts(world: World): Promise<void> {
  const today = day(world.clock.now())
  for (const { confirmed, ...contact } of contacts) {
    const body = { ...contact, source: 'inventado para la demostración', validFrom: today }
    const { id } = await world.as('berta').post<{ id: string }>('/api/v1/directory', body)
    if (confirmed) await world.as('berta').post(`/api/v1/directory/${id}/confirm`, { verifiedOn: today })
  }
}

async function openTerritories(world: World): Promise<void> {
  const desk = world.as('berta')
  for (const placeId of [...departments.map(({ id }) => id), pausedPlace]) {
    await desk.put(`/api/v1/territories/${placeId}`, {
      contactName: people.berta.name,
      contactRole: 'Enlace de la mesa nacional',
      clockOwnerId: world.ids.people.get('berta'),
      pathway: {
        receiver: 'Casa de Acogida Vientos de Orén',
        text: 'Recibe a toda hora; la Guardia Civil acompaña el traslado y el Consejo de la Niñez abre el caso en un día.',
        lastVerifiedOn: day(world.clock.now()),
      },
    })
    await desk.post(`/api/v1/territories/${placeId}/state`, { to: 'ready' })
    // People were reporting already: it opens before its first drill, and the page keeps saying why.
    const opening = { to: 'live', reason: 'urgent-need' }
    await desk.post(`/api/v1/territories/${placeId}/state`, opening)
  }
}

/** The one territory whose way to help has been lost. */
export async function pauseTerritory(world: World): Promise<void> {
  await world
    .as('berta')
    .post(`/api/v1/territories/${pausedPlace}/state`, { to: 'paused', reason: 'pathway-broken' })
}
