import type { paperEs } from './es.ts'

export const paperEn: typeof paperEs = {
  lead: 'What came on paper is typed in with the same codes. The rest fits in a short note, which is sealed: no names, no telephone numbers, no stories.',
  noReceiptTitle: 'No words of a receipt',
  noReceipt:
    'Paper carries no seven words. Whoever filled it in cannot read the answer here: if they want to, help them to report on the page.',
  saved: 'The signal is recorded',
  readBy: (moment) => `It is read at the latest by: ${moment}`,
  toTriage: 'Triage it now',
  danger: 'Is somebody in danger now?',
  codes: 'What was noticed',
  marked: (count) => `Marked: ${count}`,
  tooMany: (most) => `At most ${most} codes. Keep those that say it best.`,
  territory: 'Municipality',
  placeKind: 'Kind of place',
  periodKind: 'What the paper says of the date',
  day: 'Date',
  dayHint: 'Of a week or a month, any day within it will do.',
  stillHappening: 'Does it go on?',
  knownHow: 'How the reporter knows',
  knownHowHint: 'In the words of whoever filled in the paper.',
  exposedGroups: 'Who is exposed',
  children: 'Are there children or adolescents?',
  childImplied: 'A code that is marked speaks of children or adolescents already.',
  authority: 'Could an authority be involved?',
  authorityImplied:
    'A code that is marked speaks of an institution: the signal does not pass through the local desk.',
  language: 'Language of the paper',
  print: 'Print blank sheets',
  note: 'Note on the paper',
  noteHint:
    'Up to 280 letters, no names or phone numbers. It is sealed on this device for the national desk.',
  noteFaults: {
    nobody:
      'The note cannot be kept: the national desk has no key yet. Clear it to record the report without it.',
    untrusted:
      'The list of keys could not be trusted. Tell your administrator, and clear the note to record the report without it.',
  },
  submit: 'Record the signal',
  incomplete: 'Missing: danger, at least one code, municipality, kind of place, date, and how it is known.',
  fields: {
    observed: 'Date',
    territoryId: 'Municipality',
    codes: 'What was noticed',
    placeKind: 'Kind of place',
  },
}
