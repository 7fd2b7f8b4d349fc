import {
  fromBase64url,
  readKeyList,
  recipientsOf,
  type SignedKeyList,
  sealReport,
  toBase64url,
} from '../../../../sealing/index.ts'
import type { SealedReportWire } from '../../../../vocabulary/wire/sealed.ts'
import { isSignalCode, type SignalGroup, signalCode } from '../../../../vocabulary/words/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import type { ReportedFacts } from '../simulator/index.ts'
import type { World } from '../world/index.ts'

/** What somebody might add in their own words: what was seen, never who. */
const notes: Readonly<Record<SignalGroup, readonly string[]>> = {
  recruitment: [
    'Pasan por las casas ofreciendo trabajo en la capital. Piden los papeles y dicen que el viaje lo pagan ellos.',
    'La oferta está pegada en la parada del bus. Al llamar, solo preguntan la edad y si se vive con la familia.',
  ],
  online: [
    'Escriben a las muchachas del colegio desde una cuenta sin fotos y les mandan dinero para el pasaje.',
    'Ofrecen un curso de modelaje por mensajes y piden fotos antes de decir dónde es.',
  ],
  exploitation: [
    'Trabajan desde antes del amanecer y no los dejan salir el domingo. La comida se la descuentan.',
    'Duermen donde trabajan. La puerta del fondo está siempre con candado.',
  ],
  transport: [
    'Los buses salen de noche, sin letrero, y siempre desde el mismo predio detrás del mercado.',
    'Cambian de vehículo antes del puesto de control y siguen por el camino viejo.',
  ],
  context: [
    'Con la cosecha llega mucha gente de fuera y los cuartos del camino se llenan.',
    'Desde que cerró la escuela hay menos quien note si alguien falta.',
  ],
  institutions: [
    'La patrulla pasa y saluda al encargado. Nadie quiere quejarse allí.',
    'Cuando se avisó la otra vez, al día siguiente ya sabían quién había preguntado.',
  ],
}

/** A note that fits what was reported, or none: most people send codes alone. */
export function drawNote(facts: ReportedFacts, chance: Chance): string | undefined {
  const [drawn = 0] = chance.bytes(1)
  return drawn < 77 ? pickNote(facts, chance) : undefined
}

/** A note that fits what was reported. */
export function pickNote({ codes }: ReportedFacts, chance: Chance): string | undefined {
  const [which = 0] = chance.bytes(1)
  const [first = ''] = codes
  const fitting = notes[isSignalCode(first) ? signalCode(first).group : 'context']
  return fitting[which % fitting.length]
}

/** What speaks of an authority is sealed to the national desk and the ombudsman alone. */
const speaksOfAuthority = ({ authorityInvolved, codes }: ReportedFacts): boolean =>
  authorityInvolved === 'yes' ||
  codes.some((code) => isSignalCode(code) && signalCode(code).impliesAuthority === true)

/** Seals a note to the desks of the signed list, as the reporter's page does; null where no desk has a key. */
export async function sealNote(
  world: World,
  note: {
    readonly text: string
    readonly facts: ReportedFacts
    /** The public half of what the receipt's words open; null for words that nobody knows. */
    readonly receiptKey: string | null
  },
): Promise<SealedReportWire | null> {
  const list = await readKeyList(await world.anyone.get<SignedKeyList>('/api/v1/intake/keys'))
  const desks = recipientsOf(list.desks, { authority: speaksOfAuthority(note.facts) })
  if (desks.length === 0) return null
  const receipt =
    note.receiptKey === null ? [] : [{ deskKeyId: null, publicKey: fromBase64url(note.receiptKey) }]
  const recipients = [...desks, ...receipt]
  const letter = { id: world.chance.uuid(), kind: 'note' as const, text: note.text }
  const { key, letter: sealed } = await sealReport({ recipients, letter }, (length) =>
    world.chance.bytes(length),
  )
  return {
    key: {
      publicKey: toBase64url(key.publicKey),
      wraps: key.wraps.map(({ deskKeyId, sealed: wrap }) => ({ deskKeyId, sealed: toBase64url(wrap) })),
    },
    letter: { id: sealed.id, ciphertext: toBase64url(sealed.ciphertext) },
  }
}
