export { default as PermitGate } from './permit-gate.vue'
export { certificateScreens } from './screens.ts'
