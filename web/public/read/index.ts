export { default as ReadFault } from './read-fault.vue'
export { type Read, readPublic } from './read-public.ts'
