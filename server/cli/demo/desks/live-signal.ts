import type { SignalDetail } from '../../../../vocabulary/wire/signal.ts'
import type { TriageOutcome } from '../../../../vocabulary/words/index.ts'
import type { PersonKey } from '../country/index.ts'
import type { ReportedFacts, SimulatedSignal } from '../simulator/index.ts'
import type { World } from '../world/index.ts'
import { sealNote } from './seal-note.ts'

/** What becomes of one signal, step by step; each wait is in hours after the step before it. */
export interface SignalCourse {
  /** What the reporter added in their own words, sealed before it is sent. */
  readonly note?: string | undefined
  /** The public half of what the receipt's words open, where somebody knows the words. */
  readonly receiptKey?: string | undefined
  /** It came on paper, and an operator types it in. */
  readonly onPaper?: boolean
  /** The situation that it is added to by hand; null where the product is to find or open one. */
  readonly joins?: () => string | null
  /** The reporter takes it back before anybody has read it. */
  readonly withdrawnAfter?: number
  /** What was asked for comes from the reporter before the desk decides again. */
  readonly triage?: readonly Triage[]
  readonly verification?: Verification
  /** Whoever groups it, and what it shows. */
  readonly grouping?: { readonly after: number; readonly by: PersonKey; readonly modality: string }
  readonly answer?: { readonly after: number; readonly code: string }
  readonly closing?: { readonly after: number; readonly outcome: string }
}

export interface Triage {
  readonly after: number
  readonly by: PersonKey
  readonly outcome: TriageOutcome
  readonly reason: string
  /** The client UUID of what it repeats. */
  readonly duplicateOf?: string
  /** In immediate danger: whom the desk called. */
  readonly called?: { readonly code: string; readonly reached: boolean }
  /** It was a slip, and is taken back for this reason. */
  readonly undoneFor?: string
  /** The reporter answers the question of this decision. */
  readonly detailAfter?: number
}

export interface Verification {
  readonly startAfter: number
  readonly endAfter: number
  readonly by: PersonKey
  readonly outcome: 'verified' | 'not-possible-to-confirm' | 'discarded'
  readonly ground: string
  readonly reason: string
  /** While verifying, somebody heard of an authority: the signal is taken from the local table. */
  readonly restrictedFor?: string
}

/** Told when a signal has been grouped. */
export type Grouped = (grouped: {
  readonly signalId: string
  readonly situationId: string
  readonly facts: ReportedFacts
}) => void

interface Life {
  readonly world: World
  readonly signal: SimulatedSignal
  readonly course: SignalCourse
  readonly find: string
  readonly grouped: Grouped
  id: string
}

/** Has somebody send this signal, and the desk take it through its course. */
export function liveSignal(
  world: World,
  signal: SimulatedSignal,
  parts: { readonly course: SignalCourse; readonly find: string; readonly grouped: Grouped },
): void {
  world.agenda.at(signal.at, async () => {
    await send(world, signal, parts)
    const life: Life = { world, signal, ...parts, id: await world.signalId(signal.clientUuid) }
    // Whoever is on duty is called within the minute.
    if (signal.facts.dangerNow) await world.settle()
    const { withdrawnAfter, triage } = parts.course
    if (withdrawnAfter !== undefined) withdraw(life, withdrawnAfter)
    else if (triage !== undefined) decide(life, triage)
  })
}

async function send(
  world: World,
  { facts, clientUuid }: SimulatedSignal,
  { course, find }: Pick<Life, 'course' | 'find'>,
): Promise<void> {
  const { receiptKey = null } = course
  const sent = { ...facts, clientUuid, find, receiptKey }
  if (course.onPaper === true) await world.as('alba').post('/api/v1/signals/paper', sent)
  else {
    const sealed =
      course.note === undefined ? null : await sealNote(world, { text: course.note, facts, receiptKey })
    await world.anyone.post('/api/v1/signals', { ...sent, sealed, proof: null })
  }
}

function withdraw({ world, find }: Life, after: number): void {
  world.agenda.after(after, async () => {
    await world.anyone.post('/api/v1/receipts/withdraw', { find })
  })
}

