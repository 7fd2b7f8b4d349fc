export { eventText, HallEvents } from './hall-events.ts'
export { getHall } from './view-hall.ts'
