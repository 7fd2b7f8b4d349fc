export { default as AttachFile } from './attach-file.vue'
export type { CleanFile } from './clean-file.ts'
export { cleanScan } from './clean-scan.ts'
export { default as OpenFile } from './open-file.vue'
