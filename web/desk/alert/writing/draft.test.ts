import { describe, expect, test } from 'vitest'
import {
  anchorOf,
  distributionOf,
  emptyRecommendation,
  missingAt,
  warningsAt,
  withRecipient,
} from './draft.ts'

const [police, ministry, table] = ['a1', 'b2', '0101']
const informed = (organizationId: string) =>
  ({ organizationId, placeId: null, part: 'informed', excluded: false }) as const

describe('the distribution list', () => {
  test('holds whoever is asked for something, as a responder', () => {
    const list = distributionOf({
      recommendations: [{ ...emptyRecommendation('1'), organizationId: police }],
      recipients: [informed(ministry)],
    })
    expect(list.map((one) => [one.key, one.part, one.asked])).toEqual([
      [ministry, 'informed', false],
      [police, 'responder', true],
    ])
  })

  test('names nobody twice, and being asked wins over being informed', () => {
    const list = distributionOf({
      recommendations: [
        { ...emptyRecommendation('1'), organizationId: police },
        { ...emptyRecommendation('2'), organizationId: police },
      ],
      recipients: [informed(police)],
    })
    expect(list.map((one) => [one.key, one.part])).toEqual([[police, 'responder']])
  })

  test('keeps an exclusion of somebody who is asked', () => {
    const recipients = withRecipient([], { ...informed(police), excluded: true })
    const list = distributionOf({
      recommendations: [{ ...emptyRecommendation('1'), organizationId: police }],
      recipients: [...recipients],
    })
    expect(list.map((one) => [one.key, one.excluded])).toEqual([[police, true]])
  })
})

test('a changed recipient keeps its place in the list', () => {
  const local = { organizationId: null, placeId: table, part: 'informed', excluded: false } as const
  const changed = withRecipient([local, informed(police)], { ...local, part: 'responder' })
  expect(changed).toEqual([{ ...local, part: 'responder' }, informed(police)])
})

test('what is missing and what to look at are found at their field', () => {
  const readiness = {
    missing: [{ field: '/recommendations/1/dueOn', code: 'in-the-past' }],
    warnings: [{ field: '/title', kind: 'name' as const, passage: 'Juan Pérez', from: 3 }],
  }
  expect(missingAt(readiness, '/recommendations/1/dueOn')).toBe('in-the-past')
  expect(missingAt(readiness, '/recommendations/0/dueOn')).toBe(null)
  expect(missingAt(null, '/title')).toBe(null)
  expect(warningsAt(readiness, '/title')).toHaveLength(1)
  expect(warningsAt(readiness, '/sections/context')).toHaveLength(0)
})

test('a pointer leads to the part of the page that holds the field', () => {
  expect(anchorOf('/sections/threat')).toBe('sections-threat')
  expect(anchorOf('/recommendations/2/verb')).toBe('recommendations-2')
  expect(anchorOf('/recommendations')).toBe('recommendations')
  expect(anchorOf('/check/couldWarnTrafficker')).toBe('check')
})
