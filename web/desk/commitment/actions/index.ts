export { default as ActionPanel } from './action-panel.vue'
