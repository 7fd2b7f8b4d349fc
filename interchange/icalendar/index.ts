export type { Calendar, CalendarEvent } from './calendar.ts'
export { readCalendar } from './read-calendar.ts'
export { writeCalendar } from './write-calendar.ts'
