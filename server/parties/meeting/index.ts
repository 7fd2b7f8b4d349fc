export { drawCode } from './draw-code.ts'
export { getKeptMeeting, getMeeting, type MeetingRecord } from './meeting-store.ts'
export { viewMeeting, viewMeetings } from './meeting-views.ts'
export { changeMeeting, moveMeeting, planMeeting, saveAgenda } from './plan-meeting.ts'
