import type { CalendarWords } from './es.ts'

export const calendarEn: CalendarWords = {
  lead: 'Workshops, sessions, trainings and signings that the programme makes public.',
  month: 'Month',
  previous: 'Previous month',
  today: 'This month',
  next: 'Next month',
  shown: (count) => `On screen: ${count}`,
  sorted: 'Order: what begins first',
  hours: 'The hours are those of the place of each meeting',
  hides: 'Meetings held without announcement are not shown',
  states: { planned: 'Planned', open: 'Going on', held: 'Held', cancelled: 'Cancelled' },
  cancelled: 'This meeting will not take place.',
  emptyTitle: 'Nothing announced in this month',
  emptyLead: 'Each meeting that the programme announces stands here with its day, its hours and its place.',
  nextOne: (month) => `Go to the next one: ${month}`,
  own: 'Have it in your calendar',
  ownLead:
    'In your calendar choose “subscribe” or “add from address” and paste this address: changes and cancellations will reach you by themselves.',
  feed: 'Open the calendar (.ics)',
}
