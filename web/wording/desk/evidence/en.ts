import type { EvidenceWords } from './es.ts'

export const evidenceEn: EvidenceWords = {
  attach: {
    title: (reference) => `Attach a file to: ${reference}`,
    lead: 'A PDF or a PNG picture, up to 4 MB. Before it leaves this device, author, dates, comments and camera data are taken out and it is sealed: your institution and those who verify open it, and nobody else.',
    look: 'What can be seen on the page stays. Cover names and faces before you attach it.',
    choose: 'File',
    submit: 'Clean, seal and attach',
    done: 'The file is attached and sealed.',
    nobody: 'Not possible yet: no desk that verifies has a key. The written reference is enough meanwhile.',
    faults: {
      'wrong-kind': 'Only PDF and PNG are taken. Export the document as PDF.',
      'too-large': 'More than 4 MB. Scan it at a lower resolution or divide it.',
      unreadable: 'The file could not be read: it is damaged or has a password.',
    },
  },
  open: {
    submit: 'Open the sealed file',
    logged: 'Who opens it is remembered.',
    save: (name) => `Save: ${name}`,
    closed: 'This file does not open with the keys of your desk.',
  },
}
