import type { PlanRow } from '../../../vocabulary/wire/assessment.ts'
import type { FrameworkRow, FrameworkView } from '../../../vocabulary/wire/framework.ts'
import { personId } from '../test-country.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

interface Items<T> {
  readonly items: readonly T[]
}

/**
 * The framework is written anew with a proposal in it and validated; people are judged by themselves and by others; a plan
 * follows from a gap, one is reached and one is dropped.
 */
export async function doCompetencies(server: TestServer): Promise<void> {
  const [alba, berta, vera, nora] = [
    doneBy(server, 'alba'),
    doneBy(server, 'berta'),
    doneBy(server, 'vera'),
    doneBy(server, 'nora'),
  ]
  await doFramework(server)
  const judged = (way: string, level: number) => ({
    personId: personId('alba'),
    way,
    on: server.clock.now().toISOString().slice(0, 10),
    basis: 'Diez clasificaciones revisadas.',
    levels: [{ competency: 'c2', level }],
  })
  await alba.post('/api/v1/competency-assessments', judged('self', 3))
  await berta.post('/api/v1/competency-assessments', judged('supervisor', 1))
  const plan = {
    personId: personId('alba'),
    items: ['c2', 'c9'].map((competency) => ({ competency, toLevel: 3 })),
    dueOn: '2026-09-30',
    ownerId: personId('vera'),
    note: 'Con el programa del comité.',
  }
  await vera.post('/api/v1/competency-plans', plan)
  const { items } = await alba.get<Items<PlanRow>>('/api/v1/competency-plans?view=mine')
  const other = items.find(({ competency }) => competency === 'c9')
  await vera.post(`/api/v1/competency-plans/${other?.id}/drop`, { reason: 'Ya no atiende la ruta.' })
  await vera.post('/api/v1/competency-assessments', judged('observation', 3))
  await server.sweep()
  await vera.get('/api/v1/competency-assessments')
  await vera.get('/api/v1/competency-gaps')
  await vera.get(`/api/v1/competency-gaps/${personId('alba')}`)
  await nora.get('/api/v1/competency-group-gaps?by=territory')
  await nora.get('/api/v1/competency-plan-sums?by=institution')
  for (const list of ['competency-frameworks', 'competency-group-gaps', 'competency-plan-sums'])
    for (const ending of ['csv', 'xlsx']) await nora.get(`/api/v1/${list}/export.${ending}?language=fr`)
}

/** A proposal that was accepted waits for the next version, which is begun, changed and validated. */
async function doFramework(server: TestServer): Promise<void> {
  const [vera, nora] = [doneBy(server, 'vera'), doneBy(server, 'nora')]
  const { items } = await vera.get<Items<FrameworkRow>>('/api/v1/competency-frameworks')
  const { id } = await vera.post<Made>(`/api/v1/competency-frameworks/${items[0]?.id}/versions`)
  const url = `/api/v1/competency-frameworks/${id}`
  const { content } = await vera.get<FrameworkView>(url)
  await vera.put(`${url}/competencies/c2`, content.c2)
  await nora.post(`${url}/validate`, { kind: 'body', name: 'Comité directivo', on: '2026-03-01' })
}
