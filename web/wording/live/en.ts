import type { LiveWords } from './es.ts'

export const liveEn: LiveWords = {
  sides: { importance: 'Importance', feasibility: 'Feasibility' },
  sidesAsk: { importance: 'How much does it matter?', feasibility: 'How far can it be done here?' },
  thirds: { low: 'Little', middle: 'Some', high: 'Much' },
  choices: { agree: 'Agree', disagree: 'Disagree', pass: 'Pass' },
  kinds: { opinions: 'Opinions', ratings: 'Rating from 1 to 9' },
  others: 'Other sectors and no sector',
  rule: {
    title: 'The rule, fixed before it opens',
    opinions: (share, voters) =>
      `There is consensus if at least ${share} are for it and at least ${voters} people vote.`,
    ratings: (high, low, voters) =>
      `There is consensus if at least ${high} give 7 to 9, fewer than ${low} give 1 to 3, and at least ${voters} people rate.`,
    sides: {
      both: 'It holds for importance and for feasibility.',
      importance: 'It holds for importance; feasibility is only shown.',
    },
    disagreement: {
      blocks: 'If the room splits into two camps, there is no consensus.',
      shown: 'If the room splits into two camps, it is said, and the consensus stands.',
    },
  },
  time: {
    left: (time) => `${time} left`,
    over: 'The time is over',
    paused: 'Paused',
    none: 'No time limit',
  },
  outcomes: {
    reached: 'Consensus reached',
    'not-reached': 'No consensus',
    'cannot-tell': 'Cannot tell',
  },
  reasons: {
    'threshold-met': 'The percentage of the rule was reached.',
    'below-threshold': 'The percentage of the rule was not reached.',
    'objection-kept': 'There is a reasoned objection, and the rule says that it is enough.',
    'too-few-voters': 'Fewer people voted than the rule asks for.',
    'nobody-decided': 'Nobody voted for or against.',
    'shares-met': 'The percentages of the rule were reached.',
    'too-few-high': 'Too few people gave 7 to 9.',
    'too-many-low': 'Too many people gave 1 to 3.',
    disagreement: 'The room is split: there are high and low ratings at once.',
  },
  bars: {
    said: (side, parts) =>
      `${side}. From 1 to 3: ${parts.low}. From 4 to 6: ${parts.middle}. From 7 to 9: ${parts.high}.`,
    medianAlone: (median) => `Median ${median}`,
    median: (median, lower, upper) => `Median ${median}; the middle half, ${lower} to ${upper}`,
    shares: (high, low) => `${high} at 7–9, ${low} at 1–3`,
    own: (rating) => `You gave ${rating}`,
    nobody: 'Nobody rated.',
    split: 'The room is split',
    thirds: 'With fewer than eight votes it is judged by thirds.',
  },
  opinions: {
    counts: (agree, disagree, pass) => `${agree} agree, ${disagree} disagree, ${pass} passed`,
    share: (percent) => `${percent} % for it among those who decide`,
  },
  sectors: {
    title: 'By declared sector',
    none: 'Nothing by sector: it takes at least two groups of five people.',
    merged: 'Sectors with fewer than five votes stand together, so that nobody can be recognised.',
    voters: (count) => `${count} votes`,
    sector: 'Sector',
  },
  spoken: { title: 'Reasons given, without names', none: 'Nobody wrote a reason.' },
  stability: {
    title: 'Since the round before',
    same: 'hardly anybody moved',
    up: (shift) => `the median rose by ${shift}`,
    down: (shift) => `the median fell by ${shift}`,
    side: (side, moved, pairs) => `${side}: ${moved} (${pairs} people in both rounds)`,
    chance: (p) => `By chance it would happen with probability ${p} (exact Wilcoxon).`,
    kappa: (kappa) => `Agreement between the rounds (weighted kappa): ${kappa}.`,
  },
  round: {
    title: (number, kind) => `Round ${number}: ${kind}`,
    voters: (voters, voices) => `${voters} of ${voices} took part`,
    concordance: (w, raters) =>
      `Concordance of the room (Kendall’s W): ${w}, among ${raters} people who rated everything.`,
    attrition: 'Who stayed since the round before',
    attritionLead: 'If those who saw it differently leave, agreement looks larger than it is.',
    again: (again, before) => `${again} of ${before}`,
    statement: (number) => `Statement ${number}`,
  },
  rated: {
    counts: (high, between, low) =>
      `${high} rate high on all that the rule asks, ${between} between, ${low} low`,
    closed: (moment) => `Round closed: ${moment}`,
  },
  groups: {
    title: 'Groups that the votes make',
    lead: 'Each sign is a person, without name or sector. Those who vote alike stand close.',
    group: (number, size) => `Group ${number}: ${size} people`,
    speaks: {
      agree: (text) => `Agrees: ${text}`,
      disagree: (text) => `Disagrees: ${text}`,
    },
    note: 'They are shown because they come out again with other people of the same kind. Signs are set on a grid so that nobody can be recognised.',
  },
  map: {
    title: 'Map of opinions by sector',
    lead: 'Each cell says how many in a hundred agree, among those who decide.',
    statement: 'Statement',
    nobody: 'nobody decided',
    honest:
      'No groups made from the votes are shown: in a room like this they would not be reliable. So it is read by declared sector.',
    split: 'The sectors differ',
  },
}
