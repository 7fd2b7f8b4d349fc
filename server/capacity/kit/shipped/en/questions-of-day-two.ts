import type { QuestionText } from '../kit-texts.ts'

export const dayTwoEn: readonly QuestionText[] = [
  {
    asks: 'Three neighbours tell the same thing because they heard it from the same person. How many sources are they?',
    options: [
      'Three, one for each neighbour',
      'Four, with the first person',
      'One',
      'None: it is worth nothing as a signal',
    ],
    why: 'Sources are independent when one does not repeat the other. Whoever verifies judges it and notes why.',
  },
  {
    asks: 'Threat and vulnerability stay the same and the place improves its services. What happens to the risk?',
    options: [
      'It does not rise: more capacity lowers it or leaves it the same',
      'It rises, because more is known',
      'It doubles',
      'It is no longer measured',
    ],
    why: 'Risk joins threat and vulnerability and is divided by capacity. More capacity never raises it.',
  },
  {
    asks: 'What does a good risk scenario contain?',
    options: [
      'The suspect’s name and address',
      'An exact point on the map',
      'The complete story of a victim',
      'Territory, threat, exposed groups and capacity, with a date and who validated it',
    ],
    why: 'A scenario describes patterns and places. It is dated and validated, and holds no name.',
  },
  {
    asks: 'What does an alert speak of, and what does a referral speak of?',
    options: [
      'Both speak of persons by name',
      'The alert speaks of places; the referral goes with a person',
      'The alert speaks of persons by name; the referral, of the places where they live',
      'Both are printed in the newspaper',
    ],
    why: 'An alert asks authorities to act on a place. A referral takes a person to a service, under a pseudonym.',
  },
  {
    asks: 'A person agreed to be referred to a service and today changes their mind. What holds?',
    options: [
      'They may withdraw their consent at any time',
      'They signed: it cannot be changed',
      'Their family decides',
      'The committee decides',
    ],
    why: 'Consent is for one purpose and one recipient, and the person withdraws it whenever they wish.',
  },
  {
    asks: 'A boy is forced to sell drugs. How is he treated?',
    options: [
      'Like any other offender',
      'He is handed to the police first, to say who gives him the drugs so that it is investigated',
      'He is protected first; he is not punished for what he was made to do',
      'One waits until he is 18',
    ],
    why: 'That is the principle of non-punishment: he is first of all a possible victim, and the protection route comes first.',
  },
  {
    asks: 'There is a possible situation with an adolescent girl. Is her family told?',
    options: [
      'Not by default: the family may be part of the harm',
      'Yes, always and at once, because the family protects her best',
      'Yes, but only the mother',
      'Yes, by text message',
    ],
    why: 'Whoever exploits may be of the family. A protection service weighs with whom one can talk.',
  },
  {
    asks: 'A girl’s guardian may be involved. Who consents to the referral?',
    options: [
      'The guardian, since the law names them',
      'The local committee, by majority',
      'Nobody: then there is no referral',
      'Not the guardian; one acts in her best interests, with her agreement and a legal basis',
    ],
    why: 'An implicated guardian cannot consent. Her own agreement is sought, and it is written down why what was decided is best for her.',
  },
  {
    asks: 'Why does the committee review the system’s bias every three months?',
    options: [
      'To compare volunteers with each other',
      'To see whether girls, migrants, sex workers or LGBTQI+ people are watched more',
      'To choose which town has most cases',
      'To publish the names of those who report',
    ],
    why: 'In the name of protection one can end up watching the very people one meant to protect. The committee looks at it and corrects it.',
  },
  {
    asks: 'What tells best whether women have a voice in a committee?',
    options: [
      'How many were invited',
      'How many are in the photograph',
      'How many hold seats that speak and decide',
      'How many signed the attendance',
    ],
    why: 'Being in the room is not the same as speaking and deciding. So one looks at who holds the seats that decide.',
  },
  {
    asks: 'Four of seven seats are present, but the indigenous or Afro-descendant seat that the rule asks for is missing. Is there a quorum?',
    options: [
      'Yes, four is a majority',
      'Yes, if the chair decides so',
      'Yes, if those absent are told afterwards',
      'No: the quorum by sector counts as well',
    ],
    why: 'Four of seven is not enough when a sector that the rule names is missing. Without a quorum nothing is decided.',
  },
  {
    asks: 'A decision is due on an institution where a member’s sister works. What does the member do?',
    options: [
      'Declares the conflict and leaves that item',
      'Votes like the others and tells afterwards, so that it stands in the minutes',
      'Keeps silent, so as not to disturb',
      'Asks the sister to come and vote',
    ],
    why: 'A conflict of interest is declared beforehand, stands in the minutes, and the person does not decide on that item.',
  },
  {
    asks: 'What is noted in a participatory mapping?',
    options: [
      'The house of each person at risk',
      'Kinds of place, services, hours and seasons',
      'The names of trusted persons',
      'Exact points to publish on a map',
    ],
    why: 'A mapping speaks of kinds of place and of roles. Points and names can endanger somebody.',
  },
  {
    asks: 'Which recommendation is complete?',
    options: [
      'That children be better cared for',
      'That institutions coordinate soon',
      'That the health centre open on Saturdays from 1 March; evidence: the signed timetable',
      'That somebody look into the problem before the year ends',
    ],
    why: 'It has one addressee, one action, one date and the evidence that will show it done.',
  },
  {
    asks: 'The date has passed and the institution has not answered a recommendation. What does the committee do?',
    options: [
      'Deletes it from the list',
      'Keeps it as unanswered, asks for an explanation and escalates it',
      'Takes it as done',
      'Publishes the cases to press',
    ],
    why: 'What is not answered counts too: the clock marks it, and the committee asks for explanations. Persons are never used to press.',
  },
  {
    asks: 'An institution reports that it has done it. Who verifies?',
    options: [
      'The same person who did the action, since they know it best',
      'Nobody: its word is enough',
      'The local press that told of it',
      'Another person, with the evidence at hand',
    ],
    why: 'Whoever reports does not verify. Another person looks at the evidence and says verified or not verified.',
  },
]
