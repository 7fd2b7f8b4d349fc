import type { LettersWords } from './es.ts'

export const lettersEn: LettersWords = {
  title: 'Sealed note',
  lead: 'Only somebody with the key of this desk can open it. Each opening is remembered, with who did it.',
  open: 'Open the note',
  close: 'Put the note away',
  none: 'Nothing has been written yet.',
  closed: 'This text does not open with the keys of your desk.',
  kinds: {
    note: 'Note of the reporter',
    reply: 'Reply of the reporter',
    question: 'Question of the desk',
    answer: 'Answer of the desk',
  },
  write: {
    title: 'Write to the reporter',
    lead: 'It is read with the receipt and with nothing else. No names, no exact places: the reporter may not be alone when opening it.',
    kind: 'What you write',
    question: 'A question',
    answer: 'An answer',
    text: 'Text',
    hint: (count) => `Up to ${count} characters.`,
    submit: 'Seal and send',
    sent: 'Sealed and sent. The reporter reads it the next time the receipt is opened.',
    notYet: 'You can write once the signal has been triaged.',
    failed:
      'It could not be sealed: the key of this signal has changed. Open the note again; your text is still here.',
  },
  handOn: {
    title: 'Who else may read it',
    lead: 'Handing it on opens the note to that whole desk. Think first whether somebody of that desk could be involved.',
    desks: {
      triage: 'National desk',
      fallback: 'Fallback desk',
      ombudsman: 'Ombudsman',
      analysis: 'Analysis',
      local: 'Local desk',
    },
    at: (desk, place) => `${desk} · ${place}`,
    reads: 'Can already read it',
    submit: (desk) => `Hand on to: ${desk}`,
    done: (desk) => `Can now read it as well: ${desk}`,
    nobody: 'No other desk has a key yet.',
  },
}
