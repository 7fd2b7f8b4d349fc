import type { DescriptorTexts } from './descriptor-texts.ts'

/** Drafts: a body of the programme reviews and validates them before they count as agreed. */
export const descriptorsEn: DescriptorTexts = {
  c1: [
    // 1
    'Knows that trafficking is an act, a means and a purpose of exploitation, and that with children no means is needed.',
    'Explains in own words how trafficking differs from the smuggling of migrants.',
    'Accepts that nobody consents to their own exploitation.',
    // 2
    'Knows the forms that exist in the own territory and the national law that forbids them.',
    'With a guide at hand, says which elements of trafficking an invented case shows.',
    'Speaks of people and rights; does not blame whoever was deceived.',
    // 3
    'Knows the Palermo Protocol, the national law and what each institution has to do.',
    'Relates a case to its elements and its form alone, and says what is not known.',
    'Leaves it to the competent authority alone to identify a victim.',
    // 4
    'Knows the usual doubts and mistakes about the law and how to clear them up.',
    'Prepares and gives a session on the law with cases of the region, and checks what was understood.',
    'Corrects myths with respect and admits what is not known.',
  ],
  c2: [
    // 1
    'Knows the groups of signals: recruitment, transport, exploitation, online and context.',
    'Finds in the list a signal that somebody describes.',
    'Understands that a signal is an indication and not a proof.',
    // 2
    'Tells strong, medium and weak signals apart, and knows that they depend on the context.',
    'With support, chooses the codes for what was seen or told.',
    'Suspects nobody for who they are, what they wear or because they move.',
    // 3
    'Knows which combination of signals carries weight and which may point to another crime.',
    'Chooses codes and period alone, and keeps what was seen apart from what was told.',
    'Also looks for what contradicts the first impression.',
    // 4
    'Knows common mistakes in recognising signals and how recruitment changes.',
    'Teaches with cases how to recognise signals, and corrects without humiliating.',
    'Takes care that what is taught feeds no stigma.',
  ],
  c3: [
    // 1
    'Knows where to report, which numbers answer, and that it can be done without a name.',
    'Finds the page for reporting and the emergency numbers.',
    'Would rather report in time than find out alone.',
    // 2
    'Knows what not to ask, photograph or follow, and why it endangers others.',
    'With support, sends a complete signal and keeps the receipt well.',
    'Writes no names and no telephone numbers, and does not talk about the case.',
    // 3
    'Knows what to do in immediate danger, and when a signal involves an authority.',
    'Reports alone through the safest channel and reads the answer afterwards.',
    'Observes and withdraws: does not investigate, confront or promise.',
    // 4
    'Knows the risks of reporting in different places and how to lower them.',
    'Teaches how to report safely and practises it in drills.',
    'Puts the safety of whoever reports above any piece of information.',
  ],
  c4: [
    // 1
    'Knows that verifying is to see whether something is plausible, without investigating anyone.',
    'Says where a piece of information comes from: seen, told or rumour.',
    'Does not repeat a rumour as if it were a fact.',
    // 2
    'Knows when two sources are independent and when they repeat the same thing.',
    'With support, notes what was verified, by which means, and what is missing.',
    'Accepts that “not possible to confirm” is a good result.',
    // 3
    'Knows safe ways of checking a piece of information without exposing whoever reported.',
    'Verifies alone and in time, and writes down the reasoning and the doubt.',
    'Changes their mind when better evidence appears.',
    // 4
    'Knows biases, campaigns of false reports and how they are recognised.',
    'Teaches how to judge the independence of sources and reviews the verifications of others.',
    'Asks for a second look at the own judgements.',
  ],
  c5: [
    // 1
    'Knows that risk joins threat, vulnerability and capacity.',
    'Names threats and capacities of the own municipality.',
    'Looks at the risks that people face, not at people as a risk.',
    // 2
    'Knows the levels 1 to 4 and what each describes.',
    'With support, writes a risk scenario with place, form and exposed people.',
    'Says what is not known instead of filling it in.',
    // 3
    'Knows how levels combine, which floors there are and how confidence is expressed.',
    'Assesses a risk alone, justifies it and submits it to review.',
    'Explains a departure from what was suggested and accepts review by somebody else.',
    // 4
    'Knows the methods of detection, their limits and their false alarms.',
    'Teaches how to analyse and write scenarios, and reviews those of other teams.',
    'Defends a judgement without pressure and without exaggeration.',
  ],
  c6: [
    // 1
    'Knows that trauma changes memory, trust and the way of speaking.',
    'Listens without asking for details and says where to turn.',
    'Believes and does not judge.',
    // 2
    'Knows psychological first aid: look, listen, link.',
    'With support, receives a person in a quiet place and explains what comes next.',
    'Lets the person decide the pace and what to tell.',
    // 3
    'Knows what to do in a crisis, and how to ask for consent without pressing.',
    'Makes the first contact and the link to the service alone, without asking for the story.',
    'Prevents the person from having to tell the story again.',
    // 4
    'Knows how trauma shows by age, culture and what was lived through.',
    'Teaches first contact by rehearsal and takes care of those who take part.',
    'Recognises own limits and seeks support in time.',
  ],
  c7: [
    // 1
    'Knows that whoever is under 18 is a child and that the child’s best interests come first.',
    'Recognises when there is a child in a signal.',
    'Does not blame a child for what they were made to do.',
    // 2
    'Knows the principle of non-punishment and the right to be heard.',
    'With support, chooses the way of protection before that of the police.',
    'Takes what a child says seriously.',
    // 3
    'Knows what follows when the family is involved and who may consent.',
    'Applies the best interests alone, leaves the note in writing and asks for the child’s assent.',
    'Puts protection above the convenience of institutions.',
    // 4
    'Knows the national and international rules on childhood and how they are applied.',
    'Teaches non-punishment and best interests with difficult cases.',
    'Defends the rights of children even when it costs something.',
  ],
  c8: [
    // 1
    'Knows that trafficking strikes differently by gender, age, people and migration status.',
    'Names more exposed groups of the own territory without pointing at them.',
    'Treats everybody with the same respect.',
    // 2
    'Knows stereotypes that stand in the way and the rights of indigenous and Afro-descendant peoples.',
    'With support, adapts the own language and finds somebody to interpret.',
    'Asks people how they want to be named.',
    // 3
    'Knows how a measure of protection may end up policing women, migrants or LGBTQI+ people.',
    'Checks alone whether a decision treats a group differently, and corrects it.',
    'Questions own prejudices.',
    // 4
    'Knows gender, intercultural and disability approaches and their tensions.',
    'Teaches the differential approach together with people of those peoples and groups.',
    'Gives the floor to those who live the situation.',
  ],
  c9: [
    // 1
    'Knows that there is a referral pathway and who leads it.',
    'Finds the pathway of the own municipality and the number that answers.',
    'Respects what each institution has to do.',
    // 2
    'Knows the steps of the pathway, their times and their requirements.',
    'With support, tells the right service and waits for its answer.',
    'Coordinates before acting alone.',
    // 3
    'Knows what to do when a service does not answer or refuses.',
    'Refers alone, with consent or a legal basis, and follows until somebody receives.',
    'Does not let go of the person until another hand receives them.',
    // 4
    'Knows where pathways break and how they are tested.',
    'Teaches the pathway, leads drills and agrees on improvements.',
    'Looks for agreements and not for culprits.',
  ],
  c10: [
    // 1
    'Knows which data are not asked for and what is not shared.',
    'Keeps passphrases safe and signs out.',
    'Understands that information which leaks may cost a life.',
    // 2
    'Knows the classes of data and who may see each.',
    'With support, asks for consent for each purpose and each recipient.',
    'Shares only what another person needs to know.',
    // 3
    'Knows when one acts without consent, on which legal basis and who signs.',
    'Protects data alone in daily work and reports an incident at once.',
    'Says no to a request without grounds, whoever makes it.',
    // 4
    'Knows the law on data, the rights of access, correction and erasure, and sharing protocols.',
    'Teaches how to protect data and reviews the access of others.',
    'Asks for accounts and gives them.',
  ],
  c11: [
    // 1
    'Knows that a recommendation has an owner, a date and evidence.',
    'Finds what was recommended to an institution and whether it answered.',
    'Expects answers and gives them too.',
    // 2
    'Knows the states of a recommendation and what counts as evidence.',
    'With support, notes progress and tells what falls due.',
    'Says in time when something will not be done.',
    // 3
    'Knows when and to whom one escalates what nobody answered.',
    'Follows up alone, verifies the evidence and tells the outcome to whoever reported.',
    'Treats institutions near and far alike.',
    // 4
    'Knows how one gives account in public without exposing anybody.',
    'Teaches how to follow up and leads the review of what is pending.',
    'Admits in public what was not achieved.',
  ],
  c12: [
    // 1
    'Knows the risks of the own work and whom to ask for help.',
    'Uses a code and a lock on the telephone.',
    'Accepts that looking after oneself is part of the work.',
    // 2
    'Knows what to do when the telephone is searched or a threat arrives.',
    'With support, makes a safety plan and recognises the signs of strain.',
    'Asks for a rest when one is needed.',
    // 3
    'Knows the measures for travel, meetings and communication by the risk.',
    'Applies the plan alone, keeps it up to date and reports incidents.',
    'Takes no risk for show and exposes nobody else.',
    // 4
    'Knows how teams respond to threats and strain.',
    'Teaches safety and self-care, and helps others make their plan.',
    'Looks after the team and sets an example by pausing.',
  ],
  c13: [
    // 1
    'Knows that adults learn from what they live and practise.',
    'Tells the own group what was learnt, in own words.',
    'Shares what is known.',
    // 2
    'Knows participatory methods and how to prepare a short session.',
    'With support, leads an activity and gathers the questions.',
    'Makes room for those who speak less.',
    // 3
    'Knows how to measure what was learnt and what to do about what was not.',
    'Prepares and gives a whole session of the programme alone.',
    'Takes care that nobody has to tell what they lived through.',
    // 4
    'Knows how to accompany somebody who begins to teach.',
    'Trains other trainers, observes them and tells them what was seen.',
    'Is glad when others teach better.',
  ],
  c14: [
    // 1
    'Knows what a map of risk and safe places by kind, without names, is for.',
    'Takes part in a mapping and places services on it.',
    'Respects what the community decides not to show.',
    // 2
    'Knows the rules of quorum, of consensus and of conflicts of interest.',
    'With support, leads a mapping table or prepares a session.',
    'Listens to the sectors with less power.',
    // 3
    'Knows how a map leads to an agreement with an owner and a date.',
    'Leads a mapping or a session alone, with its minutes.',
    'Puts disagreement on record.',
    // 4
    'Knows different forms of governance and those of the peoples of the territory.',
    'Teaches how to lead mappings and committees, and accompanies new committees.',
    'Shares the power to decide.',
  ],
}
