import type { Role } from '../../../vocabulary/words/index.ts'
import type { TourWords } from '../../wording/tour/index.ts'
import { becomePerson, type DemoPeople } from './demo-people.ts'

export interface TourStep {
  readonly id: keyof TourWords['steps']
  /** Who one is at this step. */
  readonly role: Role
  /** Which of several people of the role; the first by login unless told. */
  readonly login?: string
  /** The screen that carries the sentence, from the base of the desk. */
  readonly path: string
}

/** The programme's own sentences, in its order, each with the screen that carries it. */
export const tourSteps: readonly TourStep[] = [
  { id: 'threats', role: 'analyst', path: '/threats' },
  { id: 'warning', role: 'liaison', path: '/inbox' },
  { id: 'society', role: 'organization-member', path: '/proposals' },
  { id: 'workshop', role: 'project-team', path: '/workshops' },
  { id: 'training', role: 'trainer', path: '/training' },
  { id: 'pact', role: 'local-coordinator', path: '/pact' },
  { id: 'committee', role: 'steering-member', login: 'mara', path: '/committee' },
]

const key = 'vigia-tour'

/** The step at which this tab is; null outside a tour. */
export function tourStepNow(storage: Pick<Storage, 'getItem'>): number | null {
  const kept = storage.getItem(key)
  const step = kept === null ? Number.NaN : Number(kept)
  return Number.isInteger(step) && step >= 0 && step < tourSteps.length ? step : null
}

export const leaveTour = (storage: Pick<Storage, 'removeItem'>): void => storage.removeItem(key)

/** Becomes the person of a step and opens its screen; false when that is not possible here. */
export async function goToStep(
  step: number,
  parts: {
    readonly people: DemoPeople
    readonly storage: Pick<Storage, 'setItem'>
    readonly open: (path: string) => void
  },
): Promise<boolean> {
  const wanted = tourSteps[step]
  const fitting = parts.people.filter(({ roles }) => roles.some(({ role }) => role === wanted?.role))
  const person = fitting.find(({ login }) => login === wanted?.login) ?? fitting[0]
  if (wanted === undefined || person === undefined || !(await becomePerson(person.id))) return false
  parts.storage.setItem(key, String(step))
  parts.open(`/desk${wanted.path}`)
  return true
}
