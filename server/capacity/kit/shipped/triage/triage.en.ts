import type { KitTexts } from '../kit-texts.ts'
import { questionsEn } from './questions.en.ts'

export const triageEn: KitTexts = {
  title: 'Triage and verification: one day for the desk',
  audience: 'Whoever triages and verifies signals at the national desk or at a local one.',
  sessions: [
    {
      title: 'First test, and how to read a signal',
      objective: 'Read a signal for what it says, and first decide whether somebody is in danger now.',
      method:
        'First test, each alone (25 min). Read six invented signals in pairs and part fact, guess and prejudice (35 min). Sharing (15 min).',
      materials:
        'Danger comes first: a signal of immediate danger is handled before the others, even where parts are missing. Then look at what was observed and what is guessed. No code describes who a person is or how they dress. One signal suggests; it never proves. To triage is not to investigate: nobody at the place is called, followed or asked.',
    },
    {
      title: 'Verification: sources that do not depend on each other',
      objective: 'Decide whether two signals are independent, and write why.',
      method:
        'Explanation with cards (15 min). Four pairs of signals: do they come from the same? (40 min). Write the ground of a judgement (20 min).',
      materials:
        'Two sources are independent when neither knows from the other what it tells. Two people who read the same message are one source. Whoever verifies writes the judgement and its ground: somebody else must be able to follow it. Where it cannot be told, write that it cannot be told. Rumour alone never confirms.',
    },
    {
      title: 'Words that do no harm, and no data too many',
      objective: 'Answer whoever reported without harming, and keep only what is needed.',
      method:
        'Rewrite three answers (25 min). Exercise: what is kept, what is deleted, who sees it (25 min). A pause for care (10 min).',
      materials:
        'Whoever reports is thanked, is told what will happen and is not asked to find out more. No details of the harm are asked for. No names, photographs or screenshots are asked for. A signal that touches an authority goes to the national desk and the ombudsman, and the local desk must not notice that it exists. What is seen at the desk is not told outside, not even without names.',
    },
    {
      title: 'The pathway: whose turn it is, and how soon',
      objective: 'Choose the next step of the pathway and keep to its clock.',
      method:
        'Walk the pathway of the territory with its clocks (25 min). Three situations: referral, alert or both? (35 min).',
      materials:
        'An alert speaks of places and asks institutions to act; a referral goes with a person to a service, with their consent. For children their best interests come first, and the family is not told by default. Where a service does not answer in time, the next one of the pathway is used and it is noted. Whoever cannot go on hands the case over: it is never left alone.',
    },
    {
      title: 'Scored simulation and last test',
      objective: 'Show in a scene what was learnt, and answer the last test.',
      method:
        'Each person triages and verifies the signals of the scene while somebody watches with the rubric (45 min). Talk about what was seen (40 min). Last test (25 min). What people think of the training, and a caring close (25 min).',
      materials:
        'The rubric says what is watched and what each level looks like, from zero to three. It compares nobody with anybody. Whoever does not reach what safety asks for practises again with help, and is watched another time.',
    },
  ],
  questions: questionsEn,
  cases: [
    {
      title: 'Three reports and one message',
      story:
        'In an invented territory three signals arrive in one afternoon about a white van that offers work at the gate of the market. Two say “it was sent to me”. The third is written by somebody who sells at the market and tells of seeing two girls asked for their papers. In the local committee somebody proposes to publish the number plate as a warning.',
      asks: [
        'How many independent sources are there, and why?',
        'What was observed and what is guessed?',
        'What is the answer to publishing the number plate?',
        'What is the next step of the pathway, and its clock?',
      ],
      good: [
        'Two reports come from the same message and are one source; whoever sells at the market is another.',
        'It was observed that papers are asked for; that the van belongs to a network is a guess.',
        'The number plate is not published: it may point at the wrong person and warn the right one.',
        'The three are grouped, independence is verified with its ground, and analysis gets them within the time.',
      ],
    },
  ],
  simulations: [
    {
      title: 'An afternoon at the desk',
      story:
        'You take over your shift with five invented signals. One says that a teenage girl is locked in a guesthouse right now. Another is written by somebody who seems to have lived through what they tell. Two speak of the same offer of work. The last one names an official of the town hall. After half an hour a service of the pathway does not answer; at the end whoever takes the next shift arrives. Whoever watches does not help unless asked.',
      criteria: [
        {
          title: 'Handles the danger first and sends nobody to find out',
          anchors: [
            'Reads in the order of arrival, or asks that somebody goes to look.',
            'Handles the danger first after being reminded.',
            'Handles the danger first and sends nobody.',
            'Explains as well why looking or asking puts people in danger.',
          ],
        },
        {
          title: 'Parts what was observed from what is guessed',
          anchors: [
            'Triages by what people are like.',
            'Parts facts and guesses with help.',
            'Chooses codes by facts and writes what is missing.',
            'Names a possible prejudice as well, and how it was avoided.',
          ],
        },
        {
          title: 'Judges the independence of sources and writes the ground',
          anchors: [
            'Counts people instead of sources.',
            'Sees the dependence when asked.',
            'Judges well and writes a ground that somebody else can follow.',
            'Says as well what would change the judgement.',
          ],
        },
        {
          title: 'Answers whoever reported without harming',
          anchors: [
            'Asks for details, names or images.',
            'Stops asking when it is pointed out.',
            'Thanks, asks nothing of the harm and brings a service near.',
            'Offers to stop as well, and takes care of their own words and state.',
          ],
        },
        {
          title: 'Follows the pathway and its clock, and hands over the shift',
          anchors: [
            'Waits for the silent service, or leaves without handing over.',
            'Goes to the next one or hands over with help.',
            'Goes to the next one in time, notes it and hands over with a confirmation.',
            'Foresees as well what falls due in the next shift.',
          ],
        },
        {
          title: 'Sets apart the signal that touches an authority',
          anchors: [
            'Leaves it in view of the local desk, or talks about it.',
            'Sets it apart when reminded.',
            'Passes it to the national desk and the ombudsman without a trace at the local one.',
            'Explains as well what could give it away, and avoids it.',
          ],
        },
      ],
    },
  ],
}
