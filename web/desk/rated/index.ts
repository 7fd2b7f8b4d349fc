export { default as RatedResult } from './rated-result.vue'
