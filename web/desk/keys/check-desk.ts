import { type OpenedDeskKeys, readKeyList, SealError, type SignedKeyList } from '../../../sealing/index.ts'
import type { OwnDesk } from '../../../vocabulary/wire/keys.ts'
import type { KeyPins } from './key-pins.ts'

/**
 * Something that should never be: the key before does not open, so nobody of the desk made the newest; an older key came
 * back; a key is another one than was seen; reporters are given another key than the desk's; the list is not signed by
 * whoever signed it before.
 */
export type KeyWarning =
  | { readonly kind: 'broken-chain' | 'gone-back' | 'changed' | 'listed-other'; readonly desk: OwnDesk }
  | { readonly kind: 'list-unsigned' }

/** One desk by what it is, whatever it is called. */
export const nameOf = ({
  kind,
  placeId,
  organizationId,
}: Pick<OwnDesk, 'kind' | 'placeId' | 'organizationId'>): string =>
  `${kind} ${placeId} ${organizationId ?? ''}`

/** Holds a desk's keys against each other and against what this browser saw, and remembers the newest that it opened. */
export function checkDesk(desk: OwnDesk, opened: OpenedDeskKeys, pins: KeyPins): readonly KeyWarning[] {
  const warnings: KeyWarning[] = []
  const [newest] = desk.keys
  if (opened.broken.length > 0) warnings.push({ kind: 'broken-chain', desk })
  const pin = pins.desk(nameOf(desk))
  if (pin !== null && (newest?.number ?? 0) < pin.number) warnings.push({ kind: 'gone-back', desk })
  const seen = desk.keys.find(({ number }) => number === pin?.number)
  if (pin !== null && seen !== undefined && seen.publicKey !== pin.publicKey)
    warnings.push({ kind: 'changed', desk })
  if (warnings.length === 0 && newest !== undefined && opened.open.has(newest.id))
    pins.pinDesk(nameOf(desk), { number: newest.number, publicKey: newest.publicKey })
  return warnings
}

/** Whether the list that reporters seal to names, for each of these desks, the key that the desk itself uses. */
export async function checkList(
  signed: SignedKeyList,
  desks: readonly OwnDesk[],
  pins: KeyPins,
): Promise<readonly KeyWarning[]> {
  try {
    const list = await readKeyList(signed, pins.list())
    pins.pinList({ signedBy: signed.signedBy, number: list.number })
    const text = JSON.parse(signed.list) as {
      desks: { deskKeyId: string; desk: string; publicKey: string }[]
    }
    return desks.flatMap((desk): KeyWarning[] => {
      if (!['triage', 'fallback', 'ombudsman'].includes(desk.kind)) return []
      const listed = text.desks.find((one) => one.desk === desk.kind)
      const [newest] = desk.keys
      const same = listed?.deskKeyId === newest?.id && listed?.publicKey === newest?.publicKey
      return same ? [] : [{ kind: 'listed-other', desk }]
    })
  } catch (error) {
    if (error instanceof SealError) return [{ kind: 'list-unsigned' }]
    throw error
  }
}
