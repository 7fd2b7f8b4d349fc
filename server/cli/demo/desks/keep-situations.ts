import { dueAt, signalCode } from '../../../../vocabulary/words/index.ts'
import type { Draws, ReportedFacts } from '../simulator/index.ts'
import type { World } from '../world/index.ts'
import {
  type Assessing,
  analysts,
  reviewAssessment,
  type Submitted,
  submitAssessment,
} from './assess-situation.ts'
import type { Grouped } from './live-signal.ts'

interface Kept {
  readonly id: string
  readonly signalIds: Set<string>
  /** When the product wants it assessed; null once it has been. */
  dueAt: Date | null
}

/** Looks after situations that no story leads: each is assessed, watched, and closed when it has calmed down. */
export class SituationKeeper {
  readonly #world: World
  readonly #draws: Draws
  readonly #kept = new Map<string, Kept>()
  readonly #left = new Set<string>()

  constructor(world: World, draws: Draws) {
    this.#world = world
    this.#draws = draws
  }

  /** Leaves a situation to the story that leads it. */
  leave(situationId: string): void {
    this.#left.add(situationId)
    this.#kept.delete(situationId)
  }

  /** A signal has joined a situation; with the first one, its assessment is planned. */
  readonly joined: Grouped = ({ situationId, signalId, facts }) => {
    if (this.#left.has(situationId)) return
    const now = this.#world.clock.now()
    const due = dueAt(now, 'assessment', isUrgent(facts) ? 'urgent' : 'normal')
    const kept = this.#kept.get(situationId)
    if (kept === undefined) {
      const opened: Kept = { id: situationId, signalIds: new Set([signalId]), dueAt: due }
      this.#kept.set(situationId, opened)
      this.#plan(opened, isUrgent(facts))
      return
    }
    kept.signalIds.add(signalId)
    if (isUrgent(facts) && (kept.dueAt === null || due < kept.dueAt)) kept.dueAt = due
  }

  #plan(kept: Kept, urgent: boolean): void {
    const draws = this.#draws
    const usual = draws.happens(0.9) ? draws.between(10, 140) : draws.between(170, 260)
    const by: Assessing = { situationId: kept.id, author: draws.pick(analysts), levels: drawLevels(draws) }
    this.#world.agenda.after(urgent ? draws.between(1, 8) : usual, () => this.#assess(kept, by, null))
  }

  async #assess(kept: Kept, by: Assessing, returned: Submitted | null): Promise<void> {
    if (this.#left.has(kept.id)) return
    const desk = this.#world.as(by.author)
    if (kept.dueAt !== null && kept.dueAt < this.#world.clock.now()) {
      const reason = this.#draws.pick(['information-missing', 'workload', 'no-answer'])
      await desk.post(`/api/v1/situations/${kept.id}/clock-reason`, { reason })
    }
    const submitted = await submitAssessment(this.#world, by, returned)
    this.#world.agenda.after(this.#draws.between(1, 30), async () => {
      const outcome = await reviewAssessment(this.#world, by, submitted)
      if (outcome === 'returned') this.#world.agenda.after(3, () => this.#assess(kept, by, submitted))
      else this.#watch(kept)
    })
  }

  #watch(kept: Kept): void {
    kept.dueAt = null
    this.#world.agenda.after(2, () => this.#move(kept, { to: 'monitored' }))
    this.#world.agenda.after(this.#draws.between(500, 1500), () => this.#close(kept))
  }

  async #close(kept: Kept): Promise<void> {
    if (this.#left.has(kept.id)) return
    const calm = this.#draws.happens(0.8)
    await this.#move(kept, { to: calm ? 'mitigated' : 'persists' })
    for (const signalId of kept.signalIds)
      await tell(this.#world, signalId, calm ? 'people-safe' : 'watching')
    await this.#move(kept, { to: 'closed', outcome: calm ? 'mitigated' : 'persists-handed-over' })
    this.#kept.delete(kept.id)
  }

  async #move(kept: Kept, move: { readonly to: string; readonly outcome?: string }): Promise<void> {
    await this.#world.as('carla').post(`/api/v1/situations/${kept.id}/moves`, move)
  }
}

/** Tells a reporter who has not heard yet what became of the signal. */
export async function tell(world: World, signalId: string, feedbackCode: string): Promise<void> {
  if (world.answered.has(signalId)) return
  world.answered.add(signalId)
  await world.as('alba').post(`/api/v1/signals/${signalId}/answer`, { feedbackCode })
}

const drawLevels = (draws: Draws): Assessing['levels'] => ({
  threat: draws.pick([1, 2, 2, 3] as const),
  vulnerability: draws.pick([2, 2, 3] as const),
  capacity: draws.pick([1, 2, 2, 3] as const),
})

/** A danger, or a child with a strong indicator, is assessed within hours. */
function isUrgent(facts: ReportedFacts): boolean {
  const entries = facts.codes.map((code) => signalCode(code as never))
  const child = facts.childrenInvolved === 'yes' || entries.some((entry) => entry.child === true)
  return facts.dangerNow || (child && entries.some(({ weight }) => weight === 'strong'))
}
