export { openCertificateDocument } from './open-document.ts'
