import type { NewScenario } from '../../vocabulary/wire/threat.ts'

/** A risk scenario that has all its parts, changed where a test cares. */
export const aScenario = (change: Partial<NewScenario> = {}): NewScenario => ({
  placeId: '0101',
  threat: 'deceptive-offers',
  modalities: ['forced-labour'],
  exposed: ['adolescents', 'out-of-school'],
  threatDegree: 3,
  vulnerability: 4,
  capacity: 2,
  antecedents: ['false-offers-before'],
  antecedentsText: 'Circularon ofertas para el corte de café.',
  months: [10, 11, 12],
  seasonReasons: ['harvest'],
  known: 'Ofertas de corte con viaje pagado y deuda después.',
  notKnown: 'Si hay más de un grupo que ofrece.',
  since: '2025-10-01',
  sources: ['organization-report', 'committee-knowledge'],
  ...change,
})

/** What is written of it, without place and threat: those never change. */
export function aScenarioText(change: Partial<NewScenario> = {}): Omit<NewScenario, 'placeId' | 'threat'> {
  const { placeId: _place, threat: _threat, ...text } = aScenario(change)
  return text
}
