import type { AccessRequestDetail, FoundRow } from '../../../vocabulary/wire/privacy.ts'
import { organizations, personId } from '../test-country.ts'
import type { TestServer } from '../test-server.ts'
import { type Doer, doneBy, type Made } from './done-by.ts'

const requests = '/api/v1/privacy/requests'
const hash = 'ab'.repeat(32)

/** What people and institutions ask about data, what retention proves, and what protects the people who take part. */
export async function doData(server: TestServer): Promise<void> {
  const today = server.clock.now().toISOString().slice(0, 10)
  const karla = doneBy(server, 'karla')
  await askAboutData(server, { karla, today })
  await shareOutside(server, { karla, today })
  await protectPeople(server, today)
  await reviewBias(server, today)
  await doneBy(server, 'flor').get(`/api/v1/organizations/${organizations.childhood.id}/profile`)
  await karla.get('/api/v1/territories/ZL/profile')
  await karla.get('/api/v1/retention/proofs')
  await karla.get('/api/v1/retention/check')
  await karla.post('/api/v1/retention/check')
  await karla.get('/api/v1/openings/people')
  for (const url of ['/api/v1/openings/mine', `/api/v1/people/${personId('alba')}/openings`])
    for (const ending of ['', '/export.csv', '/export.xlsx', '/document.pdf', '/document.docx'])
      await karla.get(`${url}${ending}`)
}

interface Asking {
  readonly karla: Doer
  readonly today: string
}

async function askAboutData(server: TestServer, { karla, today }: Asking): Promise<void> {
  await karla.get('/api/v1/privacy/terms')
  const term = { days: 10, ground: 'habeas-data', validatedOn: null }
  await karla.put('/api/v1/privacy/terms/access', term)
  const ask = async (right: string, name: string): Promise<string> => {
    const asked = { right, requesterName: name, cameBy: 'letter', receivedOn: today }
    return `${requests}/${(await karla.post<Made>(requests, asked)).id}`
  }
  const found = async (url: string, words: string): Promise<string> => {
    await karla.post(`${url}/identity`, { check: 'document-seen' })
    const { items } = await karla.post<{ items: FoundRow[] }>(`${url}/search`, { words })
    const rows = items.slice(0, 1).map(({ source, rowId }) => ({ source, rowId }))
    await karla.post(`${url}/traces`, { rows })
    const { traces } = await karla.get<AccessRequestDetail>(url)
    return traces[0]?.id ?? ''
  }
  await karla.post(`${await ask('objection', 'Nadie')}/withdraw`)
  await karla.post(`${await ask('access', 'Otra')}/refuse`, {
    reason: 'identity-not-shown',
    appealWay: 'ombudsman',
  })
  const access = await ask('access', 'Carla')
  await karla.post(`${access}/withdraw`)
  const renamed = await ask('rectification', 'Olga')
  const trace = await found(renamed, 'olga')
  await karla.post(`${renamed}/traces/${trace}/correct`, { name: 'Olga' })
  await karla.post(`${renamed}/copy`)
  await karla.get(`${renamed}/copy.pdf`)
  await karla.get(`${renamed}/copy.docx`)
  await karla.post(`${renamed}/answer`, { note: 'Se corrigió.' })
  const dropped = await ask('access', 'Quena')
  await karla.delete(`${dropped}/traces/${await found(dropped, 'quena')}`)
  await karla.get(`${requests}?view=all`)
  await eraseSomebody(server, await ask('erasure', 'Ana'), found)
}

async function eraseSomebody(
  server: TestServer,
  url: string,
  found: (url: string, words: string) => Promise<string>,
): Promise<void> {
  const [karla, lola, hilda] = [doneBy(server, 'karla'), doneBy(server, 'lola'), doneBy(server, 'hilda')]
  const gone = await lola.post<{ personId: string }>('/api/v1/people', {
    login: 'para.borrar',
    displayName: 'Para Borrar',
    language: 'es',
    mail: 'para.borrar@example.org',
    roles: [{ role: 'analyst', placeId: 'ZL' }],
  })
  await lola.post(`/api/v1/people/${gone.personId}/deactivate`)
  await found(url, 'para borrar')
  await karla.post(`${url}/propose`)
  await hilda.post(`${url}/second`, { decision: 'confirm' })
  await karla.post(`${url}/erase`)
  await karla.post(`${url}/answer`, {})
}

