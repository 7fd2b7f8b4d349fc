import type { TourWords } from './es.ts'

export const tourEn: TourWords = {
  title: 'A tour in seven steps',
  lead: 'Each step is a sentence of the programme and the screen that carries it. At each step you are somebody else.',
  start: 'Start the tour',
  label: 'Tour',
  step: (number, of) => `Step ${number} of ${of}`,
  as: (role) => `You are: ${role}`,
  back: 'Previous step',
  next: 'Next step',
  last: 'Back to the first page',
  leave: 'Leave the tour',
  failed: 'It was not possible to come in as that person. Try again.',
  steps: {
    threats: {
      sentence: 'Identify threats better',
      shows:
        'The register of risk scenarios: which threat, to whom, where, in which months, and who validated it.',
    },
    warning: {
      sentence: 'Put early warning to work',
      shows: 'What an alert asks of an institution: one action, one deadline, one answer.',
    },
    society: {
      sentence: 'Civil society gains power and influence',
      shows: 'What an organisation proposed, what it was answered, and the appeal if nobody answers.',
    },
    workshop: {
      sentence: 'A workshop reaches consensus on prevention and protection',
      shows: 'The statements voted on, the dissent that was kept, and agreements with an owner and a date.',
    },
    training: {
      sentence: 'Competencies and two days of training',
      shows: 'Eight sessions, the test before and the one after, and what was really learnt.',
    },
    pact: {
      sentence: 'The pact is signed before a witness',
      shows: 'Who signed, before whom, what they pledged and what they have shown.',
    },
    committee: {
      sentence: 'The steering committee decides, recommends and asks for explanations',
      shows: 'Seats by sector, quorum, decisions, recommendations and their answers.',
    },
  },
}
