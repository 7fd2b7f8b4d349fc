import type { SituationEvidence } from '../../../../vocabulary/wire/situation.ts'
import {
  hasStrongExploitation,
  type RiskDegree,
  type RiskLevel,
  suggestRisk,
} from '../../../../vocabulary/words/index.ts'
import type { World } from '../world/index.ts'

export const analysts = ['carla', 'olga'] as const
export type Analyst = (typeof analysts)[number]
const peerOf = (author: Analyst): Analyst => (author === 'carla' ? 'olga' : 'carla')

/** What an analyst made of a situation. */
export interface Levels {
  readonly threat: RiskDegree
  readonly vulnerability: RiskDegree
  readonly capacity: RiskDegree
}

export interface Assessing {
  readonly situationId: string
  readonly author: Analyst
  readonly levels: Levels
}

export interface Submitted {
  readonly id: string
  readonly level: RiskLevel
}

/** Writes an assessment with the level that the rule suggests now, and hands it to a peer; a returned one is written anew. */
export async function submitAssessment(
  world: World,
  { situationId, author, levels }: Assessing,
  returned: Submitted | null = null,
): Promise<Submitted> {
  const desk = world.as(author)
  const level = await levelNow(world, { situationId, levels })
  const draft = draftOf(levels, level)
  if (returned === null) {
    const { id } = await desk.post<{ id: string }>(`/api/v1/situations/${situationId}/assessments`, draft)
    await desk.post(`/api/v1/assessments/${id}/moves`, { to: 'in-peer-review' })
    return { id, level }
  }
  await desk.post(`/api/v1/assessments/${returned.id}/moves`, { to: 'draft' })
  await desk.put(`/api/v1/assessments/${returned.id}`, draft)
  await desk.post(`/api/v1/assessments/${returned.id}/moves`, { to: 'in-peer-review' })
  return { id: returned.id, level }
}

/** A peer reads it: what a later signal has raised, or the peer doubts, goes back; everything else is approved. */
export async function reviewAssessment(
  world: World,
  { situationId, author, levels }: Assessing,
  { id, level, doubted = false }: Submitted & { readonly doubted?: boolean },
): Promise<'approved' | 'returned'> {
  const outdated = (await levelNow(world, { situationId, levels })) !== level
  const to = outdated || doubted ? 'returned' : 'approved'
  const reason = outdated ? 'outdated' : 'evidence-weak'
  await world
    .as(peerOf(author))
    .post(`/api/v1/assessments/${id}/moves`, to === 'returned' ? { to, reason } : { to })
  return to
}

async function levelNow(world: World, of: Pick<Assessing, 'situationId' | 'levels'>): Promise<RiskLevel> {
  const url = `/api/v1/situations/${of.situationId}/evidence`
  const { dangerNow, childInvolved, codes } = await world.as('carla').get<SituationEvidence>(url)
  const risk = suggestRisk({
    ...of.levels,
    immediateDanger: dangerNow,
    child: childInvolved,
    strongExploitation: hasStrongExploitation(codes),
  })
  if (risk.kind !== 'level') throw new Error('the demonstration knows threat and vulnerability')
  return risk.level
}

const draftOf = ({ threat, vulnerability, capacity }: Levels, chosenLevel: RiskLevel) => ({
  threat: { kind: 'level', level: threat, basis: ['verified-signals'] },
  vulnerability: { kind: 'level', level: vulnerability, basis: ['local-knowledge'] },
  capacity: { kind: 'level', level: capacity, basis: ['pathway-test'] },
  chosenLevel,
  deviationReason: null,
})