async function shareOutside(server: TestServer, { karla, today }: Asking): Promise<void> {
  const [nora, flor] = [doneBy(server, 'nora'), doneBy(server, 'flor')]
  const protocol = {
    title: 'Protocolo con el observatorio',
    withWhom: 'Observatorio de la Universidad',
    purpose: 'Estudiar qué responden las instituciones.',
    fields: ['published-figures', 'acts-of-institutions'],
    dataClass: 'P1',
    signedOn: today,
    validFrom: today,
    validUntil: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`,
    documentHash: hash,
    owners: [organizations.childhood.id],
  }
  const url = '/api/v1/sharing/protocols'
  const kept = await nora.post<Made>(url, protocol)
  await karla.post(`${url}/${kept.id}/confirm`)
  const ended = await nora.post<Made>(url, { ...protocol, title: 'Otro protocolo' })
  await nora.post(`${url}/${ended.id}/end`, { reason: 'written-wrongly' })
  await nora.get(url)
  const asked = {
    protocolId: kept.id,
    askedBy: 'Observatorio',
    purpose: 'Estudiar qué responden las instituciones.',
    fields: ['published-figures'],
    basis: 'protocol',
    receivedOn: today,
  }
  const asks = '/api/v1/sharing/requests'
  const given = await karla.post<Made>(asks, asked)
  await flor.get(asks)
  await flor.post(`${asks}/${given.id}/answer`, {
    answer: 'approved',
    organizationId: organizations.childhood.id,
  })
  await karla.post(`${asks}/${given.id}/hand-over`, { fileHash: hash })
  const back = await karla.post<Made>(asks, asked)
  await karla.post(`${asks}/${back.id}/withdraw`)
}

async function protectPeople(server: TestServer, today: string): Promise<void> {
  const [berta, tania] = [doneBy(server, 'berta'), doneBy(server, 'tania')]
  const next = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  await berta.post('/api/v1/safety/plans', {
    placeId: '0101',
    measures: ['work-in-pairs', 'check-in-call'],
    callFirst: 'supervisor',
    agreedOn: today,
    reviewOn: next,
  })
  await tania.get('/api/v1/safety/plans')
  await tania.post('/api/v1/safety/pause')
  await tania.get('/api/v1/safety/pause')
  await tania.delete('/api/v1/safety/pause')
  const incidents = '/api/v1/safety/incidents'
  const { id } = await tania.post<Made>(incidents, {
    placeId: '0101',
    kind: 'threat',
    who: 'focal-point',
    happenedOn: today,
    severity: 'grave',
    authorityInvolved: false,
  })
  await berta.get(incidents)
  await berta.post(`${incidents}/${id}/contain`, { measures: ['accompanied'] })
  await berta.post(`${incidents}/${id}/close`, { reason: 'safe-again' })
}

async function reviewBias(server: TestServer, today: string): Promise<void> {
  const [nora, mara] = [doneBy(server, 'nora'), doneBy(server, 'mara')]
  const quarter = '2025-10-01'
  await mara.get(`/api/v1/bias-reviews/figures?quarter=${quarter}`)
  const { id } = await nora.post<Made>('/api/v1/bias-reviews', {
    quarter,
    concern: 'cannot-tell',
    findings: 'Hay muy pocas señales para decirlo.',
    changes: 'Se pregunta de nuevo en tres meses.',
    heldOn: today,
  })
  await mara.get('/api/v1/bias-reviews')
  await mara.post(`/api/v1/bias-reviews/${id}/adopt`)
}
