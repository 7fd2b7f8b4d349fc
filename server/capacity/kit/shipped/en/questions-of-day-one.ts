import type { QuestionText } from '../kit-texts.ts'

export const dayOneEn: readonly QuestionText[] = [
  {
    asks: 'What are the three elements of trafficking in adults under the Palermo Protocol?',
    options: [
      'A crime, a border and a payment',
      'An act, a means and a purpose of exploitation',
      'A victim, a witness and a complaint',
      'An offer of work, a journey that is paid and a false document',
    ],
    why: 'The act is recruiting, moving or harbouring; the means is deceiving, forcing or abusing power; the purpose is exploiting.',
  },
  {
    asks: 'Somebody recruits a girl to exploit her, without deceit or force. Is it trafficking?',
    options: [
      'No, because the means are missing',
      'Only if the family files a complaint',
      'Only if she is taken to another country',
      'Yes: for children the means are not needed',
    ],
    why: 'Below the age of 18 the act and the purpose are enough. No means are asked for.',
  },
  {
    asks: 'How does trafficking in persons differ from smuggling of migrants?',
    options: [
      'Trafficking aims to exploit and can happen without crossing a border',
      'Trafficking always crosses a border, and smuggling never does, not even once',
      'Smuggling always uses force',
      'It does not: they are two names of one thing',
    ],
    why: 'Smuggling is crossing a border irregularly for payment. Trafficking is exploiting a person, even in their own neighbourhood.',
  },
  {
    asks: 'Who identifies a person as a victim of trafficking?',
    options: [
      'The steering committee, by a vote',
      'The Vigía system, with its signals',
      'Only the competent authority',
      'Whoever sent the first signal',
    ],
    why: 'The committee and the programme speak of risks and possible situations. Identifying is the task of the competent authority.',
  },
  {
    asks: 'A single signal of weak weight arrives. What does it mean?',
    options: [
      'That there is trafficking at that place',
      'That it suggests something and may have another explanation',
      'That an alert for that place must be published as soon as possible',
      'That the person who reported is wrong',
    ],
    why: 'Signals suggest and depend on the context. Several different ones are needed before an indicator counts as positive.',
  },
  {
    asks: 'Which of these sentences may stand in the catalogue of signals?',
    options: [
      'Girl in showy clothes who waits alone at the bus stop',
      'Migrant who moves from town to town',
      'Man with money and an expensive telephone',
      'Person who cannot leave the place where they work',
    ],
    why: 'A signal describes a fact. It never describes who somebody is, what they wear or own, or that they move.',
  },
  {
    asks: 'You see something at a bar or shop that worries you. What do you do?',
    options: [
      'I observe, move away and report through the safe channel',
      'I go in and ask what is happening',
      'I follow the people, without being noticed, so as to be able to tell more',
      'I take photographs as evidence',
    ],
    why: 'Observe, don’t investigate. Asking, following or photographing endangers the possible victim and you.',
  },
  {
    asks: 'A person is in danger right now. What comes first?',
    options: [
      'Filling in the whole form',
      'Waiting for the next committee session',
      'Calling the emergency number',
      'Looking for the person’s family',
    ],
    why: 'Immediate danger waits for no procedure. The emergency numbers stand before the form.',
  },
  {
    asks: 'A person begins to tell you something painful. What is best?',
    options: [
      'To ask for every detail and write it down, so that it need not be told again',
      'To listen, not make them repeat it, and say who can help',
      'To promise that everything will be solved',
      'To call other people so that they hear it too',
    ],
    why: 'Telling the story again and again does harm. Vigía keeps no story of abuse; what matters is reaching a service.',
  },
  {
    asks: 'A signal says that a local official may be involved. Where does it go?',
    options: [
      'To the local committee, so that all institutions know and can watch that person',
      'To that official’s superior',
      'To a trusted chat group',
      'To the national desk and the ombudsman, never to the local table',
    ],
    why: 'If it reaches whoever is involved, the person who reported is in danger. So it is kept from the local table, which cannot even infer it.',
  },
  {
    asks: 'You receive a sexual image of a minor on your telephone. What do you do?',
    options: [
      'I neither forward nor keep it, and I report',
      'I keep it as evidence, in case the authority asks for it',
      'I forward it to the committee',
      'I publish it so that people take care',
    ],
    why: 'Forwarding or keeping the image repeats the harm. The fact is reported, without the image.',
  },
  {
    asks: 'A member of the committee asks to read the signals of their municipality. What is right?',
    options: [
      'To hand them over if they promise secrecy',
      'To hand them over without the names, once secrecy is signed',
      'To say that the committee sees results, not signals',
      'To hand them over if the majority approves',
    ],
    why: 'The committee sees results and recommendations. That nobody else reads the signals protects whoever reports.',
  },
  {
    asks: 'In one municipality 4 persons were referred to services. Is that figure published?',
    options: [
      'Yes, because a figure carries no name and no address',
      'No: below eleven it is not published',
      'Yes, if the donor asks for it',
      'Yes, but on local radio only',
    ],
    why: 'In a small place a small figure points at persons. Below eleven it is not published, nor anything that lets it be worked out.',
  },
  {
    asks: 'An institution from outside asks for the complete data. What is needed?',
    options: [
      'A letter with stamp and signature of the highest authority of that institution',
      'A call from the director',
      'That the technician has time',
      'A signed protocol and the approval of all who own the data',
    ],
    why: 'Each request is logged and approved by all owners. Without a signed protocol nothing is handed over.',
  },
]
