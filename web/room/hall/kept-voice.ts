import type { Ballot, BallotFate } from '../../../vocabulary/wire/live.ts'

/** One vote as this telephone keeps it. Half a rating is kept and not sent. */
export interface KeptVote {
  readonly choice?: -1 | 0 | 1
  readonly importance?: number
  readonly feasibility?: number
  readonly reason: string
  readonly revision: number
  /** `late`: it came when its round was over, and does not count. */
  readonly sent: 'no' | 'yes' | 'late'
}
export type VoteChange = Partial<Pick<KeptVote, 'choice' | 'importance' | 'feasibility' | 'reason'>>
type Votes = Readonly<Record<string, KeptVote>>

/** Whoever votes with this telephone now. */
export interface KeptVoice {
  readonly key: string
  readonly token: string
  readonly number: number
  readonly way: 'telephone' | 'shared'
  readonly stream: string
  readonly rounds: Readonly<Record<string, Votes>>
  /** A statement that is being written. */
  readonly draft: string
}

/** Votes on their way, with the token they are sent with. */
export interface Parcel {
  readonly token: string
  readonly roundId: string
  readonly ballots: readonly Ballot[]
}

export interface Kept {
  readonly voice: KeptVoice | null
  /** What people before on a shared device left unsent: it goes out, and nothing of it is shown. */
  readonly outbox: readonly Parcel[]
  /** Drawn and perhaps sent already: asked again with it, nobody is counted twice when the answer was lost. */
  readonly joining?: string
}
const nothing: Kept = { voice: null, outbox: [] }

/** What is kept on this telephone for one room. Storage that fails, as in a private window, is memory while the page is open. */
export function keptStore(store: Pick<Storage, 'getItem' | 'setItem'>, code: string) {
  const key = `sala:${code}:voz`
  return {
    key,
    read(): Kept {
      try {
        return { ...nothing, ...(JSON.parse(store.getItem(key) ?? '{}') as Partial<Kept>) }
      } catch {
        return nothing
      }
    },
    write(kept: Kept): void {
      try {
        store.setItem(key, JSON.stringify(kept))
      } catch {
        // What cannot be kept is still sent.
      }
    },
  }
}

export const isWhole = (vote: KeptVote): boolean =>
  vote.choice !== undefined || (vote.importance !== undefined && vote.feasibility !== undefined)

const votesIn = (voice: KeptVoice, roundId: string): Votes => voice.rounds[roundId] ?? {}

const withVotes = (voice: KeptVoice, roundId: string, votes: Votes): KeptVoice => ({
  ...voice,
  rounds: { ...voice.rounds, [roundId]: votes },
})

export function changeVote(
  voice: KeptVoice,
  at: { readonly roundId: string; readonly statementId: string },
  change: VoteChange,
): KeptVoice {
  const votes = votesIn(voice, at.roundId)
  const { [at.statementId]: before = { reason: '', revision: 0 } } = votes
  const vote: KeptVote = { ...before, ...change, revision: before.revision + 1, sent: 'no' }
  return withVotes(voice, at.roundId, { ...votes, [at.statementId]: vote })
}

function ballotOf(statementId: string, vote: KeptVote): Ballot[] {
  const { revision, reason, choice, importance, feasibility } = vote
  const common = { statementId, revision, reason: reason.trim() }
  if (choice !== undefined) return [{ ...common, choice }]
  return importance === undefined || feasibility === undefined ? [] : [{ ...common, importance, feasibility }]
}

/** Everything that has to go out, a parcel a round; what people before left comes first. */
export function parcelsOf({ voice, outbox }: Kept): readonly Parcel[] {
  if (voice === null) return outbox
  const own = Object.entries(voice.rounds).map(([roundId, votes]) => ({
    token: voice.token,
    roundId,
    ballots: Object.entries(votes).flatMap(([id, vote]) => (vote.sent === 'no' ? ballotOf(id, vote) : [])),
  }))
  return [...outbox, ...own.filter(({ ballots }) => ballots.length > 0)]
}

function fated(vote: KeptVote, { fate, keptRevision }: BallotFate): KeptVote | null {
  if (fate === 'not-asked') return null
  if (fate === 'too-late') return { ...vote, sent: 'late' }
  if (fate === 'paused' || keptRevision === null || keptRevision < vote.revision) return vote
  return { ...vote, revision: keptRevision, sent: 'yes' }
}

/** What the server made of a parcel. A vote that was changed meanwhile stays unsent. */
export function settle(kept: Kept, parcel: Parcel, fates: readonly BallotFate[]): Kept {
  if (kept.voice?.token !== parcel.token) return { ...kept, outbox: settleOutbox(kept.outbox, parcel, fates) }
  const votes: Record<string, KeptVote> = { ...votesIn(kept.voice, parcel.roundId) }
  for (const one of fates) {
    const vote = votes[one.statementId]
    const sent = parcel.ballots.find(({ statementId }) => statementId === one.statementId)
    if (vote === undefined || sent === undefined) continue
    const now = fated(vote, one)
    if (now === null) delete votes[one.statementId]
    else if (vote.revision === sent.revision || one.fate === 'older') votes[one.statementId] = now
  }
  return { ...kept, voice: withVotes(kept.voice, parcel.roundId, votes) }
}

/** Of a parcel that waits only what was paused waits on. */
function settleOutbox(outbox: Kept['outbox'], parcel: Parcel, fates: readonly BallotFate[]): Kept['outbox'] {
  const paused = new Set(fates.filter(({ fate }) => fate === 'paused').map(({ statementId }) => statementId))
  return outbox.flatMap((one) => {
    if (one.token !== parcel.token || one.roundId !== parcel.roundId) return [one]
    const ballots = one.ballots.filter(({ statementId }) => paused.has(statementId))
    return ballots.length === 0 ? [] : [{ ...one, ballots }]
  })
}

/** Takes the server’s word for what arrived: a reply may have been lost on its way. */
export function reconcile(
  voice: KeptVoice,
  roundId: string,
  answered: readonly { readonly statementId: string; readonly revision: number }[],
): KeptVoice {
  const votes = { ...votesIn(voice, roundId) }
  for (const { statementId, revision } of answered) {
    const vote = votes[statementId]
    if (vote === undefined) votes[statementId] = { reason: '', revision, sent: 'yes' }
    else if (revision >= vote.revision) votes[statementId] = { ...vote, revision, sent: 'yes' }
  }
  return withVotes(voice, roundId, votes)
}

/** The next person begins with nothing of this one; what was not sent yet still goes out. */
export const handOn = (kept: Kept): Kept => ({ voice: null, outbox: parcelsOf(kept) })

/** How many votes wait here, and how many came too late. */
export function countKept(kept: Kept): { readonly waiting: number; readonly late: number } {
  const votes = Object.values(kept.voice?.rounds ?? {}).flatMap((one) => Object.values(one))
  return {
    waiting: votes.filter((vote) => vote.sent === 'no' && isWhole(vote)).length,
    late: votes.filter(({ sent }) => sent === 'late').length,
  }
}

/** Thirty-two bytes of chance as base64url; this works on plain HTTP too, where much of `crypto` does not. */
export function drawKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
