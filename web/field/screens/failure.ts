import type { FailureKey } from '../../wording/field/index.ts'
import { IntakeFailure } from '../intake/index.ts'

/** What a failed request means for the person: one of the few things the wording can say. */
export function failureKey(error: unknown): FailureKey {
  if (!(error instanceof IntakeFailure)) return 'unsupported'
  switch (error.code) {
    case 'unreachable':
      return 'unreachable'
    case 'intake-paused':
    case 'contacts-unconfirmed':
    case 'pathway-missing':
      return 'paused'
    case 'too-many-attempts':
    case 'proof-of-work-needed':
      return 'busy'
    case 'unreadable':
    case 'internal-error':
    case 'service-unavailable':
      return 'broken'
    case 'keys-untrusted':
      return 'untrusted'
    default:
      return 'refused'
  }
}
