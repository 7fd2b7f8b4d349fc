import { deflateSync, inflateSync } from 'fflate'
import { joinBytes } from '../bytes/index.ts'
import { badgeContexts } from './make-badge.ts'
import { fromBase64Url, toBase64Url } from './status-list.ts'

/** What every credential has in common; the packed form says only what differs. Another wording is another letter in front. */
const shared = new TextEncoder().encode(
  `{"alg":"ES256","kid":"","typ":"JWT"}\n{"@context":${JSON.stringify(badgeContexts)},"type":["VerifiableCredential","OpenBadgeCredential"],"id":"urn:uuid:","issuer":{"id":"urn:ietf:params:oauth:jwk-thumbprint:sha-256:","type":["Profile"],"name":"Vigía · "},"validFrom":"20","validUntil":"20","credentialSubject":{"id":"urn:uuid:","type":["AchievementSubject"],"achievement":{"id":"urn:vigia:competency:c","type":["Achievement"],"name":"","humanCode":"c","description":"","criteria":{"narrative":"observation"}}},"evidence":[{"type":["Evidence"],"genre":"observation","name":"trainer"}],"credentialStatus":{"type":"BitstringStatusListEntry","statusPurpose":"message","statusSize":2,"statusListIndex":"","statusListCredential":"/api/v1/certificates/status-list"},"iss":"urn:ietf:params:oauth:jwk-thumbprint:sha-256:","sub":"urn:uuid:","jti":"urn:uuid:","nbf":17,"exp":18}`,
)
const form = 'a'
const signatureBytes = 64
const longest = 8000

/** A token short enough for a code that a telephone reads from paper: the same bytes come out again. */
export function packToken(token: string): string {
  const [head = '', body = '', signature = ''] = token.split('.')
  const said = joinBytes([fromBase64Url(head), new TextEncoder().encode('\n'), fromBase64Url(body)])
  const packed = deflateSync(said, { level: 9, dictionary: shared })
  return `${form}${toBase64Url(joinBytes([fromBase64Url(signature), packed]))}`
}

/** The token again; null for what was not packed here. */
export function unpackToken(text: string): string | null {
  if (!/^a[A-Za-z0-9_-]{100,4000}$/.test(text)) return null
  try {
    const bytes = fromBase64Url(text.slice(1))
    const said = inflateSync(bytes.subarray(signatureBytes), {
      dictionary: shared,
      out: new Uint8Array(longest),
    })
    const cut = said.indexOf(10)
    if (cut < 0) return null
    const signature = bytes.subarray(0, signatureBytes)
    return [said.subarray(0, cut), said.subarray(cut + 1), signature].map(toBase64Url).join('.')
  } catch {
    return null
  }
}
