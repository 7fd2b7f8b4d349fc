import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { readInstance } from '../../../interchange/openrosa/index.ts'
import { readSignalAnswers, type SignalAnswers, signalFormId } from '../../../interchange/xform/index.ts'
import { sealArrivingText } from '../../parties/keys/index.ts'
import type { SealedParts } from '../../parties/sealed/index.ts'
import { requireOpenIntake } from '../../parties/territory/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { compartmentOf, observedFault, receiveSignal } from '../../warning/signal/index.ts'
import { isFormVersion } from './current-form.ts'
import type { Sent } from './read-multipart.ts'
import { Refusal } from './refusal.ts'
import type { SuccessWord } from './reply-words.ts'

export interface ReceiveParts extends SealedParts {
  /** 32 bytes that lie outside the database; instances are named and compared under it. */
  readonly instanceKey: Uint8Array
}

/**
 * A filled form becomes a signal, once. Nothing of the telephone, of its key or of the instance's name is written beside it:
 * this transaction runs in the public's name and was never told which key opened the door.
 *
 * @returns what the telephone is told
 * @throws Refusal, and with it nothing was written
 */
export async function receiveInstance(work: Work, sent: Sent, parts: ReceiveParts): Promise<SuccessWord[]> {
  const instance = readInstance(sent.xml)
  if ('reason' in instance) throw refusalOf(instance)
  if (instance.formId !== signalFormId || !(await isFormVersion(work, instance.version)))
    throw new Refusal(404, 'unknown-form')
  const earlier = await noteInstance(work, { name: instance.instanceId, content: sent.xml }, parts)
  if (earlier === 'other') throw new Refusal(409, 'changed-instance')
  if (earlier === 'same') return ['received', ...wordsOfDropped(sent)]
  if (instance.deprecatedId !== null) throw new Refusal(409, 'no-edits')
  const answers = readSignalAnswers(instance.values)
  if (!('dangerNow' in answers)) {
    const isTooMuch = answers.some(({ reason }) => reason === 'too-long')
    throw new Refusal(isTooMuch ? 413 : 400, 'answers-to-correct', [
      ...new Set(answers.map(({ path }) => path)),
    ])
  }
  return [...(await takeIn(work, answers, parts)), ...wordsOfDropped(sent)]
}

async function takeIn(work: Work, answers: SignalAnswers, parts: ReceiveParts): Promise<SuccessWord[]> {
  const { placeId, note, observed: told, ...codes } = answers
  const isPossible = observedFault(told, work.now) === null
  const observed = isPossible ? told : monthOf(work.now)
  try {
    await requireOpenIntake(work, placeId)
    const authority = compartmentOf(codes) === 'restricted'
    const sealed = note === null ? null : await sealArrivingText(work, { text: note, authority }, parts)
    await receiveSignal(
      work,
      {
        ...codes,
        clientUuid: parts.chance.uuid(),
        find: null,
        receiptKey: null,
        territoryId: placeId,
        observed,
        exposedGroups: [...codes.exposedGroups],
        codes: [...codes.codes],
        contactPreference: 'no-contact',
        sealed,
      },
      { ...parts, arrival: { channel: 'openrosa' } },
    )
    return [
      'received',
      ...(answers.dangerNow ? (['danger-handed-on'] as const) : []),
      ...(note !== null && sealed === null ? (['note-forgotten'] as const) : []),
      ...(isPossible ? [] : (['date-mended'] as const)),
    ]
  } catch (error) {
    throw error instanceof Problem ? refusalOfProblem(error) : error
  }
}

/** A telephone whose clock is wrong cannot mend what it sent: rather a coarse date than no warning. */
const monthOf = (now: Date) => ({ kind: 'month' as const, from: `${now.toISOString().slice(0, 7)}-01` })

const wordsOfDropped = ({ dropped }: Sent): SuccessWord[] => (dropped > 0 ? ['attachments-dropped'] : [])

async function noteInstance(
  work: Work,
  { name, content }: { readonly name: string; readonly content: Uint8Array },
  { instanceKey }: ReceiveParts,
): Promise<string> {
  const hash = (use: string, of: string | Uint8Array) =>
    createHmac('sha256', instanceKey).update(use).update(of).digest()
  const found = await sql<{ earlier: string }>`
    select warning.note_form_instance(${hash('name\n', name)}, ${hash('content\n', content)}) as earlier`.execute(
    work.tx,
  )
  return found.rows[0]?.earlier ?? 'other'
}

function refusalOf(fault: Exclude<ReturnType<typeof readInstance>, { formId: string }>): Refusal {
  if (fault.reason === 'too-large') return new Refusal(413, 'too-large')
  if (fault.reason === 'not-xml')
    return new Refusal(400, 'unreadable-form', [`${fault.line}:${fault.column}`])
  return new Refusal(400, fault.reason === 'repeated-answer' ? 'unreadable-form' : 'no-identity')
}

/** Pointers into a signal, as the form calls the same answers. */
const paths: Readonly<Record<string, string>> = {
  territoryId: '/data/where/municipality',
  placeKind: '/data/where/kind',
  codes: '/data/noticed',
  exposedGroups: '/data/who/exposed',
}

function refusalOfProblem(problem: Problem): Refusal {
  if (problem.code === 'intake-paused' || problem.code === 'contacts-unconfirmed')
    return new Refusal(409, 'closed')
  const places = problem.fields.map(({ field }) => paths[field.split('/')[1] ?? ''] ?? '/data')
  return new Refusal(400, 'answers-to-correct', [...new Set(places)])
}
