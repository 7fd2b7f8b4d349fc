import { calculateJwkThumbprint, exportJWK, importPKCS8, importSPKI } from 'jose'

/** The one algorithm: old WebViews verify ECDSA on P-256 and no Ed25519. A token that names another is refused. */
export const badgeAlgorithm = 'ES256'

/** The public half as a JSON Web Key. */
export interface PublicBadgeKey {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
  readonly kid: string
  readonly alg: string
  readonly use: 'sig'
}

/** Who signs: the name of a key is the digest of the key itself (RFC 7638), so that nobody can claim another's. */
export interface BadgeSigner {
  readonly keyId: string
  readonly issuer: string
  readonly privateKey: CryptoKey
  readonly publicJwk: PublicBadgeKey
}

/** The issuer's id is that of its key (RFC 9278): whoever holds the published key knows whose credential it is. */
export const issuerOf = (keyId: string): string => `urn:ietf:params:oauth:jwk-thumbprint:sha-256:${keyId}`

/** A signer from both halves of a P-256 key in PEM (PKCS 8 and SPKI). */
export async function openBadgeSigner(pem: {
  readonly privateKey: string
  readonly publicKey: string
}): Promise<BadgeSigner> {
  const privateKey = await importPKCS8(pem.privateKey, badgeAlgorithm)
  const { x = '', y = '' } = await exportJWK(
    await importSPKI(pem.publicKey, badgeAlgorithm, { extractable: true }),
  )
  const point = { kty: 'EC', crv: 'P-256', x, y } as const
  const keyId = await calculateJwkThumbprint(point)
  return {
    keyId,
    issuer: issuerOf(keyId),
    privateKey,
    publicJwk: { ...point, kid: keyId, alg: badgeAlgorithm, use: 'sig' },
  }
}
