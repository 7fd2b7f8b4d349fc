import { shallowRef } from 'vue'
import {
  type DeskDuty,
  type DeskKeyToMake,
  type DeskServer,
  dutyOf,
  type KeyPair,
  nextKeyOf,
  type OpenedDeskKeys,
  openDesk,
  type RandomBytes,
  type Share,
  type SignedKeyList,
  sharesFor,
} from '../../../sealing/index.ts'
import type { DeskColleague, newDeskKey, OwnDesk, ownDesks } from '../../../vocabulary/wire/keys.ts'
import type { Call, Called, In, Out } from '../call/index.ts'
import { checkDesk, checkList, type KeyWarning, nameOf } from './check-desk.ts'
import type { KeyPins } from './key-pins.ts'

/** What was done for a desk without being asked, or at a press. */
export interface DeskNews {
  readonly act: 'first' | 'replaced' | 'shared' | 'after-loss'
  readonly desk: OwnDesk
  /** With whom it was shared. */
  readonly names: readonly string[]
}

export interface DeskRingParts {
  readonly call: Call
  readonly randomBytes: RandomBytes
  readonly pins: () => KeyPins
  /** The own key, once it is open. */
  readonly opened: () => { readonly keyId: string; readonly pair: KeyPair } | null
}

const at = '/api/v1/keys'
const nothing: OpenedDeskKeys = { open: new Map(), broken: [] }
const closed: Called<never> = {
  ok: false,
  refusal: { code: 'device-failed', kept: 'nothing-changed', fields: [] },
}

/** The keys of the desks of whoever is signed in, opened in memory alone. */
export class DeskRing {
  readonly desks = shallowRef<readonly OwnDesk[]>([])
  readonly news = shallowRef<readonly DeskNews[]>([])
  readonly warnings = shallowRef<readonly KeyWarning[]>([])
  readonly #parts: DeskRingParts
  #opened = new Map<string, OpenedDeskKeys>()

  constructor(parts: DeskRingParts) {
    this.#parts = parts
  }

  forget(): void {
    this.#opened = new Map()
    this.desks.value = []
    this.news.value = []
    this.warnings.value = []
  }

  /** The private key of a desk by the id of its key; null when it was never sealed to the asker. */
  keyOf(deskKeyId: string): KeyPair | null {
    for (const { open } of this.#opened.values()) {
      const pair = open.get(deskKeyId)
      if (pair !== undefined) return pair
    }
    return null
  }

  /** Reads the desks and opens what was sealed to the asker. */
  async load(): Promise<Called<readonly OwnDesk[]>> {
    const loaded = await this.#read()
    // A colleague may have made a key between the two readings: what is really wrong is so a second time.
    return this.warnings.value.some(({ kind }) => kind === 'listed-other') ? await this.#read() : loaded
  }

