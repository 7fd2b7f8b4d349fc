import type { CalendarWords } from './es.ts'

export const calendarEn: CalendarWords = {
  lead: 'Workshops, sessions, trainings, mappings, signings and drills.',
  month: 'Month',
  previous: 'Previous month',
  next: 'Next month',
  today: 'This month',
  kind: 'Kind',
  anyKind: 'All',
  sorted: 'beginning',
  hidden: 'other months',
  emptyTitle: 'Nothing in this month',
  emptyLead: 'Every workshop, session or training that is planned appears here by itself.',
  listed: 'In the public calendar',
  own: 'Take it to your calendar',
  ownLead:
    'This file opens in any calendar. The public one shows only what somebody chose to show, and can be subscribed to.',
  download: 'Download the calendar',
  publicFeed: 'Public calendar (address to subscribe to)',
}
