export { isSecureContext } from './is-secure-context.ts'
export { openTls, type Tls, type TlsParts } from './open-tls.ts'
