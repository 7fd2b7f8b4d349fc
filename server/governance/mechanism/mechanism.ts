import type { MechanismCheck, MechanismItem } from '../../../vocabulary/wire/mechanism.ts'

/** A pathway that nobody has called for so long may lead nowhere. */
const pathwayDays = 90
const drillMonths = 12

/** What is known of a mechanism: states, days and numbers, without what stands behind them. */
export interface MechanismFacts {
  readonly hasContact: boolean
  readonly unconfirmedNumbers: number
  readonly hasEmergencyNumber: boolean
  readonly pathwayOn: string | null
  readonly onDutyNow: boolean
  readonly dutyGaps: number
  readonly protocolOn: string | null
  readonly protocolUntil: string | null
  readonly focalPoints: number
  readonly hasCommittee: boolean
  readonly vacantSeats: number
  readonly ownClocks: number
  readonly drilledOn: string | null
}

type Judged = Pick<MechanismCheck, 'status' | 'on' | 'count'>

const keepers = ['supervisor', 'project-team', 'administrator'] as const
const menders: Readonly<Record<MechanismItem, readonly string[]>> = {
  contact: keepers,
  numbers: keepers,
  pathway: keepers,
  duty: ['supervisor'],
  protocol: ['supervisor', 'project-team'],
  'focal-points': ['administrator'],
  committee: ['project-team'],
  clocks: ['supervisor'],
  drill: ['supervisor', 'project-team'],
}

/** The checklist of a mechanism on a day (YYYY-MM-DD): what is there, what has grown old, what is missing. */
export function judgeMechanism(facts: MechanismFacts, today: string): MechanismCheck[] {
  const judged: Readonly<Record<MechanismItem, Judged>> = {
    contact: is(facts.hasContact ? 'there' : 'missing'),
    numbers: numbersOf(facts),
    pathway: agedOf(facts.pathwayOn, daysBefore(today, pathwayDays)),
    duty: is(facts.onDutyNow ? (facts.dutyGaps > 0 ? 'stale' : 'there') : 'missing', {
      count: facts.dutyGaps,
    }),
    protocol: protocolOf(facts, today),
    'focal-points': is(facts.focalPoints > 0 ? 'there' : 'missing', { count: facts.focalPoints }),
    committee: is(facts.hasCommittee ? (facts.vacantSeats > 0 ? 'stale' : 'there') : 'missing', {
      count: facts.hasCommittee ? facts.vacantSeats : null,
    }),
    // Without clocks of its own a place keeps those above it: they are always there.
    clocks: is('there', { count: facts.ownClocks }),
    drill: agedOf(facts.drilledOn, monthsBefore(today, drillMonths)),
  }
  return (Object.keys(menders) as MechanismItem[]).map((item) => ({
    item,
    ...judged[item],
    menders: [...menders[item]],
  }))
}

const is = (status: Judged['status'], more: Partial<Judged> = {}): Judged => ({
  status,
  on: null,
  count: null,
  ...more,
})

function numbersOf({ unconfirmedNumbers, hasEmergencyNumber }: MechanismFacts): Judged {
  if (!hasEmergencyNumber) return is('missing', { count: unconfirmedNumbers })
  return is(unconfirmedNumbers > 0 ? 'stale' : 'there', { count: unconfirmedNumbers })
}

function protocolOf({ protocolOn, protocolUntil }: MechanismFacts, today: string): Judged {
  if (protocolOn === null) return is('missing')
  return is(protocolUntil !== null && protocolUntil < today ? 'stale' : 'there', { on: protocolOn })
}

const agedOf = (on: string | null, oldest: string): Judged =>
  is(on === null ? 'missing' : on < oldest ? 'stale' : 'there', { on })

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}

function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() - months)
  return date.toISOString().slice(0, 10)
}
