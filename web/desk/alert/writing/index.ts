export { default as AlertWriter } from './alert-writer.vue'
