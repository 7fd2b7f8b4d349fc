import { MessagingFault } from '../../../interchange/messaging/index.ts'
import type { RawAsked } from '../../platform/http/index.ts'
import type { Log } from '../../platform/log.ts'
import { Problem } from '../../platform/problem.ts'
import type { Converse } from './converse.ts'
import type { Outbox } from './outbox.ts'
import type { ServiceName, ServiceStates } from './service-states.ts'
import type { MessagingSettings } from './settings.ts'

/** What the doors of all services share. */
export interface DoorParts {
  readonly messaging: MessagingSettings | null
  readonly converse: Converse
  readonly outbox: Outbox
  readonly states: ServiceStates
  readonly log: Log
}

export const tag = 'messaging'

/** The settings of a service. @throws Problem not-found when it is not set up: then its address is not there */
export function settingsOf<N extends ServiceName>(
  { messaging }: Pick<DoorParts, 'messaging'>,
  name: N,
): NonNullable<MessagingSettings[N]> {
  const found = messaging?.[name]
  if (found === undefined) throw new Problem('not-found')
  return found
}

/** @throws Problem not-permitted for a call that does not prove whose it is; of its content nothing was looked at */
export function requireProof(parts: DoorParts, service: ServiceName, isProven: boolean): void {
  if (isProven) {
    parts.states.heard(service)
    return
  }
  parts.states.refused(service)
  parts.log.warn('messaging.refused', { service })
  throw new Problem('not-permitted')
}

/** Reads what a service sent. @throws Problem invalid-input with the place and the kind of a fault, and no word of it */
export function readOrRefuse<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof MessagingFault)) throw error
    throw Problem.of(
      'invalid-input',
      error.place.startsWith('/') ? error.place : `/${error.place}`,
      error.reason,
    )
  }
}

/** One header as text; empty where it is absent. */
export function headerOf({ headers }: RawAsked, name: string): string {
  const value = headers[name]
  return typeof value === 'string' ? value : ''
}
