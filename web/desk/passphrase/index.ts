export { default as ChoosePassphrase } from './choose-passphrase.vue'
export * from './new-passphrase.ts'
