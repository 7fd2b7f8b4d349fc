import type { CaseText } from '../kit-texts.ts'

export const casesEn: readonly CaseText[] = [
  {
    title: 'The offer at the bus station',
    story:
      'In an invented municipality several reports came within two weeks about an agency that offers girls and young women from 15 to 20 work far away, travel paid, and asks for their papers. The desk verified and issued an alert about the bus station and its surroundings, with recommendations to the labour inspectorate and the school authority. A member of the steering committee knows the owner of the station and proposes to “go and talk to him to clear it up”. Another member asks for the list of those who reported, to congratulate them.',
    asks: [
      'What are facts, and what is assumed?',
      'What do you answer to the proposal to talk to the owner?',
      'What do you answer to whoever asks for the list of reports?',
      'What may the committee ask, of whom and by when?',
    ],
    good: [
      'They separate the facts (offer far away, travel paid, papers) from assumptions about the owner.',
      'Nobody talks to the owner: observe, don’t investigate; it could warn whoever exploits and endanger the girls.',
      'Whoever knows the owner declares the conflict of interest and leaves that item.',
      'The committee sees no signals and does not know who reported: reporting is anonymous.',
      'They ask the institutions for an answer with a date and evidence, through the alert’s recommendation.',
    ],
  },
  {
    title: 'Four of seven',
    story:
      'The steering committee of an invented country has seven seats. Today four people come. The rule asks for four seats and, among them, at least one indigenous or Afro-descendant one; neither could travel because the road is cut. The agenda holds an urgent recommendation to reopen a shelter. One of those present works at the institution that it is addressed to. Somebody says: “We are the majority, let us vote and tell them later.”',
    asks: [
      'Is there a quorum? Why?',
      'What can be done today without deciding?',
      'What does the member do who works at the institution?',
      'How do you keep this from happening again?',
    ],
    good: [
      'There is no quorum: the seats are enough, but the sector that the rule asks for is missing.',
      'Today they inform, prepare the text and set another date; they do not decide.',
      'The member declares the conflict of interest, it stands in the minutes, and she does not decide on that item.',
      'They make taking part possible: alternates, telephone, another place, transport, their language.',
      'Dissent and absence stay written in the minutes.',
    ],
  },
  {
    title: 'The institution that does not answer',
    story:
      'Three months ago the committee recommended to an institution of an invented country to open a service at weekends, with a date and evidence. The date has passed. The institution says on the telephone that “it is done”, and shows nothing. A journalist asks how many girls there were in each municipality, and the donor wants the figure of a municipality where there were four. A member proposes to give the figures “so that the institution is ashamed”.',
    asks: [
      'In what state is the recommendation, and what is missing?',
      'What does the committee answer the journalist and the donor?',
      'What can the committee do about silence?',
      'Which indicators measure progress well, and which do harm?',
    ],
    good: [
      'It is overdue and not verified: the evidence is missing, and another person verifies it.',
      'No number of persons below eleven is given to anybody, nor another that lets it be worked out.',
      'They ask for a written explanation with a new date, and escalate if none comes.',
      'Acts of institutions are counted exactly: answered, done, overdue.',
      'Time and follow-through are measured; counting victims or alerts as a target does harm.',
    ],
  },
]
