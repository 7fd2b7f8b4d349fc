import type { FiguresWords } from './es.ts'

export const figuresEn: FiguresWords = {
  lead: 'What is counted for anybody, by quarter and place, and nothing else.',
  whyTitle: 'Why some are not told',
  why: 'A small number in a small place is a person: that is why it is not told. Where a total would let somebody work one out, it tells only what is shown below it already: “240 or more”.',
  meaningTitle: 'What these figures do not say',
  meaning:
    'More signals do not always mean more trafficking: it may also be that more people dare to report. Victims are never counted here.',
  shown: (count) => `On screen: ${count}`,
  sorted: 'Order: the latest quarter first, and within it by department',
  hides: 'What may involve an authority is not counted here',
  place: 'Place',
  measures: 'What is counted',
  notShown: 'not shown',
  atLeast: (count) => `${count} or more`,
  hash: 'Its hash',
  hidden: (smallest) => `fewer than ${smallest}, or none`,
  published: (day) => `Published on ${day}. It does not change afterwards.`,
  emptyTitle: 'No figures published yet',
  emptyLead:
    'A quarter is published when it is over and fourteen days have passed, so that what came at its end is checked.',
  files: 'Take the figures with you',
  filesLead: 'All that was published of what is on screen, with the same numbers and by category as well.',
  csv: 'Download as CSV',
  xlsx: 'Download as XLSX',
}
