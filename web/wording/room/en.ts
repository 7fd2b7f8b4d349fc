import type { RoomWords } from './es.ts'

export const roomEn: RoomWords = {
  title: 'Room',
  language: 'Language',
  checkIn: {
    title: 'Note my presence',
    lead: 'Type your code of six letters. It stands beside your name on the printed list.',
    wall: 'Code of the meeting',
    wallHint: 'The eight letters of the sign on the wall.',
    code: 'Your code',
    submit: 'Note',
    busy: 'Noting',
    done: 'Your presence has been noted.',
    day: (day) => `Day: ${day}`,
    close: 'You can close this page. Nothing stays on this telephone.',
    another: 'Note another person',
    unknown: 'That code is not known here and now. Check the letters or say your name at the entrance desk.',
    waitABit: 'There were many tries. Wait a few minutes or say your name at the entrance desk.',
    noConnection: 'There was no answer. Check the connection and try again.',
  },
}
