import type { RoundWords } from './round-wording.ts'

export const roundsEn: RoundWords = {
  title: 'Rounds of the room',
  round: (ordinal, kind) => `Round ${ordinal}, ${kind}`,
  kinds: { opinions: 'opinions', ratings: 'ratings from 1 to 9' },
  rule: 'Rule',
  opinionRule: (share, voters) =>
    `There is consensus if at least ${share} are for it and at least ${voters} people vote.`,
  ratingRule: (high, low, voters) =>
    `There is consensus if at least ${high} give 7 to 9, fewer than ${low} give 1 to 3, and at least ${voters} people rate.`,
  onSides: {
    both: 'It holds for importance and for feasibility.',
    importance: 'It holds for importance; feasibility is only shown.',
  },
  split: {
    blocks: 'If the room splits into two camps, there is no consensus.',
    shown: 'If the room splits into two camps, it is said, and the consensus stands.',
  },
  fixed: 'Rule fixed',
  closed: 'Round closed',
  tookPart: 'Took part',
  of: (voters, voices) => `${voters} of ${voices} people`,
  voters: (voters) => `${voters} people rated`,
  sectors: 'Sectors',
  concordance: 'Concordance of the room (Kendall’s W)',
  agreement: (w, raters, p) => `${w}, among ${raters} people who rated everything (p: ${p})`,
  digest: 'Digest of the votes (SHA-256)',
  opinionTable: ['No.', 'Statement', 'Agree', 'Disagree', 'Pass', 'Result'],
  ratingTable: ['No.', 'Statement', 'Importance', 'Feasibility', 'Result'],
  sides: { importance: 'Importance', feasibility: 'Feasibility' },
  side: ({ median, lower, upper, high, low }) =>
    `median ${median} (${lower} to ${upper}); ${high} at 7–9, ${low} at 1–3`,
  nobody: 'nobody rated',
  reasons: {
    'shares-met': 'the percentages were reached',
    'too-few-high': 'too few people gave 7 to 9',
    'too-many-low': 'too many people gave 1 to 3',
    disagreement: 'the room is split',
    'too-few-voters': 'too few people rated',
  },
  stability:
    'Stability since the round before: how the same people moved. A small p says that chance does not explain it.',
  stabilityTable: [
    'No.',
    'What was rated',
    'People in both',
    'Shift of the median',
    'p (exact Wilcoxon)',
    'Weighted kappa',
  ],
  untold: 'cannot tell',
  attrition:
    'Who stayed since the round before. If those who saw it differently leave, agreement looks larger than it is.',
  attritionTable: ['Declared sector', 'Round before', 'Stayed'],
  rated: (round) => `Ratings, round ${round}`,
  bySector: ['Sector', 'Votes', 'Importance', 'Feasibility'],
  noSectors: 'Nothing by sector: it takes at least two groups of five people.',
  given: ['Whose', 'Reason given'],
  support: (round, counts) =>
    `Round ${round}: ${counts.for} rate high, ${counts.abstain} between, ${counts.against} low`,
}
