import { mostNameSigns } from './inbound.ts'
import { isSameSecret } from './signatures.ts'

/**
 * What the WhatsApp Cloud API waits for when a webhook is set up: its own challenge, said back to whoever knows the token.
 *
 * @returns null for anything else
 */
export async function answerChallenge(
  query: Readonly<Record<string, unknown>>,
  verifyToken: string,
): Promise<string | null> {
  const [mode, token, challenge] = ['mode', 'verify_token', 'challenge'].map((name) => query[`hub.${name}`])
  if (mode !== 'subscribe' || typeof token !== 'string' || typeof challenge !== 'string') return null
  // It is said back as it came: only what the service sends, digits or a plain word, may come.
  if (!/^[A-Za-z0-9._-]+$/.test(challenge) || challenge.length > mostNameSigns) return null
  return (await isSameSecret(verifyToken, token)) ? challenge : null
}
