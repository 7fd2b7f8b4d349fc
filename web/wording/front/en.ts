import type { FrontWords } from './es.ts'

export const frontEn: FrontWords = {
  title: 'Vigía',
  lead: 'Early warning against trafficking in persons.',
  what: 'Vigía gathers signals from the community, checks them without investigating anyone, and warns named institutions so that they act. Each recommendation has somebody who receives it, a deadline and an answer that can be read.',
  report: 'Report something',
  reportLead: 'Without account or name. Also to read the answer with your receipt.',
  signIn: 'Sign in',
  signInLead: 'For those who triage, analyse, sign and answer.',
  programme: {
    title: 'The programme',
    project: 'Project',
    objective: 'Objective',
    donor: 'Funded by',
    implementers: 'Carried out by',
    at: (name, offices) => `${name} (${offices})`,
    since: 'Since',
    draft: 'A draft taken from published texts: the programme has not confirmed it yet.',
  },
  waysTitle: 'Three ways in',
  ways: {
    warning: {
      name: 'Threats and early warning',
      lead: 'From the signal to the recommendation that was answered.',
      doors: { report: 'Report something', desk: 'Enter the desk', figures: 'Published figures' },
    },
    governance: {
      name: 'Agreements and governance',
      lead: 'Workshops that reach agreements, a committee that decides and asks for explanations, a pact that is followed up.',
      doors: {
        pact: 'Who signed the pact and what they have kept',
        committee: 'What the committee asked and was answered',
        calendar: 'Calendar',
      },
    },
    capacity: {
      name: 'Capacities',
      lead: 'What each one must know and be able to do, and the training that teaches it.',
      doors: { trainings: 'See the training' },
    },
  },
  demoBanner: 'Demonstration: an invented country, invented people and reports. None of this has happened.',
  demoMark: 'DEMONSTRATION',
  demoTitle: 'Be one of these people',
  demoLead: 'One press and you enter the desk as that person. Sorted by name.',
  demoFailed: 'It was not possible to enter. Try again.',
  language: 'Language',
}
