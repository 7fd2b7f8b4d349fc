import { describe, expect, test } from 'vitest'
import { judgeMechanism, type MechanismFacts } from './mechanism.ts'

const whole: MechanismFacts = {
  hasContact: true,
  unconfirmedNumbers: 0,
  hasEmergencyNumber: true,
  pathwayOn: '2026-02-20',
  onDutyNow: true,
  dutyGaps: 0,
  protocolOn: '2025-06-01',
  protocolUntil: '2026-03-02',
  focalPoints: 4,
  hasCommittee: true,
  vacantSeats: 0,
  ownClocks: 0,
  drilledOn: '2025-03-02',
}
const statuses = (change: Partial<MechanismFacts>): Record<string, string> =>
  Object.fromEntries(
    judgeMechanism({ ...whole, ...change }, '2026-03-02').map(({ item, status }) => [item, status]),
  )

describe('the checklist of a mechanism', () => {
  test('is complete when everything is there and young enough', () => {
    expect(new Set(Object.values(statuses({})))).toEqual(new Set(['there']))
  })

  test('calls a pathway old after ninety days, a drill after twelve months, a protocol after its last day', () => {
    expect(statuses({ pathwayOn: '2025-12-02' }).pathway).toBe('there')
    expect(statuses({ pathwayOn: '2025-12-01' }).pathway).toBe('stale')
    expect(statuses({ drilledOn: '2025-03-01' }).drill).toBe('stale')
    expect(statuses({ protocolUntil: '2026-03-01' }).protocol).toBe('stale')
    expect(statuses({ protocolUntil: null }).protocol).toBe('there')
  })

  test('says what is missing, and who can mend it', () => {
    const bare = { pathwayOn: null, drilledOn: null, protocolOn: null, focalPoints: 0, hasCommittee: false }
    expect(statuses({ ...bare, onDutyNow: false, hasContact: false, hasEmergencyNumber: false })).toEqual({
      contact: 'missing',
      numbers: 'missing',
      pathway: 'missing',
      duty: 'missing',
      protocol: 'missing',
      'focal-points': 'missing',
      committee: 'missing',
      clocks: 'there',
      drill: 'missing',
    })
    expect(judgeMechanism(whole, '2026-03-02').every(({ menders }) => menders.length > 0)).toBe(true)
  })

  test('is not whole with a vacant seat, a gap ahead or a number that nobody called', () => {
    const halves = statuses({ vacantSeats: 1, dutyGaps: 1, unconfirmedNumbers: 2 })
    expect([halves.committee, halves.duty, halves.numbers]).toEqual(['stale', 'stale', 'stale'])
  })
})
