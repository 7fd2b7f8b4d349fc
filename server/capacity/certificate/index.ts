export { certificateRoutes } from './certificate-routes.ts'
export {
  type CertificateSubject,
  issueCertificate,
  type NewCertificate,
} from './issue-certificate.ts'
export type { CertificateParts } from './sign-credential.ts'
