export { default as InstitutionProfilePanel } from './institution-profile.vue'
export { default as TerritoryProfilePanel } from './territory-profile.vue'
