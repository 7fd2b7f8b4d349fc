import { computed, onMounted, type Ref, ref, watch } from 'vue'
import type { z } from 'zod'
import type {
  Joined,
  joinRoom,
  LiveEvent,
  OwnState,
  statementSubmitted,
  submitStatement,
} from '../../../vocabulary/wire/live.ts'
import { useLine } from '../../widgets/live/index.ts'
import { type Asked, ask } from '../ask.ts'
import { changeVote, drawKey, handOn, type KeptVoice, reconcile, type VoteChange } from './kept-voice.ts'
import { useKept, usePostman } from './use-postman.ts'

/** A voice that no longer votes: the facilitator closed it, or the room is closed. */
type Ended = 'voice-closed' | 'room-closed'
type Own = ReturnType<typeof useKept>

/** What a telephone does in the room behind a code: joins, follows, votes, hands on. */
export function useHall(code: string) {
  const own = useKept(code)
  const { kept, keep } = own
  const voice = computed(() => kept.value.voice)
  const state = useOwnState(own)
  const postman = usePostman(own, () => void room.look())
  const room = useLine({
    async ask() {
      const found = await state.ask()
      if (state.ended.value !== null) room.stop()
      else postman.soon()
      return found
    },
    gone() {
      state.ended.value = 'room-closed'
    },
  })

  async function join(way: KeptVoice['way'], sector: string | null): Promise<Asked<Joined>> {
    const { joining: key = drawKey(), ...before } = kept.value
    keep({ ...before, joining: key })
    const body: z.input<typeof joinRoom> = { code, way, sector, key }
    const asked = await ask<Joined>('/api/v1/live/join', body)
    if ('value' in asked && asked.value.outcome === 'joined') {
      const { token, number, stream, live } = asked.value
      keep({ outbox: kept.value.outbox, voice: { key, token, number, way, stream, rounds: {}, draft: '' } })
      state.forget()
      room.follow(stream, live)
    }
    return asked
  }
  function vote(roundId: string, statementId: string, change: VoteChange): void {
    if (voice.value === null) return
    keep({ ...kept.value, voice: changeVote(voice.value, { roundId, statementId }, change) })
    postman.soon()
  }
  function next(): void {
    keep(handOn(kept.value))
    room.stop()
    state.forget()
    postman.soon()
  }
  // What waited for a pause or for the network goes out with the first word from the room.
  watch(room.live, postman.soon)
  onMounted(() => {
    if (voice.value === null) return
    room.follow(voice.value.stream, null)
    void room.look()
  })
  const statements = useStatements(own, state.statementsLeft)
  return { kept, voice, ...state, ...room, ...postman, ...statements, join, vote, next }
}
export type Hall = ReturnType<typeof useHall>

/** What the server keeps of this voice: whether it still counts, what arrived, and how many statements it may still propose. */
function useOwnState({ kept, keep }: Own) {
  const ended = ref<Ended | null>(null)
  const statementsLeft = ref<number | null>(null)

  async function askState(): Promise<{ live: LiveEvent; stream: string } | 'gone' | null> {
    const { token } = kept.value.voice ?? {}
    if (token === undefined) return null
    const asked = await ask<OwnState>('/api/v1/live/state', { token })
    if ('refused' in asked) return asked.refused === 'unknown' ? 'gone' : null
    const { voice } = kept.value
    // Whoever has the device now is somebody else.
    if (voice?.token !== token) return null
    const { closed, answered, live, stream, statementsLeft: left } = asked.value
    if (closed) ended.value = 'voice-closed'
    statementsLeft.value = left
    const { round } = live.state
    const now = round === null ? voice : reconcile(voice, round.id, answered)
    keep({ ...kept.value, voice: { ...now, stream } })
    return { live, stream }
  }
  function forget(): void {
    ended.value = null
    statementsLeft.value = null
  }
  return { ended, statementsLeft, ask: askState, forget }
}

/** Statements of one’s own: what is being written is kept until it was received. */
function useStatements({ kept, keep }: Own, statementsLeft: Ref<number | null>) {
  function write(draft: string): void {
    const { voice } = kept.value
    if (voice !== null) keep({ ...kept.value, voice: { ...voice, draft } })
  }
  async function submit(
    line: 'prevention' | 'protection',
  ): Promise<Asked<z.output<typeof statementSubmitted>>> {
    const { token = '', draft: text = '' } = kept.value.voice ?? {}
    const body: z.input<typeof submitStatement> = { token, text, line }
    const asked = await ask<z.output<typeof statementSubmitted>>('/api/v1/live/statements', body)
    if ('value' in asked) {
      statementsLeft.value = asked.value.left
      write('')
    }
    return asked
  }
  return { write, submit }
}
