import type { StatementTexts } from './draft-texts.ts'

export const statementTextsEn: StatementTexts = {
  'local-organisations': [
    'Schools and youth organisations talk every term about deceptive offers of work and study.',
    'Before each high season, local organisations tell people in terminals, on quays and in markets how recruiting is done.',
    'Churches and neighbourhood boards agree on one message about whom to turn to, in the languages of the place.',
    'Women’s organisations keep a weekly place where one can ask without giving a name.',
    'Each local organisation has a person who links it to the referral pathway, and a stand-in.',
    'Whoever comes for help is walked to the door of the service, and not only given a number.',
    'Organisations and services review the pathway’s hours and telephone numbers together every three months.',
    'No organisation asks a person to repeat their story in order to get food, shelter or transport.',
  ],
  competencies: [
    'Focal points recognise signals and report them without investigating on their own.',
    'School staff can tell an ordinary absence from one that calls for a question.',
    'Local authorities know the law, and what is not theirs to ask.',
    'Whoever facilitates a workshop can stop an account that exposes somebody.',
    'First contact with a person is made without judging, promising or questioning.',
    'Whoever receives a referral can ask for consent for each use and each recipient.',
    'Health and justice teams apply non-punishment and the best interests of the child.',
    'Each team has a plan of care and of digital safety for those who assist.',
  ],
  'local-actors': [
    'The local committee meets every month, with funds for the transport of those who come from afar.',
    'Organisations of indigenous and Afro-descendant peoples have a seat and an alternate in the local committee.',
    'The municipality reserves a line of its budget for preventing trafficking.',
    'Community radios are supported in broadcasting prevention messages in the languages of the place.',
    'The territory’s immediate response team has a vehicle, or an agreement on transport at any hour.',
    'Organisations that give shelter are supported in keeping beds free and staff at night.',
    'Institutions answer in writing, and within a time, the organisations that ask them for something.',
    'Local organisations see what each institution promised and whether it was kept.',
  ],
}
