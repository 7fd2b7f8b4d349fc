import type { AccessRequestDetail, FoundRow } from '../../../../vocabulary/wire/privacy.ts'
import type { World } from '../world/index.ts'
import { thirtyPeople } from './workshop-cast.ts'

const dayMs = 86_400_000
const hash = '5f'.repeat(32)
const requests = '/api/v1/privacy/requests'
type Made = { readonly id: string }

const dayOf = (moment: Date, days = 0): string =>
  new Date(moment.getTime() + days * dayMs).toISOString().slice(0, 10)

/**
 * Somebody who came to a workshop asks that the name goes, and two people see to it; another only asks. A protocol with an
 * observatory is signed; one request under it is refused by one owner, another without any is refused at once.
 */
export function tellDataRequests(world: World): void {
  const { agenda, until, clock } = world
  const at = (daysAgo: number, soonest: number): Date =>
    new Date(Math.max(until.getTime() - daysAgo * dayMs, clock.now().getTime() + soonest * dayMs))
  agenda.at(at(16, 3), () => eraseAName(world))
  agenda.at(at(4, 6), () => askOnly(world))
  agenda.at(at(40, 2), () => share(world))
}

async function eraseAName(world: World): Promise<void> {
  const [karla, hilda] = [world.as('karla'), world.as('hilda')]
  const name = thirtyPeople[0]?.name ?? ''
  const { id } = await karla.post<Made>(requests, {
    right: 'erasure',
    requesterName: name,
    cameBy: 'in-person',
    receivedOn: dayOf(world.clock.now()),
  })
  const url = `${requests}/${id}`
  await karla.post(`${url}/identity`, { check: 'document-seen' })
  const { items } = await karla.post<{ items: FoundRow[] }>(`${url}/search`, { words: name })
  const rows = items
    .filter(({ erasing }) => erasing === 'rename')
    .map(({ source, rowId }) => ({ source, rowId }))
  if (rows.length > 0) {
    await karla.post(`${url}/traces`, { rows })
    await karla.post(`${url}/propose`)
    world.agenda.after(20, async () => {
      await hilda.post(`${url}/second`, { decision: 'confirm' })
      world.agenda.after(3, async () => {
        await karla.post(`${url}/erase`)
        await karla.post(`${url}/answer`, { note: 'Se quitó el nombre; la asistencia se sigue contando.' })
      })
    })
  } else await karla.post(`${url}/answer`, { note: 'No había nada con ese nombre.' })
}

/** One that is still open: it is known who asks, and what is kept was found. */
async function askOnly(world: World): Promise<void> {
  const karla = world.as('karla')
  const { id } = await karla.post<Made>(requests, {
    right: 'access',
    requesterName: 'Tania Rocume',
    cameBy: 'letter',
    receivedOn: dayOf(world.clock.now()),
  })
  const url = `${requests}/${id}`
  await karla.post(`${url}/identity`, { check: 'known-in-person' })
  const { items } = await karla.post<{ items: FoundRow[] }>(`${url}/search`, { words: 'rocume' })
  if (items.length > 0)
    await karla.post(`${url}/traces`, { rows: items.map(({ source, rowId }) => ({ source, rowId })) })
  await karla.get<AccessRequestDetail>(url)
}

/** What a protocol with an observatory says: figures and acts of institutions, for a year. */
const agreedWith = ({ clock }: World) => ({
  title: 'Protocolo con el Observatorio de Almara',
  withWhom: 'Observatorio de la Universidad de Almara',
  fields: ['published-figures', 'acts-of-institutions'],
  dataClass: 'P1',
  signedOn: dayOf(clock.now()),
  validFrom: dayOf(clock.now()),
  validUntil: dayOf(clock.now(), 365),
  documentHash: hash,
})

async function share(world: World): Promise<void> {
  const [nora, karla] = [world.as('nora'), world.as('karla')]
  const [childhood, labour] = [world.organization('childhood'), world.organization('labour')]
  const today = dayOf(world.clock.now())
  const purpose = 'Estudiar en cuánto tiempo responden las instituciones, sin datos de personas.'
  const agreed = { ...agreedWith(world), purpose, owners: [childhood, labour] }
  // One owner was forgotten: it is ended, and written again.
  const wrong = await nora.post<Made>('/api/v1/sharing/protocols', { ...agreed, owners: [childhood] })
  await karla.post(`/api/v1/sharing/protocols/${wrong.id}/confirm`)
  await nora.post(`/api/v1/sharing/protocols/${wrong.id}/end`, { reason: 'written-wrongly' })
  const protocol = await nora.post<Made>('/api/v1/sharing/protocols', agreed)
  await karla.post(`/api/v1/sharing/protocols/${protocol.id}/confirm`)
  const url = '/api/v1/sharing/requests'
  const asked = { askedBy: 'Observatorio de la Universidad de Almara', purpose, receivedOn: today }
  const refused = await karla.post<Made>(url, {
    ...asked,
    protocolId: protocol.id,
    fields: ['acts-of-institutions'],
    basis: 'protocol',
  })
  await karla.post(url, {
    askedBy: 'Agencia de seguridad privada',
    purpose: 'Pide los lugares exactos de las señales.',
    receivedOn: today,
    protocolId: null,
    fields: ['mechanisms'],
    basis: 'none',
  })
  world.agenda.after(30, async () => {
    const mine = `${url}/${refused.id}/answer`
    await world.as('flor').post(mine, { answer: 'approved', organizationId: childhood })
    await world
      .as('gilda')
      .post(mine, { answer: 'refused', organizationId: labour, reason: 'purpose-not-shared' })
    const again = await karla.post<Made>(url, {
      ...asked,
      protocolId: protocol.id,
      fields: ['published-figures'],
      basis: 'protocol',
    })
    await world
      .as('flor')
      .post(`${url}/${again.id}/answer`, { answer: 'approved', organizationId: childhood })
  })
}
