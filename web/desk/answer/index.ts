export { default as OwnerForm } from './owner-form.vue'
