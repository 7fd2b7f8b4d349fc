import {
  fromBase64url,
  newSealedKey,
  type SealedKey,
  sealFile,
  sealLetter,
  toBase64url,
  utf8,
} from '../../../../sealing/index.ts'
import type {
  CommitmentDetail,
  EvidenceReaders,
  NewEvidenceFile,
} from '../../../../vocabulary/wire/commitment.ts'
import type { ReferralText, SealedReferralText } from '../../../../vocabulary/wire/referral.ts'
import type { PersonKey } from '../country/index.ts'
import type { World } from '../world/index.ts'

interface Reader {
  readonly deskKeyId: string
  readonly publicKey: string
}

const keyFor = async (world: World, readers: readonly Reader[]) =>
  await newSealedKey(
    readers.map(({ deskKeyId, publicKey }) => ({ deskKeyId, publicKey: fromBase64url(publicKey) })),
    (length) => world.chance.bytes(length),
  )

const wireOf = ({ publicKey, wraps }: SealedKey) => ({
  publicKey: toBase64url(publicKey),
  wraps: wraps.map(({ deskKeyId, sealed }) => ({ deskKeyId, sealed: toBase64url(sealed) })),
})

/** The liaison attaches a file to the newest evidence, sealed to those who verify. */
export async function attachFile(world: World, url: string, by: PersonKey): Promise<void> {
  const hand = world.as(by)
  const { evidence } = await hand.get<CommitmentDetail>(url)
  const { items } = await hand.get<EvidenceReaders>(`${url}/evidence-readers`)
  const newest = evidence.at(-1)
  if (newest === undefined || items.length === 0) throw new Error('nobody could read the file')
  const key = await keyFor(world, items)
  const id = world.chance.uuid()
  const file = { name: 'folio-12.pdf', type: 'application/pdf', bytes: utf8(onePage('Folio 12')) }
  const sealed: NewEvidenceFile = {
    key: wireOf(key),
    file: { id, ciphertext: toBase64url(await sealFile(key.publicKey, file, id)) },
  }
  await hand.post(`${url}/evidence/${newest.id}/file`, sealed)
}

const texts = {
  needs: 'Una cama para tres noches y alguien que hable la lengua del litoral.',
  'safe-contact': 'Por la mañana, por la organización que la acompaña. Nunca a la casa.',
} as const

/** The case worker writes what the provider must know, sealed to it and to the own institution. */
export async function writeText(world: World, url: string, by: PersonKey): Promise<void> {
  const hand = world.as(by)
  const { readers } = await hand.get<ReferralText>(`${url}/text`)
  if (!readers.some(({ desk }) => desk === 'provider')) return
  const key = await keyFor(world, readers)
  const letters: SealedReferralText['letters'] = []
  for (const kind of ['needs', 'safe-contact'] as const) {
    const id = world.chance.uuid()
    letters.push({
      id,
      kind,
      ciphertext: toBase64url(await sealLetter(key.publicKey, texts[kind], { kind, id })),
    })
  }
  await hand.put(`${url}/text`, { key: wireOf(key), letters })
}

/** A PDF of one page with one line (ISO 32000-1, annex H.3). */
function onePage(line: string): string {
  const drawn = `BT /F1 24 Tf 72 720 Td (${line}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const starts: number[] = []
  const body = objects.reduce((text, object, at) => {
    starts.push(text.length)
    return `${text}${at + 1} 0 obj\n${object}\nendobj\n`
  }, '%PDF-1.4\n')
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
}
