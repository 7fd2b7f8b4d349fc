export { default as AttachFile } from './attach-file.vue'
export { default as OpenFile } from './open-file.vue'
