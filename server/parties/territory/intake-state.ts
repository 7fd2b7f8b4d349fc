import type { ContactShown } from '../../../vocabulary/wire/directory.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { listShownContacts } from '../directory/index.ts'
import { findEffectiveTerritory } from './territory-store.ts'

export type IntakeState = 'open' | 'paused' | 'unconfirmed'

/** Emergency numbers and hotlines must have answered a person's call before the page may send anybody to them. */
export const unconfirmedOf = (contacts: readonly ContactShown[]): ContactShown[] =>
  contacts.filter(({ kind, status }) => kind !== 'service' && status === 'unverified')

/** A page that names no emergency number has nothing to offer somebody in danger. */
export const hasEmergency = (contacts: readonly ContactShown[]): boolean =>
  contacts.some(({ kind, status }) => kind === 'emergency' && status === 'confirmed')

/** Whether a signal about this place may be taken in now, and the numbers that the page shows. */
export async function viewIntake(
  work: Work,
  placeId: string,
): Promise<{ state: IntakeState; contacts: ContactShown[] }> {
  const contacts = await listShownContacts(work, placeId)
  const territory = await findEffectiveTerritory(work, placeId)
  if (territory?.state === 'paused') return { state: 'paused', contacts }
  const isOpen = territory?.state === 'live' && hasEmergency(contacts) && unconfirmedOf(contacts).length === 0
  return { state: isOpen ? 'open' : 'unconfirmed', contacts }
}

/**
 * For whoever takes a signal in.
 *
 * @throws Problem intake-paused, contacts-unconfirmed
 */
export async function requireOpenIntake(work: Work, placeId: string): Promise<void> {
  const { state } = await viewIntake(work, placeId)
  if (state === 'paused') throw Problem.of('intake-paused', '/territoryId')
  if (state === 'unconfirmed') throw Problem.of('contacts-unconfirmed', '/territoryId')
}
