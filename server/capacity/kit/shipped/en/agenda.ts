import type { SessionText } from '../kit-texts.ts'

export const agendaEn: readonly SessionText[] = [
  {
    title: 'Welcome, first test, and what trafficking is',
    objective:
      'Say in one’s own words what trafficking in persons is and how it differs from smuggling of migrants.',
    method:
      'How we work together (10 min). First test, each person alone (40 min). In pairs: put cards under act, means or purpose (30 min). Sharing (25 min).',
    materials:
      'Trafficking has three elements: an act (recruiting, moving, harbouring), a means (deceit, force, abuse of power) and a purpose (exploiting). For children and adolescents the means are not needed: the act and the purpose are enough. Trafficking is not smuggling of migrants: smuggling crosses a border for payment; trafficking exploits, and can happen without leaving the neighbourhood. Only the competent authority identifies a victim.',
  },
  {
    title: 'Recognise signals without pointing at anybody',
    objective: 'Tell an observed fact from a prejudice, and explain why one signal alone proves nothing.',
    method:
      'Reading the catalogue in groups of three (25 min). Cards: fact, assumption or prejudice (35 min). Talk: who has been watched before in the name of protection (30 min).',
    materials:
      'Signals have a weight: strong, medium or weak. None describes who a person is, how they dress, what they own or that they move. A signal suggests; there may be another explanation. Every three months the committee looks at whether the system watches some groups more than others.',
  },
  {
    title: 'Observe, don’t investigate: own safety and first contact',
    objective:
      'Know what to do and what not to do before a possible situation, without putting anybody at risk.',
    method:
      'Two short scenes without any story of harm: what would you do now (40 min). A personal safety plan on one sheet (30 min). Breathing and a caring close (20 min).',
    materials:
      'In immediate danger, the emergency number comes first. Do not ask for details, do not follow, do not photograph, do not confront. Do not forward or keep images. If somebody tells you something: listen, do not make them repeat it, say who can help. Every volunteer has the right to stop. What touches an authority goes to the national desk and the ombudsman, never to the local table.',
  },
  {
    title: 'Confidentiality, consent and figures',
    objective: 'Explain what the committee sees, what it does not see and why, and apply the rule of eleven.',
    method:
      'A walk through the screens that the committee opens (30 min). Exercise: which figures are published and which are not (45 min). Hard questions from the press, a donor and a friend (30 min).',
    materials:
      'The committee sees results and recommendations; it sees no signals and no referrals. A number of persons below eleven is not published, nor another that lets it be worked out. Consent is for one purpose and one recipient, and can be withdrawn. Whoever asks for data from outside needs a signed protocol and the approval of all who own it.',
  },
  {
    title: 'From signal to alert: sources, risk and pathway',
    objective: 'Follow a signal to the response, and read a risk scenario.',
    method:
      'Timeline on the wall, with its clocks (35 min). Rate an invented scenario with the scales from one to four (35 min). Compare and explain differences (20 min).',
    materials:
      'Risk joins threat and vulnerability, and falls with the capacity of the place. When capacity is not known, it counts as the lowest and confidence falls. The program suggests; a person decides and says why. Hearsay alone never raises an alert. The alert speaks of places and asks for action; the referral goes with a person to a service.',
  },
  {
    title: 'Children, non-punishment, gender and peoples',
    objective:
      'Apply the best interests of the child and non-punishment, and look at who speaks and who decides.',
    method:
      'Case 1 in groups (45 min). Round: what changes if the person is a girl, indigenous, a migrant or LGBTQI+ (25 min). What the group commits to on speaking and language (20 min).',
    materials:
      'A child forced into crime is protected first: nobody is punished for what they were made to do. By default the family is not told, since it may be part of the harm. An implicated guardian cannot consent. The child’s own agreement is sought, and it is written down why what was decided is best for the child.',
  },
  {
    title: 'Governing: seats, quorum, conflicts of interest and mapping',
    objective:
      'Open a valid session, declare a conflict of interest, and take care of a participatory mapping.',
    method:
      'A session played with the list of seats (45 min). Case 2 in groups (35 min). What is drawn in a mapping and what is not (25 min).',
    materials:
      'There is a quorum when the seats that the rule asks for are present and, besides, the sectors that it names. Without them nothing is decided. Whoever has an interest declares it and leaves that item. Dissent stays in the minutes. A mapping notes kinds of place, services and hours, and trusted persons by their role: never exact points or names.',
  },
  {
    title: 'Holding to account: recommendations, follow-up and last test',
    objective:
      'Write a complete recommendation, follow it to its verification, and tell one’s own organisation.',
    method:
      'Write and correct a recommendation (30 min). Case 3 in groups (25 min). Last test, each person alone (35 min). A plan to share what was learnt, and close (15 min).',
    materials:
      'A recommendation has one addressee, one action, one date and the evidence that will show it done. Silence is an answer too, and a clock counts it. Whoever did the action does not verify it: another person does, with evidence. Time and follow-through are measured, never the number of victims or alerts.',
  },
]
