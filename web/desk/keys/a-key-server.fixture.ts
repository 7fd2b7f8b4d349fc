import type { DeskKeyToMake, Share } from '../../../sealing/index.ts'
import type { DeskKey, OwnDesk, OwnKey } from '../../../vocabulary/wire/keys.ts'
import type { Call, Called } from '../call/index.ts'

interface PersonKey {
  readonly id: string
  readonly person: string
  readonly publicKey: string
  locked: string
  retired: boolean
}
type KeptKey = Omit<DeskKey, 'share'> & { readonly shares: Share[] }

const ok = (value: unknown): Called<never> => ({ ok: true, value: value as never })
const no = (code: 'conflict' | 'not-found'): Called<never> => ({
  ok: false,
  refusal: { code, kept: 'not-recorded', fields: [] },
})

/** One triage desk as the server keeps it, for the tests of what browsers do with it. */
export class KeyServer {
  readonly people: PersonKey[] = []
  readonly keys: KeptKey[] = []
  readonly members: string[]
  /** What reporters are told; null: the newest key, as it should be. */
  listed: { readonly id: string; readonly publicKey: string } | null = null
  rotationDue = false
  sign: (text: string) => Promise<{ signature: string; signedBy: string }>

  constructor(members: string[], sign: KeyServer['sign']) {
    this.members = members
    this.sign = sign
  }

  /** The routes as one person reaches them. */
  as(person: string): Call {
    return {
      get: async (path) => {
        if (path === '/api/v1/keys/own') return ok(this.#own(person))
        if (path === '/api/v1/intake/keys') return ok(await this.#list())
        return ok({ items: this.members.includes(person) ? [this.#desk(person)] : [], order: 'kind' })
      },
      send: async (_method, path, body) => this.#take(person, path, body ?? {}),
    }
  }

  #using = (person: string) => this.people.find((key) => key.person === person && !key.retired)

  #own(person: string): OwnKey {
    const key = this.#using(person)
    if (key === undefined) return { login: person, key: null }
    const lock = { id: `${key.id}-lock`, kind: 'passphrase' as const, locked: key.locked }
    const madeAt = '2026-03-02T15:00:00Z'
    return {
      login: person,
      key: {
        id: key.id,
        publicKey: key.publicKey,
        madeAt,
        locks: [{ ...lock, credentialId: null, salt: null, madeAt }],
      },
    }
  }

  #desk(person: string): OwnDesk {
    const own = this.#using(person)?.id
    const newest = this.keys[0]
    return {
      kind: 'triage',
      placeId: 'ZL',
      organizationId: null,
      placeName: 'Zelandia',
      organizationName: null,
      rotationDue: this.rotationDue,
      lost: false,
      keys: this.keys.map(({ shares, ...key }) => ({
        ...key,
        share: shares.find(({ personKeyId }) => personKeyId === own)?.sealed ?? null,
      })),
      colleagues: this.members.map((name) => {
        const key = this.#using(name)
        return {
          personId: name,
          name,
          keyId: key?.id ?? null,
          publicKey: key?.publicKey ?? null,
          keyMadeAt: null,
          renewed: this.people.some((one) => one.person === name && one.retired),
          holds: newest?.shares.some(({ personKeyId }) => personKeyId === key?.id) ?? false,
        }
      }),
    }
  }

  async #list() {
    const newest = this.listed ?? this.keys[0]
    const list = JSON.stringify({
      number: this.keys.length,
      intake: { id: 'intake', publicKey: 'AA' },
      desks: newest ? [{ deskKeyId: newest.id, desk: 'triage', publicKey: newest.publicKey }] : [],
    })
    return { list, ...(await this.sign(list)) }
  }

  #take(person: string, path: string, body: object): Called<never> {
    if (path.startsWith('/api/v1/keys/own')) return this.#takeOwn(person, path, body)
    const { shares } = body as { shares: Share[] }
    if (path.endsWith('/shares')) {
      this.keys[0]?.shares.push(...shares)
      return ok({ done: true })
    }
    const key = body as DeskKeyToMake
    if (key.number !== this.keys.length + 1) return no('conflict')
    const made = { madeAt: '2026-03-02T15:00:00Z', madeBy: person }
    this.keys.unshift({ ...key, ...made, id: `key-${key.number}`, shares: [...shares] })
    this.rotationDue = false
    return ok({ id: `key-${key.number}` })
  }

  #takeOwn(person: string, path: string, body: object): Called<never> {
    const using = this.#using(person)
    if (path.endsWith('/passphrase')) {
      if (using === undefined) return no('not-found')
      using.locked = (body as { locked: string }).locked
      return ok({ done: true })
    }
    const anew = path.endsWith('/anew')
    if (using !== undefined && !anew) return no('conflict')
    if (using !== undefined) using.retired = true
    const { publicKey, lock } = body as { publicKey: string; lock: { locked: string } }
    const id = `person-key-${this.people.length}`
    this.people.push({ id, person, publicKey, locked: lock.locked, retired: false })
    return ok({ id })
  }
}
