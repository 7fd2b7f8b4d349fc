import { certified } from '../a-certificate.ts'
import type { PersonKey } from '../test-country.ts'
import { personId } from '../test-country.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

/** Two sign for somebody, the trainer certifies, a supervisor ends it; an emergency is opened and reviewed. */
export async function doCertificates(server: TestServer): Promise<void> {
  const [vera, lola, nora, berta] = (['vera', 'lola', 'nora', 'berta'] as const).map((who: PersonKey) =>
    doneBy(server, who),
  )
  const alba = doneBy(server, 'alba')
  if (!vera || !lola || !nora || !berta) return
  for (const [who, act] of [
    ['hilda', 'sign'],
    ['petra', 'decline'],
  ] as const) {
    const founding = { personId: personId(who), permissions: ['verification'] }
    const { id } = await lola.post<Made>('/api/v1/certificates/founding', founding)
    await nora.post(
      `/api/v1/certificates/${id}/${act}`,
      act === 'decline' ? { reason: 'issued-in-error' } : undefined,
    )
  }
  await vera.get(`/api/v1/certificates/bases?personId=${personId('rita')}`)
  const issue = async (level: number) =>
    (await certified(server, { who: 'rita', competency: 'c5', level })).body
  await issue(2)
  const { id } = await issue(3)
  const url = `/api/v1/certificates/${id}`
  await berta.post(`${url}/move`, { to: 'suspended', reason: 'practice-under-review' })
  await vera.get(url)
  await vera.get('/api/v1/certificates/people?limit=1')
  await vera.get(`${url}/credential`)
  await vera.get('/api/v1/certificates?view=all&limit=1')
  await vera.get(`${url}/print.pdf?language=fr&name=Rita`)
  await vera.get(`${url}/print.docx?language=en`)
  for (const address of ['keys', 'status-list'])
    await doneBy(server, null).get(`/api/v1/certificates/${address}`)
  await vera.put('/api/v1/work-quality/indicator', { competency: 'c5', indicator: 'I3' })
  await vera.get(`/api/v1/work-quality/people/${personId('rita')}?competency=c5`)
  await vera.get('/api/v1/work-quality/all?competency=c5')
  await doPermissions(server, { alba, berta, nora })
}

async function doPermissions(
  server: TestServer,
  { alba, berta, nora }: Record<'alba' | 'berta' | 'nora', ReturnType<typeof doneBy>>,
): Promise<void> {
  await alba.get('/api/v1/permissions/mine')
  const { rules } = await alba.get<{ rules: unknown }>('/api/v1/permissions/rules')
  await nora.post('/api/v1/permissions/rules/preview', { rules })
  await nora.post('/api/v1/permissions/rules', { rules })
  const asked = { permission: 'triage', reason: 'immediate-danger', hours: 1 }
  const { id } = await alba.post<Made>('/api/v1/permissions/overrides', asked)
  await doneBy(server, 'karla').get('/api/v1/permissions/overrides?view=all&limit=1')
  const review = { review: 'not-justified', note: 'Otra persona estaba disponible' }
  await berta.post(`/api/v1/permissions/overrides/${id}/review`, review)
}
