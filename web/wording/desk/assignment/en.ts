import type { AssignmentWords } from './es.ts'

export const assignmentEn: AssignmentWords = {
  title: 'In whose hands it is',
  nobody: 'Nobody’s yet.',
  mine: 'In my hands',
  of: (name) => `In the hands of ${name}`,
  since: (by, when) => `Given by ${by}, ${when}`,
  sinceOwn: (when) => `Taken over, ${when}`,
  whose: 'In whose hands',
  anybody: 'Anybody’s',
  take: 'I take it on',
  give: 'Give it to somebody else',
  to: 'To whom',
  toHint: 'Only those who may see it.',
  giveSubmit: 'Give it',
  giveBack: 'Give it back: nobody has it in hand',
  noColleague: 'Nobody else may see it.',
  done: 'Recorded.',
}
