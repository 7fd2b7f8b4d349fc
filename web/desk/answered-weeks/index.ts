export { answeredWeeks } from './answered-weeks.ts'
export { useAnswered } from './use-answered.ts'
export { default as WeekPicture } from './week-picture.vue'
