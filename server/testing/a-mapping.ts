import type { MappingRecord } from '../../vocabulary/wire/mapping.ts'

/** A mapping session as a keeper plans it, the day before the clock of the tests. */
export const aMappingPlan = (change: object = {}) => ({
  title: 'Mapeo con la comunidad del puerto',
  placeId: '0101',
  venue: 'Salón comunal',
  startsAt: '2026-03-01T15:00:00Z',
  endsAt: '2026-03-01T20:00:00Z',
  ...change,
})

/** What a community said in it. */
export const aMappingRecord = (change: Partial<MappingRecord> = {}): MappingRecord => ({
  places: [
    {
      kind: 'bar-restaurant',
      standing: 'risk',
      reasons: ['young-people-at-night'],
      times: ['night', 'weekend'],
      amount: 'several',
    },
    { kind: 'school', standing: 'safe', reasons: ['trusted-adults'], times: ['daytime'], amount: 'some' },
  ],
  services: [
    { need: 'health-care', standing: 'works', hours: 'Lunes a viernes, 8:00 a 16:00' },
    { need: 'safe-place', standing: 'far', hours: '' },
  ],
  roles: [{ role: 'midwife', amount: 'some' }],
  seasons: [{ reason: 'harvest', months: [11, 10] }],
  notes: 'La gente pide que se cuide el camino de la escuela.',
  ...change,
})
