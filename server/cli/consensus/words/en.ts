import type { ConsensusWords } from './consensus-words.ts'

export const en: ConsensusWords = {
  counted: ({ people, statements, aside, votes }) =>
    `People: ${people}; statements: ${statements} (moderated out or meta: ${aside}); votes: ${votes}.`,
  group: (id, people) => `Group ${id}: ${people} people. What speaks for it:`,
  shared: 'What all voters share:',
  nothingShared: 'All voters share nothing beyond chance.',
  side: { agree: 'agree', disagree: 'disagree' },
  headings: ['id', 'agree', 'disagree', 'pass', 'all groups', 'even-handed', 'priority'],
  given: 'The groups were given, not found.',
  again: (repeated, silhouette) => `The groups come out again: ${repeated}; silhouette ${silhouette}.`,
  unreliable: (why) => `No reliable groups at this size: ${why}.`,
  repeated: ({ replicates, lowRand }) =>
    `of ${replicates} drawings of people nine in ten agree with these groups to ${lowRand} or better (adjusted Rand index; 1 is the same, 0 is chance)`,
  unstable: (repeated) =>
    `No reliable groups at this size: ${repeated}; .80 is asked for. Read the votes by declared sector instead.`,
  hardlyApart: (silhouette) => `they are hardly apart (silhouette ${silhouette}; .25 is asked for)`,
  reasons: {
    'too-few-people': 'fewer than ten people are in the conversation',
    'all-alike': 'all stand at the same place',
    'no-group-of-five':
      'in every parting some group has fewer than five members, and these are persons and no group',
  },
  smallGroup: (name) =>
    `Group “${name}” has fewer than five people: what is said of it is said of persons. Do not pass it on.`,
  turned: 'In this file agree is -1, as n-agree tells; it was turned to +1.',
  mismatch: (participants) =>
    `n-agree and n-disagree do not match the votes of ${participants} participants; agree was read as 1.`,
}
