import {
  fromBase64url,
  type KeyPair,
  openSealedKey,
  sealLetter,
  toBase64url,
  wrapFor,
} from '../../../../sealing/index.ts'
import type { KeyHandedOn, LetterFromDesk, LettersOfSignal } from '../../../../vocabulary/wire/signal.ts'
import type { PersonKey } from '../country/index.ts'
import type { KeyHolders } from '../desks/index.ts'
import type { World } from '../world/index.ts'

interface Writing {
  readonly clientUuid: string
  readonly by: PersonKey
  readonly holders: KeyHolders
}

/** An operator opens a note, writes to the reporter, and lets the local table read it. */
export async function answerAndHandOn(world: World, { clientUuid, by, holders }: Writing): Promise<void> {
  const url = `/api/v1/signals/${await world.signalId(clientUuid)}/letters`
  const desk = world.as(by)
  const letters = await desk.get<LettersOfSignal>(url)
  const opened = await openKeys(letters, await holders.keysOf(by))
  const newest = letters.keys.at(-1)
  if (newest === undefined || !opened.has(newest.publicKey)) throw new Error('the desk cannot read the note')
  await desk.post(url, await answerTo(world, newest.publicKey))
  const local = letters.openTo.find((one) => one.desk === 'local' && one.lacks.length > 0)
  if (local !== undefined) await desk.post(`${url}/hand-on`, await handedTo(local, opened))
}

async function openKeys(
  letters: LettersOfSignal,
  held: ReadonlyMap<string, KeyPair>,
): Promise<ReadonlyMap<string, KeyPair>> {
  const opened = new Map<string, KeyPair>()
  for (const { publicKey, wraps } of letters.keys) {
    for (const { deskKeyId, sealed } of wraps) {
      const desk = held.get(deskKeyId ?? '')
      if (desk === undefined) continue
      const key = { publicKey: fromBase64url(publicKey), sealed: fromBase64url(sealed) }
      opened.set(publicKey, await openSealedKey(desk.privateKey, key))
    }
  }
  return opened
}

async function answerTo(world: World, publicKey: string): Promise<LetterFromDesk> {
  const letter = { id: world.chance.uuid(), kind: 'answer' as const }
  const text = 'Gracias. Ya lo miran dos instituciones; no hace falta que pregunte ni se acerque.'
  const ciphertext = await sealLetter(fromBase64url(publicKey), text, letter)
  return { kind: letter.kind, publicKey, letter: { id: letter.id, ciphertext: toBase64url(ciphertext) } }
}

async function handedTo(
  desk: LettersOfSignal['openTo'][number],
  opened: ReadonlyMap<string, KeyPair>,
): Promise<KeyHandedOn> {
  const recipient = { deskKeyId: desk.deskKeyId, publicKey: fromBase64url(desk.publicKey) }
  const keys: KeyHandedOn['keys'] = []
  for (const [publicKey, pair] of opened) {
    if (!desk.lacks.includes(publicKey)) continue
    keys.push({ publicKey, sealed: toBase64url((await wrapFor(pair, recipient)).sealed) })
  }
  return { deskKeyId: desk.deskKeyId, keys }
}
