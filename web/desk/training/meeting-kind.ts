import type { MeetingState } from '../../../vocabulary/words/index.ts'

/** The mark of a meeting's state. */
export const meetingKind = (state: MeetingState) =>
  (({ planned: 'plain', open: 'accent', held: 'good', cancelled: 'caution' }) as const)[state]
