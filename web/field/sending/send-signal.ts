import {
  type Bytes,
  commitmentTo,
  findId,
  fromBase64url,
  newReceipt,
  openKeyPair,
  registeredContent,
  registrationSalt,
  toBase64url,
} from '../../../sealing/index.ts'
import { receiptWords } from '../../../vocabulary/words/receipt-words.ts'
import type { Delivery } from '../../offline/delivery/index.ts'
import { type KnownKeys, sealEntry } from '../../offline/keys/index.ts'
import type { SealedReport } from '../../offline/outbox/index.ts'
import { type Draft, type Receipt, toSubmission } from '../draft/index.ts'
import { type Intake, IntakeFailure } from '../intake/index.ts'
import type { AddOptions, Waiting } from '../waiting/index.ts'
import { newUuid } from './new-uuid.ts'
import { proveAfter } from './prove-after.ts'
import { sealNote } from './seal-note.ts'
import { sealWho } from './seal-who.ts'

export type SendStage = 'preparing' | 'working' | 'posting'

export interface Sending {
  readonly draft: () => Draft
  /** Keeps what must be the same when the same signal is sent again. */
  readonly keep: (sending: NonNullable<Draft['sending']>) => void
  readonly language: 'es' | 'fr' | 'en'
  /** YYYY-MM-DD where the telephone is. */
  readonly today: string
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>
  /** The keys to seal to; null when none could be had. */
  readonly keys: () => Promise<KnownKeys | null>
  readonly waiting: Pick<Waiting, 'add' | 'sendUnkept' | 'remove'>
  readonly intake: Pick<Intake, 'post'>
  readonly stop: AbortSignal
  readonly onStage: (stage: SendStage) => void
}

/**
 * Seals a finished draft whole, writes it down and then sends it. Gives its receipt, also while it still waits: the words
 * are made here and stay here. A danger goes at once, and its proof of work after. Throws `IntakeFailure`, or the reason of
 * `stop`; then nothing waits and the draft is as it was.
 */
export async function sendSignal(sending: Sending): Promise<Receipt> {
  sending.onStage('preparing')
  const { clientUuid, words } = await prepared(sending)
  const report = { id: clientUuid, foreign: false, ...(await sealDraft(sending, { clientUuid, words })) }
  refuseStopped(sending.stop)
  sending.onStage('posting')
  const delivery = await hand(report, sending)
  if (sending.stop.aborted && delivery.kind !== 'taken') {
    await sending.waiting.remove(clientUuid).catch(() => undefined)
    refuseStopped(sending.stop)
  }
  return await receiptOf(delivery, { words, id: clientUuid }, sending)
}

function refuseStopped(stop: AbortSignal): void {
  if (stop.aborted) throw new DOMException('stopped by the reporter', 'AbortError')
}

async function prepared(sending: Sending): Promise<NonNullable<Draft['sending']>> {
  const kept = sending.draft().sending
  if (kept) return kept
  const words = await newReceipt(receiptWords, (length) => sending.random(new Uint8Array(length)))
  const made = { clientUuid: newUuid(sending.random), words }
  sending.keep(made)
  return made
}

async function sealDraft(
  sending: Sending,
  { clientUuid, words }: NonNullable<Draft['sending']>,
): Promise<{ keyId: string; sealed: Bytes }> {
  const keys = await sending.keys()
  if (keys === null) throw new IntakeFailure('unreachable')
  if (keys.kind === 'untrusted') throw new IntakeFailure('keys-untrusted')
  const draft = sending.draft()
  const receiptKey = (await openKeyPair(words)).publicKey
  const { desks, circle } = keys.list
  const find = await findId(words)
  const sealed = await sealNote(draft, { desks, receiptKey, random: sending.random })
  const envelope = {
    clientUuid,
    find: toBase64url(find),
    receiptKey: toBase64url(receiptKey),
    language: sending.language,
    sealed,
    commitment: await commitmentOf(words, sealed === null ? find : fromBase64url(sealed.letter.ciphertext)),
    identity: await sealWho(draft, { circle, random: sending.random }),
  }
  const signal = toSubmission(draft, envelope, sending.today)
  if (signal === null) throw new IntakeFailure('invalid-input')
  return await sealEntry(signal, keys.list)
}

/** What is registered: bound to the note as it was sealed, or to what the words find; the words alone prove it later. */
async function commitmentOf(words: readonly string[], registered: Bytes): Promise<string> {
  const report = { salt: await registrationSalt(words), content: await registeredContent(registered) }
  return toBase64url(await commitmentTo(report))
}

type Handed = Delivery & { readonly unkept?: true }

/** Where the telephone has no room, or keeps nothing, the report goes without being written down first. */
async function hand(report: SealedReport, sending: Sending): Promise<Handed> {
  const options: AddOptions = {
    puzzleFirst: sending.draft().dangerNow !== true,
    stop: sending.stop,
    onPuzzle: () => sending.onStage('working'),
  }
  try {
    return await sending.waiting.add(report, options)
  } catch {
    return { ...(await sending.waiting.sendUnkept(report, options)), unkept: true }
  }
}

/** What a person can set right goes back to the person; what only time sets right waits. */
async function receiptOf(
  delivery: Handed,
  { words, id }: { readonly words: readonly string[]; readonly id: string },
  sending: Sending,
): Promise<Receipt> {
  if (delivery.kind === 'taken') {
    const { readBy, dangerHandedOn, puzzle } = delivery.received
    if (puzzle) void proveAfter(sending.intake, { find: toBase64url(await findId(words)), puzzle })
    return { words, readBy, dangerHandedOn, waitingId: null }
  }
  if (delivery.kind === 'failed') {
    const { problem } = delivery
    if (problem === 'refused' || problem === 'closed') await sending.waiting.remove(id)
    if (problem === 'refused' || problem === 'closed' || delivery.unkept)
      throw new IntakeFailure(failureCodes[problem])
  }
  return { words, readBy: null, dangerHandedOn: false, waitingId: id }
}

const failureCodes = {
  offline: 'unreachable',
  timeout: 'unreachable',
  broken: 'internal-error',
  busy: 'too-many-attempts',
  closed: 'intake-paused',
  refused: 'invalid-input',
} as const
