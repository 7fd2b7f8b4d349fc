export { codeWord } from './code-word.ts'
export { dayThere, hoursThere } from './place-time.ts'
export { default as PublicHeader } from './public-header.vue'
export * from './speech.ts'