  async #read(): Promise<Called<readonly OwnDesk[]>> {
    const answer = await this.#parts.call.get<Out<typeof ownDesks>>(`${at}/desks`)
    if (!answer.ok) return answer
    const own = this.#parts.opened()
    const opened = new Map<string, OpenedDeskKeys>()
    const warnings: KeyWarning[] = []
    for (const desk of own === null ? [] : answer.value.items) {
      const keys = own === null ? nothing : await openDesk(own.pair, desk)
      opened.set(nameOf(desk), keys)
      warnings.push(...checkDesk(desk, keys, this.#parts.pins()))
    }
    this.#opened = opened
    this.desks.value = answer.value.items
    this.warnings.value = own === null ? [] : [...warnings, ...(await this.#checkList())]
    return { ok: true, value: answer.value.items }
  }

  async #checkList(): Promise<readonly KeyWarning[]> {
    const desks = this.desks.value.filter((desk) => this.keyOf(desk.keys[0]?.id ?? '') !== null)
    if (desks.length === 0) return []
    const listed = await this.#parts.call.get<SignedKeyList>('/api/v1/intake/keys')
    return listed.ok ? await checkList(listed.value, desks, this.#parts.pins()) : []
  }

  /** Does what is due for each desk, and tells of each in one line. What somebody else did meanwhile is let be. */
  async serve(): Promise<void> {
    const loaded = await this.load()
    const server = this.#server()
    if (!loaded.ok || server === null) return
    let done = 0
    for (const desk of loaded.value) {
      // What looks like the work of a stranger is not helped along.
      if (this.warnings.value.some((one) => !('desk' in one) || one.desk === desk)) continue
      // Whoever's keys these are may have left meanwhile.
      if (this.#parts.opened()?.keyId !== server.keyId) return
      const duty = await dutyOf(desk, this.#opened.get(nameOf(desk)) ?? nothing, server)
      if (duty !== null && (await this.#do(desk, duty))) done += 1
    }
    if (done > 0) await this.load()
  }

  async #do(desk: OwnDesk, duty: DeskDuty): Promise<boolean> {
    if (duty.act === 'share') {
      const shared = await this.#share(duty.keyId, duty.shares)
      if (shared.ok) this.#tell({ act: 'shared', desk, names: namesOf(desk, duty.shares) })
      return shared.ok
    }
    const made = await this.#make(desk, duty.key)
    if (made.ok) this.#tell({ act: duty.because === 'first' ? 'first' : 'replaced', desk, names: [] })
    return made.ok
  }

  /** Replaces the newest key of a desk at a press. */
  async replace(desk: OwnDesk): Promise<Called<unknown>> {
    const server = this.#server()
    const before = this.keyOf(desk.keys[0]?.id ?? '')
    if (server === null || before === null) return closed
    return await this.#made(desk, await nextKeyOf(desk, before, server), 'replaced')
  }

  /** A new key where nobody can open the newest: what was sealed to that stays closed until the keepers bring it back. */
  async replaceLost(desk: OwnDesk): Promise<Called<unknown>> {
    const server = this.#server()
    if (server === null) return closed
    return await this.#made(desk, await nextKeyOf(desk, null, server), 'after-loss')
  }

  /** Hands the newest key on to a colleague whose own key is another than before, once a person has asked them. */
  async shareWith(desk: OwnDesk, colleague: DeskColleague): Promise<Called<unknown>> {
    const [newest] = desk.keys
    const pair = newest === undefined ? null : this.keyOf(newest.id)
    if (newest === undefined || pair === null) return closed
    const shared = await this.#share(newest.id, await sharesFor(pair, [colleague]))
    if (!shared.ok) return shared
    this.#tell({ act: 'shared', desk, names: [colleague.name] })
    return await this.load()
  }

  async #made(desk: OwnDesk, key: DeskKeyToMake, act: DeskNews['act']): Promise<Called<unknown>> {
    const made = await this.#make(desk, key)
    if (!made.ok) return made
    this.#tell({ act, desk, names: [] })
    return await this.load()
  }

  #server(): DeskServer | null {
    const own = this.#parts.opened()
    return own === null ? null : { ...own, randomBytes: this.#parts.randomBytes }
  }

  #make({ kind, placeId, organizationId }: OwnDesk, key: DeskKeyToMake): Promise<Called<unknown>> {
    const body: In<typeof newDeskKey> = {
      desk: { kind, placeId, organizationId },
      ...key,
      shares: [...key.shares],
    }
    return this.#parts.call.send('POST', `${at}/desk-keys`, body)
  }

  #share(keyId: string, shares: readonly Share[]): Promise<Called<unknown>> {
    return this.#parts.call.send('POST', `${at}/desk-keys/${keyId}/shares`, { shares: [...shares] })
  }

  #tell(news: DeskNews): void {
    this.news.value = [...this.news.value, news]
  }
}

const namesOf = (desk: OwnDesk, shares: readonly Share[]): readonly string[] =>
  desk.colleagues
    .filter(({ keyId }) => shares.some(({ personKeyId }) => personKeyId === keyId))
    .map(({ name }) => name)
