export { serveOpenRosa } from './openrosa-channel.ts'
