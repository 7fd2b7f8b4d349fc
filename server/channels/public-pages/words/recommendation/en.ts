import type { RecommendationWords } from './es.ts'

export const recommendationEn: RecommendationWords = {
  lead: 'What the committee recommended in public minutes, to which institution, by when, and what it answered.',
  shown: (count) => `On screen: ${count}`,
  sorted: 'Order: those of the minutes published last come first',
  hides: 'Recommendations of alerts go to their addressee alone',
  emptyTitle: 'No public recommendations yet',
  emptyLead:
    'A recommendation becomes public with the minutes in which it was decided. From then on it is followed here.',
  due: (day) => `By ${day}`,
  back: 'All recommendations',
  decided: 'Where it was decided',
  proofLead: 'The recommendation stands in the text of the minutes. This is the fingerprint of that text.',
  proofHow: 'How to check it',
}
