export { default as AssignedFilter } from './assigned-filter.vue'
export { default as AssignedTag } from './assigned-tag.vue'
export { default as AssignmentPanel } from './assignment-panel.vue'
