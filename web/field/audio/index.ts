export { listenButtons } from './listen-buttons.ts'
export { recordingsOf, useRecordings } from './recordings.ts'
