import type { WorkshopPageWords } from './es.ts'

export const workshopEn: WorkshopPageWords = {
  lead: 'What each closed workshop was asked, what was voted and what was agreed. Nobody can read here what a person voted.',
  sorted: 'Order: those closed last come first',
  emptyTitle: 'No closed workshops yet',
  emptyLead: 'When a workshop is closed, its result and its fingerprint stay here.',
  closedOn: (day) => `Closed on ${day}`,
  agreements: (count) => `Agreements: ${count}`,
  back: 'All workshops',
  name: (number, title) => `${number}: ${title}`,
  written: 'Statements are in the language in which they were written.',
  question: 'The question',
  statements: 'What was voted',
  noStatements: 'No statement was voted on.',
  counts: (agree, disagree, pass) => `Agree: ${agree}. Disagree: ${disagree}. Neither: ${pass}.`,
  ratings: (high, low, other) => `Rated high: ${high}. Rated low: ${low}. Others: ${other}.`,
  few: 'Fewer than five people voted: it is not told how.',
  agreed: (what, day) => `Agreed: ${what} By ${day}.`,
  whole: 'The totals of each statement are told. Sectors and reasons are not.',
  rounds: 'The rounds and their fingerprints',
  noRounds: 'There were no rounds of votes: the fingerprint is that of the minutes.',
  roundName: (ordinal) => `Round ${ordinal}`,
  kinds: { opinions: 'Opinions', ratings: 'Ratings' },
  voters: (count) => `Voted: ${count}`,
  fewVoters: 'Fewer than five voted',
  file: 'Published votes, without sectors and under drawn ids (ZIP)',
  withdrawn: (day: string) =>
    `The votes of this round were published, and withdrawn on ${day}. They can no longer be downloaded.`,
  fileDigest: 'Fingerprint of the file',
  notPublished:
    'A person is easily recognised by their votes: the result and the fingerprint are published. Whoever is named as an auditor gets the signed votes and counts them again.',
  proofLead:
    'This is the fingerprint of the text of the minutes. The fingerprint of each round, above, is that of its votes: if somebody changes a vote, it is another.',
  proofHow:
    'Whoever has a signed file of votes checks it without this page, with “vigia snapshot verify”; the public key is at',
}
