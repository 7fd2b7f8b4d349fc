import type { ItemWords } from './es.ts'

export const itemEn: ItemWords = {
  lead: 'Each question lives here through all versions, with what all trainings answered to it. Nobody is in these figures.',
  sorted: 'the newest first',
  emptyTitle: 'The bank is empty',
  emptyLead: 'Questions enter it when a programme is used for the first time.',
  states: { 'in-use': 'In use', retired: 'Retired' },
  safety: 'Of safety',
  sheets: (count) => `Sheets: ${count}`,
  descriptive: 'Below a hundred sheets these figures describe these people and say little of the question.',
  difficulty: 'Have it right',
  discrimination: 'Discrimination (best 27 % less lowest 27 %)',
  itemRest: 'Relation to the other questions',
  usedIn: 'Used in',
  kit: (name, version) => `${name}, version ${version}`,
  right: 'Right',
  retire: (asks) => `Retire the question: ${asks}`,
  retireShort: 'Retire',
  reason: 'Why it is retired',
  confirm: 'Retire the question',
  reasonSaid: (reason) => `Retired: ${reason}`,
  view: 'Questions shown',
}
