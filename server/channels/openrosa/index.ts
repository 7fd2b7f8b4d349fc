export { serveOpenRosa } from './openrosa-channel.ts'
export { sweepInstances } from './sweep-instances.ts'
