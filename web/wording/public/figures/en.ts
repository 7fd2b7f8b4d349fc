import type { FiguresWords } from './es.ts'

export const figuresEn: FiguresWords = {
  lead: 'How many signals were checked and found valid, by quarter and department.',
  whyTitle: 'Why some are not told',
  why: 'A small number in a small place is a person: that is why it is not told.',
  meaningTitle: 'What these figures do not say',
  meaning:
    'More signals do not always mean more trafficking: it may also be that more people dare to report. Signals are counted here, never persons.',
  shown: (count) => `On screen: ${count}`,
  sorted: 'Order: the latest quarter first, and within it by department',
  hides: 'What may involve an authority is not counted here',
  department: 'Department',
  signals: 'Valid signals',
  hidden: (smallest) => `fewer than ${smallest}, or none`,
  published: (day) => `Published on ${day}. It does not change afterwards.`,
  emptyTitle: 'No figures published yet',
  emptyLead:
    'A quarter is published when it is over and fourteen days have passed, so that what came at its end is checked.',
  files: 'Take the figures with you',
  filesLead: 'All published figures, with the same numbers as this page.',
  csv: 'Download as CSV',
  xlsx: 'Download as XLSX',
}
