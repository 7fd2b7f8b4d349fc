import type { FrontWords } from './es.ts'

export const frontEn: FrontWords = {
  title: 'Vigía',
  lead: 'Early warning against trafficking in persons.',
  what: 'Vigía gathers signals from the community, checks them without investigating anyone, and warns named institutions so that they act. Each recommendation has somebody who receives it, a deadline and an answer that can be read.',
  report: 'Report something',
  reportLead: 'Without account or name. Also to read the answer with your receipt.',
  signIn: 'Sign in',
  signInLead: 'For those who triage, analyse, sign and answer.',
  waysTitle: 'Three ways in',
  ways: {
    warning: {
      name: 'Threats and early warning',
      lead: 'From the signal to the answered recommendation.',
      open: 'Enter the desk',
    },
    governance: {
      name: 'Agreements and governance',
      lead: 'Workshops, committees, pledges and minutes.',
      open: 'Not in this version yet.',
    },
    capacity: {
      name: 'Capacities',
      lead: 'Competencies, training and certificates.',
      open: 'Not in this version yet.',
    },
  },
  demoBanner: 'Demonstration: an invented country, invented people and reports. None of this has happened.',
  demoMark: 'DEMONSTRATION',
  demoTitle: 'Be one of these people',
  demoLead: 'One press and you enter the desk as that person. Sorted by name.',
  demoFailed: 'It was not possible to enter. Try again.',
  language: 'Language',
}
