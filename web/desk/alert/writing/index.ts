export { default as AlertWriter } from './alert-writer.vue'
export { sectionNames } from './draft.ts'
