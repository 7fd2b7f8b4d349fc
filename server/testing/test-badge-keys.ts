import { type BadgeKeys, badgeSignerOf, newBadgePem } from '../platform/keys/index.ts'

/** What signs certificates in a test. */
export async function testBadgeKeys(): Promise<BadgeKeys> {
  return { signer: await badgeSignerOf(newBadgePem()), earlier: [await badgeSignerOf(newBadgePem())] }
}
