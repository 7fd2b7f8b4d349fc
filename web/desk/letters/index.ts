export { default as LettersPanel } from './letters-panel.vue'
