import { SignJWT } from 'jose'
import { type BadgeSigner, badgeAlgorithm } from './badge-key.ts'

/** What a credential says: what somebody was found able to do, and nothing by which that somebody is known. */
export interface Badge {
  readonly id: string
  /** A random id; no name, no login, no digest of either. */
  readonly subject: string
  /** The code of the competency with its level, `c2/2`; of a founding one what it opens. */
  readonly code: string
  readonly name: string
  readonly assessorRole: string
  readonly evidence: string
  readonly validFrom: Date
  readonly validUntil: Date
  readonly statusIndex: number
}

export const badgeContexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const

const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000)
const uuidUrn = (id: string): string => `urn:uuid:${id}`

/** Where the whole list of states is fetched, below the address at which the issuer answers. */
const statusListPath = '/api/v1/certificates/status-list'

/** An Open Badges 3.0 credential as a signed JWT (VC-JWT). */
export async function makeBadge(
  badge: Badge,
  parts: { readonly signer: BadgeSigner; readonly issuerName: string },
): Promise<string> {
  const { signer, issuerName } = parts
  const claims = {
    '@context': badgeContexts,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    id: uuidUrn(badge.id),
    issuer: { id: signer.issuer, type: ['Profile'], name: issuerName },
    validFrom: badge.validFrom.toISOString(),
    validUntil: badge.validUntil.toISOString(),
    credentialSubject: {
      id: uuidUrn(badge.subject),
      type: ['AchievementSubject'],
      achievement: {
        id: `urn:vigia:competency:${badge.code}`,
        type: ['Achievement'],
        name: badge.name,
        humanCode: badge.code,
        description: badge.name,
        criteria: { narrative: badge.evidence },
      },
    },
    evidence: [{ type: ['Evidence'], genre: badge.evidence, name: badge.assessorRole }],
    credentialStatus: {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'message',
      statusSize: 2,
      statusListIndex: String(badge.statusIndex),
      statusListCredential: statusListPath,
    },
  }
  return await new SignJWT(claims)
    .setProtectedHeader({ alg: badgeAlgorithm, kid: signer.keyId, typ: 'JWT' })
    .setIssuer(signer.issuer)
    .setSubject(uuidUrn(badge.subject))
    .setJti(uuidUrn(badge.id))
    .setNotBefore(seconds(badge.validFrom))
    .setExpirationTime(seconds(badge.validUntil))
    .sign(signer.privateKey)
}