function decide(life: Life, [triage, ...further]: readonly Triage[]): void {
  const { world, id, signal, find } = life
  if (triage === undefined) {
    goOn(life)
    return
  }
  world.agenda.after(triage.after, async () => {
    const desk = world.as(triage.by)
    const { outcome, reason, called } = triage
    const duplicateOf =
      triage.duplicateOf === undefined ? {} : { duplicateOf: await world.signalId(triage.duplicateOf) }
    await desk.post(`/api/v1/signals/${id}/triage`, { outcome, reason, ...duplicateOf })
    if (called !== undefined) {
      const calledAt = world.clock.now().toISOString()
      await desk.post(`/api/v1/signals/${id}/hand-off`, {
        calledCode: called.code,
        calledAt,
        reached: called.reached,
      })
    }
    const waited = world.clock.now().getTime() - signal.at.getTime()
    if (waited > allowedMs(signal)) await desk.post(`/api/v1/signals/${id}/clock-reason`, lateTriage)
    if (triage.undoneFor !== undefined) {
      await desk.post(`/api/v1/signals/${id}/triage/undo`, { reason: triage.undoneFor })
    }
    if (triage.detailAfter === undefined) {
      decide(life, further)
      return
    }
    world.agenda.after(triage.detailAfter, async () => {
      await world.anyone.post('/api/v1/receipts/details', {
        find,
        knownHow: 'saw-it',
        stillHappening: 'yes',
        codes: [],
      })
      world.agenda.after(readAfter, async () => {
        const { told } = await desk.get<SignalDetail>(`/api/v1/signals/${id}`)
        await desk.post(`/api/v1/signals/${id}/detail/read`, { told })
        decide(life, further)
      })
    })
  })
}

/** So many hours later somebody at the desk has read what the reporter added. */
const readAfter = 0.4
const lateTriage = { step: 'triage', reason: 'staff-shortage' } as const
const allowedMs = ({ facts }: SimulatedSignal): number => (facts.dangerNow ? 1 : 24) * 3_600_000

function goOn(life: Life): void {
  const { world, id, course } = life
  const { verification } = course
  if (verification === undefined) {
    answer(life)
    return
  }
  const desk = world.as(verification.by)
  world.agenda.after(verification.startAfter, async () => {
    await desk.post(`/api/v1/signals/${id}/verification/start`)
    world.agenda.after(verification.endAfter, async () => {
      const { outcome, ground, reason, restrictedFor } = verification
      await desk.post(`/api/v1/signals/${id}/verification`, { outcome, ground, reason })
      if (restrictedFor !== undefined) {
        await desk.post(`/api/v1/signals/${id}/restrict`, { reason: restrictedFor })
      }
      if (course.grouping === undefined) answer(life)
      else group(life, course.grouping)
    })
  })
}

function group(life: Life, grouping: NonNullable<SignalCourse['grouping']>): void {
  const { world, id } = life
  world.agenda.after(grouping.after, async () => {
    const situationId = await addToSituation(life, grouping)
    life.grouped({ signalId: id, situationId, facts: life.signal.facts })
    answer(life)
  })
}

/** Added by hand, it is taken out once and put back: the first hand was too quick. */
async function addToSituation(
  { world, id, course }: Life,
  { by, modality }: NonNullable<SignalCourse['grouping']>,
): Promise<string> {
  const desk = world.as(by)
  const joined = course.joins?.() ?? null
  if (joined === null) {
    const body = { signalId: id, modality }
    return (await desk.post<{ id: string }>('/api/v1/situations', body)).id
  }
  const url = `/api/v1/situations/${joined}/signals`
  await desk.post(url, { signalId: id })
  await desk.post(`${url}/unlink`, { signalId: id, reason: 'linked-in-error' })
  await desk.post(url, { signalId: id })
  return joined
}

function answer(life: Life): void {
  const { world, id, course, signal } = life
  if (course.answer === undefined) return
  const { after, code } = course.answer
  world.agenda.after(after, async () => {
    // A situation that closes answers everybody who has not heard yet.
    if (world.answered.has(id)) return
    world.answered.add(id)
    const desk = world.as('alba')
    await desk.post(`/api/v1/signals/${id}/answer`, { feedbackCode: code })
    const days = (world.clock.now().getTime() - signal.at.getTime()) / 86_400_000
    if (days > (signal.facts.dangerNow ? 3 : 7)) {
      await desk.post(`/api/v1/signals/${id}/clock-reason`, { step: 'feedback', reason: 'workload' })
    }
    close(life)
  })
}

function close({ world, id, course }: Life): void {
  if (course.closing === undefined) return
  const { after, outcome } = course.closing
  world.agenda.after(after, async () => {
    await world.as('alba').post(`/api/v1/signals/${id}/close`, { outcome })
  })
}
