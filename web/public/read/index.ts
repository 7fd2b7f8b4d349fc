export { default as ListEnd } from './list-end.vue'
export { default as ReadFault } from './read-fault.vue'
export { type Read, readPublic } from './read-public.ts'
export { useList } from './use-list.ts'
