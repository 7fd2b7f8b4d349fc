import type { QuestionText } from '../kit-texts.ts'

export const questionsEn: readonly QuestionText[] = [
  {
    asks: 'A signal says: “A man with a cap waits in front of the school every afternoon”. What is an observed fact?',
    options: [
      'That the man is dangerous',
      'That he looks for girls to recruit',
      'That he is there every afternoon, by who reports',
      'That the school knows and keeps silent',
    ],
    why: 'It was observed that he is there. The rest is a guess; the cap says nothing of anybody.',
  },
  {
    asks: 'Which of these signals weighs most?',
    options: [
      'Several girls are asked for their papers for work far away',
      'A new family came to the neighbourhood',
      'A young woman dresses differently than before',
      'A foreigner bought a house',
    ],
    why: 'Keeping papers with an offer far away is a fact of recruitment. The others describe people.',
  },
  {
    asks: 'A signal arrives with incomplete codes. What does the desk do?',
    options: [
      'It deletes it, for it is of no use',
      'It completes the codes with what seems likely',
      'It leaves it unread until somebody completes it',
      'It triages it with what is there and writes what is missing',
    ],
    why: 'What is missing is said; it is not invented. An incomplete signal may join another one later.',
  },
  {
    asks: 'A new signal says that somebody is in danger now. Twenty older ones are unread. Which comes first?',
    options: [
      'The older ones, in the order of arrival',
      'The one of danger: it is handled before the others',
      'The one with the most codes',
      'The one from the territory with most people',
    ],
    why: 'Danger is handled first, even where data are missing. The others wait.',
  },
  {
    asks: 'To learn more, somebody of the desk wants to go to the place and look. What is right?',
    options: [
      'To go, if accompanied',
      'To go at night, so as not to be seen',
      'To ask whoever reported to go and take photographs',
      'Not to go and to send nobody: to observe is not to investigate',
    ],
    why: 'Going may warn whoever exploits and put people in danger. Whoever reported is not asked to find out either.',
  },
  {
    asks: 'What is written to whoever sent the signal?',
    options: [
      'Thanks, what happens now and whom to turn to in danger',
      'To ask again and tell more',
      'The name of the institution that investigates and of who leads it',
      'Nothing, so as not to commit to anything',
    ],
    why: 'One thanks, says what comes next and asks for no findings.',
  },
  {
    asks: 'Two people report the same. Both read it in the same group of messages. How many independent sources are there?',
    options: ['Two, for they are two people', 'One', 'None can ever be counted', 'Three, with the group'],
    why: 'Both know it from the same. They are one source.',
  },
  {
    asks: 'What does whoever verifies write beside the judgement of independence?',
    options: [
      'The names of those who reported',
      'How many years they have been at the desk',
      'The ground: why neither could know it from the other',
      'What the authority of the place thinks',
    ],
    why: 'The judgement stands with its ground, so that somebody else can review it.',
  },
  {
    asks: 'There is no way to know whether two signals come from the same. What is decided?',
    options: [
      'It is written that it cannot be told, and nothing is confirmed',
      'It is confirmed, just in case',
      'One of the two is discarded',
      'The software decides',
    ],
    why: 'Not to know is an answer. The software suggests; a person decides with a ground.',
  },
  {
    asks: 'Whoever reported tells of having lived something alike. How is it answered?',
    options: [
      'By asking to tell everything, to have more data',
      'By saying that it is over and life goes on',
      'By asking who it was and where they live',
      'By believing, asking for no details, and saying who can stand by',
    ],
    why: 'To repeat the harm does harm. One listens, asks nothing and brings a service near.',
  },
  {
    asks: 'Whoever works at the desk notices not sleeping after reading signals. What is right?',
    options: [
      'To go on, for there are too few people',
      'To say so, stop and ask for relief: caring for oneself is part of the work',
      'To tell it at home, without names',
      'To read faster, so as to finish earlier',
    ],
    why: 'To stop is a right. What is seen at the desk is not told outside: there is somebody to turn to within.',
  },
  {
    asks: 'A signal speaks of a girl and perhaps of her stepfather. Who is told?',
    options: [
      'The family, who must always know',
      'The school, so that it gathers the parents',
      'The authority for children, by the pathway; not the family, by default',
      'Nobody until there are two sources',
    ],
    why: 'The family may be part of the harm. A girl’s danger does not wait for a second source.',
  },
  {
    asks: 'The service of the pathway does not answer within its time. What is done?',
    options: [
      'The next one of the pathway is used, and the silence is noted',
      'One waits until Monday',
      'The case is closed for want of an answer',
      'The complaint is published online',
    ],
    why: 'The clock belongs to whoever waits for help. Silence is noted and counted.',
  },
  {
    asks: 'Your shift ends and a situation of danger is in your hands. What do you do?',
    options: [
      'Leave it open: whoever comes will see it',
      'Take it home on the telephone',
      'Close it and open it tomorrow',
      'Hand it over to who comes next and make sure that it was received',
    ],
    why: 'A situation is never without a person. A hand-over is confirmed.',
  },
  {
    asks: 'A signal at your local desk touches a police officer of the municipality. What becomes of it?',
    options: [
      'The local desk keeps it, with care',
      'The national desk and the ombudsman handle it; the local desk must not notice that it exists',
      'The officer is asked what is going on',
      'It is talked about in the meeting of the local committee',
    ],
    why: 'Whoever is involved, or those around them, must not learn of it. That is why it goes apart.',
  },
  {
    asks: 'A journalist asks for “just the number of girls, no names”. There are four. What is the answer?',
    options: [
      'Four: without names there is no risk',
      'About five',
      'That so small a figure is not given; the programme gives it when it can',
      'Zero, to end the conversation',
    ],
    why: 'A figure of persons below eleven is not published: it may point at somebody. Nor does one lie.',
  },
]
