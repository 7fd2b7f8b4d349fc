import type { ConversationTexts } from './conversation-texts.ts'

export const conversationTextsEn: ConversationTexts = {
  welcome: {
    demonstration: (country) => `DEMONSTRATION. ${country} is an invented country and nothing here is real.`,
    what: 'VECINOS. Here you tell of signs of trafficking in persons. Your name is not asked. It is about 12 short questions. Nothing is sent until you confirm it at the end.',
    seen: 'Note: your telephone company and the message service see your number and what you write. It also stays on your telephone. Vecinos does not keep your number. Here there is no receipt, and you will not be able to read the answer.',
    page: (address) => `Safer: ${address}`,
    words: 'EXIT deletes everything. HELP gives the numbers. Español: ES. Français: FR.',
    forgotten: 'What you answered before was deleted and was not sent. We begin again.',
  },
  numbers: {
    call: (numbers) => `If there is danger, call now: ${numbers}.`,
    unconfirmed: (numbers) => `If there is danger, call now (numbers not confirmed): ${numbers}.`,
    none: 'If there is danger, go to the nearest police station or health centre.',
    one: (number, name) => `${number} ${name}`,
  },
  danger: {
    question: 'Is somebody in danger NOW?',
    yes: 'Yes, there is danger now',
    no: 'No, or I do not know',
    notYet: 'NOBODY HAS BEEN TOLD YET: that happens at the end. So call first. Then go on here.',
  },
  noticed: {
    question: 'What did you notice? Send one number:',
    careful: 'Only look. Do not ask questions, do not follow anyone, do not take photos.',
    several: 'Send the numbers of what you saw or learned. For instance: 1 3',
    further: 'See more',
    groups: 'Back to the subjects',
    more: 'Did you notice anything else?',
    full: 'That is 12 things already, and there is no room for more.',
    police: 'Call the police now. Do not wait until you have finished here.',
  },
  where: {
    department: 'In which department? Send the number, or type the municipality:',
    municipality: (department) =>
      `${department}: type the municipality, or a few letters. Send 0 for another department.`,
    which: 'Which one? Send the number:',
    none: 'I did not find that place. Try other letters.',
    tooMany: (count) => `There are ${count} places like that. Type more letters.`,
    other: 'Another place',
    inDepartment: (municipality, department) => `${municipality}, ${department}`,
    paused:
      'Reports are not taken from that municipality for now: nobody could attend to them well. Send another place, or EXIT.',
    unconfirmed:
      'Reports are not taken from that municipality yet: who attends to them is not known yet. Send another place, or EXIT.',
    onDuty: 'Somebody is on duty who can read your report.',
    nobodyOnDuty: 'Nobody is on duty now.',
    placeKind: 'What kind of place is it?',
  },
  when: {
    question: 'When did it happen?',
    choices: {
      today: 'Today',
      yesterday: 'Yesterday',
      'this-week': 'This week',
      'last-week': 'Last week',
      'this-month': 'This month',
      'last-month': 'Last month',
      other: 'Another date',
    },
    otherDate: 'Type day/month/year, for instance 15/3/2026, or only the month: 3/2026',
    period: (kind, day) => {
      if (kind === 'week') return `the week that began on ${day}`
      return kind === 'month' ? `the month that began on ${day}` : `on ${day}`
    },
    stillHappening: 'Does it go on?',
    knownHow: 'How do you know?',
  },
  who: {
    children: 'Are there people under 18?',
    exposed: 'Who may be harmed? You may send several numbers.',
    nobody: 'Nobody on this list',
    authority:
      'Could an authority be involved? For instance the police, the army, the town hall or a judge. With “Yes”, only the national team reads it, not the local one.',
    authorityImplied:
      'Because of what you said about the authority, only the national team reads your report, not the local one.',
  },
  hurry: {
    question: (summary) => `This can be sent already: ${summary}`,
    send: 'SEND NOW',
    goOn: 'Go on, 5 or 6 more questions',
  },
  note: {
    question: (most) =>
      `Would you like to add a sentence? Up to ${most} letters. No names, no telephone numbers. Send 0 to go on without one.`,
    tooLong: (most) => `It is too long: there is room for ${most} letters. Send a shorter one, or 0.`,
    looksLike: (passages) =>
      `That looks like a name or a telephone number: ${passages}. It may put somebody at risk.`,
    keep: 'Send the sentence as it is',
    again: 'Write it again',
    without: 'Go on without it',
    notKept: 'The sentence cannot be kept secret now. It was deleted and is not sent.',
  },
  review: {
    title: 'This is all that is sent:',
    send: 'SEND',
    change: 'Change something',
    forget: 'Delete everything',
    changeWhat: 'What would you like to change?',
    labels: {
      danger: 'Danger now',
      noticed: 'Noticed',
      where: 'Where',
      placeKind: 'Place',
      when: 'When',
      stillHappening: 'Goes on',
      knownHow: 'How you know',
      children: 'Under 18',
      exposed: 'May be harmed',
      authority: 'An authority involved',
      note: 'Sentence',
    },
    line: (label, value) => `${label}: ${value}`,
    noteThere: 'yes, under lock and key',
    noteNone: 'no',
  },
  end: {
    sent: (hours) =>
      hours === 1
        ? 'YOUR REPORT ARRIVED. A person will read it within an hour.'
        : `YOUR REPORT ARRIVED. A person will read it within ${hours} hours.`,
    handedOn: 'Because of the danger, the person on duty is being called now. If you can, call as well.',
    noReceipt: 'Nothing of what you wrote is left here. There is no receipt on this channel.',
    erase: 'Delete these messages from your telephone too. Thank you for looking after your community.',
    forgotten: 'Deleted. Nothing was sent and nothing is left here.',
    notSent: 'IT WAS NOT SENT: there was a fault. Your answers are still here. Send 1 to try again.',
    stuck:
      'We do not understand each other, sorry. I deleted your answers and nothing was sent. To begin again, write HELLO.',
  },
  notUnderstood: 'I did not understand.',
  onlyText: 'Only text is read here. The rest was deleted without being looked at.',
  tooFast: 'Many messages arrive from this number. Wait 10 minutes and go on. Your answers are still here.',
}
