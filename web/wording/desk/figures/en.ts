import type { FiguresWords } from './es.ts'

export const figuresEn: FiguresWords = {
  lead: 'What left the desk as a figure, for anybody. Each quarter is counted once and does not change.',
  measure: 'What is counted',
  choose: 'Choose what is counted',
  means: 'How to read a figure that is not shown',
  fewer: (smallest) => `fewer than ${smallest}, or none`,
  fewerMeans: (smallest) =>
    `“Fewer than ${smallest}” is said alike of none, of one and of ten: a small number in a small place is a person.`,
  atLeast: (count) => `${count} or more`,
  atLeastMeans:
    '“240 or more” is a total that would let somebody work out a small figure: it tells only what is shown below it already.',
  notShown: 'not shown',
  later: 'What comes late is counted with the next quarter.',
  sorted: 'the latest quarter first, and within it by place',
  hidden: 'what may involve an authority',
  emptyTitle: 'No figures published yet',
  emptyLead: 'A quarter is published when it is over and fourteen days have passed.',
  place: 'Place',
  category: 'Category',
  count: 'Count',
  all: 'All',
  quarter: (day) => `Quarter from ${day}`,
  publishedOn: (day) => `Published on ${day}.`,
  hash: 'Hash (SHA-256)',
  question: 'A question',
  questionLead:
    'It is answered from what was published and from nothing else. If you ask for less than was published, the answer says what it is about.',
  from: 'From',
  to: 'To, without that day',
  where: 'Where',
  country: 'The whole country',
  which: 'Who',
  ask: 'Ask',
  about: (span, places) => `${span}, ${places}.`,
  coarsened: {
    period: 'Whole quarters are published: the answer is about those that these dates touch.',
    place: 'Nothing is published of a smaller place: the answer is about the department or the country.',
    category: 'In that part nothing is published by category: the answer is about all of them.',
  },
  refused: {
    'nothing-published': 'Nothing is published of these dates yet, or a quarter in between is missing.',
    'place-not-published': 'Nothing is published of that place, nor of the place it lies in.',
    'not-told-apart':
      'No declared table tells these people apart like that, and none is made for a question.',
  },
}
