import { generateKeyPairSync } from 'node:crypto'
import { intakeKeyOf, keysInMemory, listKeyOf, type SealKeys } from '../platform/keys/index.ts'

/** The host's part in sealing for a test: keys of months live as long as the test. */
export async function testSealKeys(): Promise<SealKeys> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    list: listKeyOf(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()),
    intake: await intakeKeyOf(Buffer.alloc(32, 'the seed of the intake in tests')),
    earlierIntake: [await intakeKeyOf(Buffer.alloc(32, 'the seed of an earlier intake key'))],
    months: keysInMemory(),
  }
}
