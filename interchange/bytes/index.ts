export { joinBytes } from './join-bytes.ts'
