export { becomePerson, type DemoPeople, readDemo } from './demo-people.ts'
export { goToStep, tourSteps } from './tour.ts'
export { default as TourStrip } from './tour-strip.vue'
