export { default as PassageScreen } from './passage-screen.vue'
export { default as PassageWarnings } from './passage-warnings.vue'
