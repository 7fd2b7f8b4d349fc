import type { ComplianceCounts } from '../../../vocabulary/wire/commitment.ts'
import type { commitmentViews } from '../../../vocabulary/words/index.ts'

type View = keyof typeof commitmentViews
type Counted = Exclude<keyof ComplianceCounts, 'longestOverdueDays'>

/** The view of the list that holds exactly what a count counts; some counts have none. */
const viewOf = {
  issued: 'all',
  answered: 'answered',
  declined: 'declined',
  unanswered: 'unanswered',
  owed: 'owed',
  inProgress: 'in-progress',
  reportedDone: 'to-verify',
  verified: 'verified',
  notVerified: 'not-verified',
  overdue: 'overdue',
} as const satisfies Partial<Record<Counted, View>>

export interface Behind {
  readonly organizationId: string
  /** One line alone; both without. */
  readonly line?: 'prevention' | 'protection'
}

/** Where the list behind a count of an institution stands, without exercises; null for a count without a list. */
export function listBehind(count: keyof ComplianceCounts, { organizationId, line }: Behind): string | null {
  const view = Object.hasOwn(viewOf, count) ? viewOf[count as keyof typeof viewOf] : null
  if (view === null) return null
  const asked = new URLSearchParams({ view, organization: organizationId, exercises: 'without' })
  if (line !== undefined) asked.set('line', line)
  return `/commitments?${asked}`
}
