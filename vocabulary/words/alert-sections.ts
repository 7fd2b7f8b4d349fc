/** The parts of an alert's document in the order of the paper. */
export const sectionNames = [
  'location',
  'population',
  'context',
  'threat',
  'vulnerability',
  'capacity',
  'rights',
] as const

export type SectionName = (typeof sectionNames)[number]
