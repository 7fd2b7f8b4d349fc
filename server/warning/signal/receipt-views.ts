import { sql } from 'kysely'
import type { ReceiptAnswer } from '../../../vocabulary/wire/signal.ts'
import { viewCorrespondence } from '../../parties/sealed/index.ts'
import { coarseUp } from '../../platform/clock-left.ts'
import type { Work } from '../../platform/database/index.ts'
import type { MonthlyKeys } from '../../platform/keys/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type SignalRecord, signals } from './signal-store.ts'

/** What the reporter may read with the receipt: the stage and days, nothing of the desk's own words. */
export async function openReceipt(work: Work, months: MonthlyKeys): Promise<ReceiptAnswer> {
  const signal = await signals(work).selectFrom('warning.signal').selectAll().executeTakeFirst()
  const told = await sql<{ kind: string; on: string }>`
    select kind, (decided_at at time zone 'UTC')::date::text as on from warning.signal_decision
    where signal_id = ${signal?.id ?? null} and kind in ('triage', 'verification', 'answer', 'close', 'withdraw', 'detail', 'letter')
    order by number limit 50`.execute(work.tx)
  if (!signal) throw new Problem('receipt-unknown')
  await keepUse(work, signal)
  const open = signal.state !== 'closed' && signal.state !== 'withdrawn'
  return {
    stage: stageOf(signal),
    feedbackCode: signal.feedback_code,
    steps: [
      { code: 'received', on: dayOf(signal.received_at) },
      ...told.rows.map(({ kind, on }) => ({ code: kind, on })),
    ],
    asksForDetail: open && signal.asks_for_detail,
    canAddDetail: open,
    canWithdraw: signal.state !== 'withdrawn',
    readBy: signal.state === 'received' ? coarseUp(signal.triage_due_at) : null,
    correspondence: await viewCorrespondence(work, { kind: 'signal', id: signal.id }, months),
  }
}

/** A receipt that is used stays; only the day is kept, and only when it is another one. */
async function keepUse(work: Work, signal: SignalRecord): Promise<void> {
  const today = dayOf(work.now)
  if (signal.receipt_used_on === today) return
  await signals(work)
    .updateTable('warning.signal')
    .set({ receipt_used_on: today })
    .where('id', '=', signal.id)
    .execute()
}

function stageOf(signal: SignalRecord): ReceiptAnswer['stage'] {
  switch (signal.state) {
    case 'received':
    case 'answered':
    case 'closed':
    case 'withdrawn':
      return signal.state
    default:
      return 'being-checked'
  }
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)
