import { randomUUID } from 'node:crypto'
import type { NewIndicator } from '../../vocabulary/wire/indicator.ts'
import {
  type CommitmentKind,
  issueCommitments,
  type OriginKind,
  type Proposed,
  saveProposed,
  takePledges,
} from '../commitment/index.ts'
import { organizations, type PersonKey, personId } from './test-country.ts'
import type { TestServer } from './test-server.ts'

const origins = {
  recommendation: 'alert',
  agreement: 'workshop',
  'committee-recommendation': 'session',
  action: 'session',
  pledge: 'signing',
} as const satisfies Record<CommitmentKind, OriginKind>

const answerDays = 7
const dayMs = 86_400_000

/** From no school to twelve, by the middle of the year after. */
export const anIndicator = (change: Partial<NewIndicator> = {}): NewIndicator => ({
  name: 'Escuelas con una charla por trimestre',
  unit: 'escuelas',
  baseline: 0,
  target: 12,
  targetOn: '2026-12-31',
  measuredBy: 'Registro de charlas, cada trimestre',
  ...change,
})

interface Owing extends Partial<Omit<Proposed, 'id'>> {
  readonly by?: PersonKey
  readonly territoryId?: string
  readonly exercise?: boolean
  /** From when others than those who work with the programme may know; never unless told. */
  readonly openFrom?: Date | null
  readonly draft?: true
}

/**
 * Something that the childhood institution owes, begun in a wing of its own: written, and put to its owner unless it is
 * to stay a draft, in the name of Nora of the project team.
 */
export async function aCommitment(
  server: TestServer,
  kind: CommitmentKind,
  { by = 'nora', territoryId = '0101', exercise = false, openFrom = null, draft, ...change }: Owing = {},
): Promise<{ readonly id: string; readonly originId: string }> {
  const [id, originId] = [randomUUID(), randomUUID()]
  const origin = { kind: origins[kind], id: originId }
  const now = server.clock.now()
  const proposed: Proposed = {
    id,
    ownerId: organizations.childhood.id,
    verb: kind === 'committee-recommendation' ? 'inform' : null,
    line: 'prevention',
    what: 'Dar una charla en cada escuela',
    dueOn: new Date(now.getTime() + 20 * dayMs).toISOString().slice(0, 10),
    evidenceRequired: 'Lista de escuelas visitadas',
    indicator: kind === 'agreement' ? anIndicator() : null,
    ...change,
  }
  await server.app.transact({ kind: 'person', personId: personId(by) }, async (work) => {
    const ground = { origin, kind, territoryId, compartment: 'local', exercise } as const
    await saveProposed(work, ground, [proposed])
    if (draft) return
    const issue = { origin, number: `X-${originId.slice(0, 4)}`, title: 'Un origen de prueba', openFrom }
    if (kind === 'pledge') await takePledges(work, issue)
    else
      await issueCommitments(work, {
        ...issue,
        answerDueAt: new Date(now.getTime() + answerDays * dayMs),
      })
  })
  return { id, originId }
}
