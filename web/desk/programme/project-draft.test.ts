import { expect, test } from 'vitest'
import { projectPlan } from '../../../vocabulary/wire/programme.ts'
import { draftOf, planOf } from './project-draft.ts'

test('a draft that was filled in is a plan, without the rows that were left empty', () => {
  const draft = draftOf(null)
  draft.name.es = 'Programa de la Costa'
  draft.objective.es = 'Identificar mejor las amenazas.'
  draft.startsOn = '2026-01-01'
  draft.offices.push({ organizationId: '', placeId: '', address: '' })
  draft.budget.push(
    { line: 'Talleres', amount: '12500,505', currency: 'cad' },
    { line: '', amount: '', currency: '' },
  )
  const plan = planOf(draft)
  expect(plan).toMatchObject({
    donorId: null,
    endsOn: null,
    offices: [],
    budget: [{ line: 'Talleres', amount: 12500.51, currency: 'CAD' }],
  })
  expect(projectPlan.safeParse(plan).success).toBe(true)
})
