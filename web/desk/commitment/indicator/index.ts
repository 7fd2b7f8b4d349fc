export { draftOf, isBlank, readIndicator } from './indicator-draft.ts'
export { default as IndicatorFields } from './indicator-fields.vue'
export { default as IndicatorPanel } from './indicator-panel.vue'
export { default as IndicatorStanding } from './indicator-standing.vue'
