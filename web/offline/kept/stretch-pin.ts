import { type Bytes, utf8 } from '../../../sealing/index.ts'

/** Argon2id as recommended for 64 MiB (RFC 9106, second choice, one lane); a telephone without that much takes less. */
export const memorySizesKiB: readonly number[] = [64 * 1024, 32 * 1024, 16 * 1024]
const iterations = 3

/** Makes a PIN slow to try, on this telephone or on a copy of it. @throws whatever WebAssembly does without the memory */
export async function stretchPin(pin: string, salt: Bytes, memoryKiB: number): Promise<Bytes> {
  const { argon2id } = await import('hash-wasm')
  const password = utf8(pin.normalize('NFKC'))
  const options = { password, salt, iterations, memorySize: memoryKiB, parallelism: 1, hashLength: 32 }
  return new Uint8Array(await argon2id({ ...options, outputType: 'binary' }))
}
