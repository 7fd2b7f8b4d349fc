export { addressOf } from './address-of.ts'
export { default as PublicHeader } from './public-header.vue'
export * from './speech.ts'
