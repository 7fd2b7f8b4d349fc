import type { SituationDetail } from '../../../../vocabulary/wire/situation.ts'
import type { PersonKey } from '../country/index.ts'
import type { Draws } from '../simulator/index.ts'
import type { World } from '../world/index.ts'

const analysts = ['carla', 'olga'] as const satisfies readonly PersonKey[]
type Analyst = (typeof analysts)[number]

const peerOf = (author: Analyst): Analyst => (author === 'carla' ? 'olga' : 'carla')

/** What the analysts made of a situation: known levels of threat, vulnerability and capacity. */
export type Levels = readonly [threat: 1 | 2 | 3 | 4, vulnerability: 1 | 2 | 3 | 4, capacity: 1 | 2 | 3 | 4]

export const readSituation = (world: World, id: string): Promise<SituationDetail> =>
  world.as('carla').get<SituationDetail>(`/api/v1/situations/${id}`)

/** Looks after situations that no story leads: each is assessed once, watched, and closed when it has calmed down. */
export class SituationKeeper {
  readonly #world: World
  readonly #draws: Draws
  readonly #seen = new Set<string>()

  constructor(world: World, draws: Draws) {
    this.#world = world
    this.#draws = draws
  }

  /** Leaves a situation to somebody else. */
  leave(situationId: string): void {
    this.#seen.add(situationId)
  }

  /** A signal has joined a situation; the first time, its assessment is planned. */
  readonly joined = ({ situationId }: { readonly situationId: string }): void => {
    if (this.#seen.has(situationId)) return
    this.#seen.add(situationId)
    this.#plan(situationId)
  }

  #plan(situationId: string): void {
    const { agenda } = this.#world
    const author = this.#draws.pick(analysts)
    const levels = drawLevels(this.#draws)
    agenda.after(this.#draws.between(1, 9), async () => {
      const { state, urgent } = await readSituation(this.#world, situationId)
      if (state !== 'open') return
      const wait = urgent
        ? 0
        : this.#draws.happens(0.9)
          ? this.#draws.between(10, 130)
          : this.#draws.between(170, 260)
      agenda.after(wait, () => this.#assess(situationId, { author, levels }))
    })
  }

  async #assess(
    situationId: string,
    by: { readonly author: Analyst; readonly levels: Levels },
  ): Promise<void> {
    const assessmentId = await submitAssessment(this.#world, situationId, by)
    if (assessmentId === null) return
    this.#world.agenda.after(this.#draws.between(1, 30), async () => {
      const outcome = await reviewAssessment(this.#world, { situationId, assessmentId, ...by })
      if (outcome === 'returned') {
        // Written again with what came meanwhile, and looked at once more.
        this.#world.agenda.after(3, () => this.#assess(situationId, by))
      } else this.#watch(situationId)
    })
  }

  #watch(situationId: string): void {
    const { agenda } = this.#world
    agenda.after(2, async () => {
      if (await this.#move(situationId, 'monitored')) {
        agenda.after(this.#draws.between(500, 1500), () => this.#close(situationId))
      }
    })
  }

  async #close(situationId: string): Promise<void> {
    if (!(await this.#move(situationId, this.#draws.happens(0.8) ? 'mitigated' : 'persists'))) return
    const { state } = await answerLinked(this.#world, situationId, 'watching')
    const outcome = state === 'mitigated' ? 'mitigated' : 'persists-handed-over'
    await this.#world.as('carla').post(`/api/v1/situations/${situationId}/moves`, { to: 'closed', outcome })
    this.#seen.delete(situationId)
  }

  /** Moves it where that is open, and says whether it did: an alert may have carried it elsewhere. */
  async #move(situationId: string, to: 'monitored' | 'mitigated' | 'persists'): Promise<boolean> {
    const { moves } = await readSituation(this.#world, situationId)
    if (!moves.includes(to)) return false
    await this.#world.as('carla').post(`/api/v1/situations/${situationId}/moves`, { to })
    return true
  }
}

const drawLevels = (draws: Draws): Levels => [
  draws.pick([1, 2, 2, 3] as const),
  draws.pick([2, 2, 3] as const),
  draws.pick([1, 2, 2, 3] as const),
]

/**
 * Writes an assessment with the level that the rule suggests, and hands it to a peer.
 *
 * @returns its id; null when somebody else is assessing already
 */
export async function submitAssessment(
  world: World,
  situationId: string,
  by: { readonly author: Analyst; readonly levels: Levels },
): Promise<string | null> {
  const desk = world.as(by.author)
  const situation = await readSituation(world, situationId)
  const [newest] = situation.assessments
  const returned = newest?.state === 'returned' ? newest : undefined
  if (returned === undefined && !situation.moves.includes('under-assessment')) return null
  if (situation.clock?.state === 'missed' && situation.clockReasons.length === 0) {
    await desk.post(`/api/v1/situations/${situationId}/clock-reason`, { reason: 'information-missing' })
  }
  const draft = draftOf(by.levels)
  if (returned !== undefined) await desk.post(`/api/v1/assessments/${returned.id}/moves`, { to: 'draft' })
  const id =
    returned?.id ??
    (
      await desk.post<{ id: string }>(`/api/v1/situations/${situationId}/assessments`, {
        ...draft,
        chosenLevel: null,
      })
    ).id
  const { assessments } = await desk.get<SituationDetail>(`/api/v1/situations/${situationId}`)
  const suggestion = assessments.find((one) => one.id === id)?.suggestion
  const chosenLevel = suggestion?.kind === 'level' ? suggestion.level : null
  await desk.put(`/api/v1/assessments/${id}`, { ...draft, chosenLevel })
  await desk.post(`/api/v1/assessments/${id}/moves`, { to: 'in-peer-review' })
  return id
}

const draftOf = ([threat, vulnerability, capacity]: Levels) => ({
  threat: { kind: 'level', level: threat, basis: ['verified-signals'] },
  vulnerability: { kind: 'level', level: vulnerability, basis: ['local-knowledge'] },
  capacity: { kind: 'level', level: capacity, basis: ['pathway-test'] },
  deviationReason: null,
})

/** A peer reads it: what was raised by a signal that came meanwhile goes back, everything else is approved. */
export async function reviewAssessment(
  world: World,
  review: { readonly situationId: string; readonly assessmentId: string; readonly author: Analyst },
): Promise<'approved' | 'returned'> {
  const peer = world.as(peerOf(review.author))
  const { evidence, assessments } = await readSituation(world, review.situationId)
  const chosen = assessments.find((one) => one.id === review.assessmentId)?.chosenLevel
  const outdated = evidence.dangerNow && chosen !== 'imminent'
  await peer.post(
    `/api/v1/assessments/${review.assessmentId}/moves`,
    outdated ? { to: 'returned', reason: 'outdated' } : { to: 'approved' },
  )
  return outdated ? 'returned' : 'approved'
}

/** Answers everybody who reported to a situation and has not heard yet, as its closing asks. */
export async function answerLinked(
  world: World,
  situationId: string,
  feedbackCode: string,
): Promise<SituationDetail> {
  const situation = await readSituation(world, situationId)
  for (const { id, state } of situation.linkedSignals) {
    if (state === 'linked') await world.as('alba').post(`/api/v1/signals/${id}/answer`, { feedbackCode })
  }
  return situation
}
