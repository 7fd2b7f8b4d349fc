import type { AgendaTexts } from './draft-texts.ts'

export const agendaTextsEn: AgendaTexts = [
  [
    ['Registration, welcome and opening', 'We know who is here and what we were called for.'],
    ['How we take care of each other', 'No cases and no names are told here, and what to do if it hurts.'],
    ['What trafficking is, and what it is not', 'We use the same words: threat, vulnerability and capacity.'],
    ['Early warning, from signal to answer', 'We see where each institution and organisation comes in.'],
  ],
  [
    ['What is seen in our territory', 'We name threats by form, season and kind of place.'],
    ['Who is most at risk, and why', 'We tell apart by gender, age, people and migration.'],
    ['What we have', 'We list services, hours and trusted people by their role.'],
    ['Gaps in the referral pathway', 'We know at which step a person is lost and who answers for it.'],
  ],
  [
    ['The consensus rule', 'The rule is fixed before voting: percentage, fewest voters and dissent.'],
    ['Prevention through local organisations', 'Each table writes statements that can be kept.'],
    ['Protection through local organisations', 'Each table writes statements with who and by when.'],
    ['Reading and clearing the statements', 'None is left that repeats another or points at somebody.'],
  ],
  [
    ['Knowledge, skills and attitudes', 'We read the list of competencies together.'],
    ['Competencies by role', 'We say what each role lacks and why it matters.'],
    ['Strengthening local actors', 'We write down the support that each organisation needs.'],
    ['First round of votes', 'We know the support, and every objection is kept.'],
  ],
  [
    ['Objections and second round', 'Every objection is heard, and what changed is voted on again.'],
    ['From statements to agreements', 'Each agreement has a local owner, a territory and a date.'],
    [
      'How it will be seen that it was done',
      'Each agreement says which evidence shows it and who verifies it.',
    ],
    ['Reading the minutes, and closing', 'They are read in full; what was agreed goes to its owners.'],
  ],
]
