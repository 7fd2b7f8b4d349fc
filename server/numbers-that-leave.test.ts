import { expect, test } from 'vitest'
import { z } from 'zod'
import { allRoutes } from './all-routes.ts'
import { numbersThatLeave } from './numbers-that-leave.fixture.ts'
import { systemChance } from './platform/chance.ts'

interface Asked {
  readonly method: string
  readonly url: string
  readonly permit?: 'everyone' | 'signed-in' | readonly string[]
  readonly reply?: z.ZodType
}
interface Schema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

const names = [
  'app',
  'job',
  'clock',
  'chance',
  'log',
  'access',
  'cap',
  'key',
  'seals',
  'badges',
  'auditKey',
  'proofBits',
]
const real: Readonly<Record<string | symbol, unknown>> = { chance: systemChance, key: Buffer.alloc(32) }

/** Anything that a route may ask for while it is made, and nothing that works: no route is asked here. */
const anything: unknown = new Proxy(() => undefined, {
  get: (_, name) => {
    if (name === Symbol.iterator) return () => [][Symbol.iterator]()
    if (name === Symbol.toPrimitive) return () => 1
    return name in real ? real[name] : anything
  },
  apply: () => anything,
  construct: () => anything as object,
  ownKeys: () => names,
  getOwnPropertyDescriptor: (_, name) => ({
    configurable: true,
    enumerable: true,
    writable: true,
    value: name in real ? real[name] : anything,
  }),
})

const readable = (permit: Asked['permit']): boolean =>
  permit === 'everyone' || permit === 'signed-in' || permit?.includes('donor') === true

function numbersOf(schema: Schema, name: string, found: Set<string>): Set<string> {
  const types: readonly string[] = [schema.type ?? []].flat()
  if (types.includes('integer') || types.includes('number')) found.add(name)
  for (const [key, one] of Object.entries(schema.properties ?? {})) numbersOf(one, key, found)
  const within = [schema.items ?? [], schema.anyOf ?? [], schema.oneOf ?? [], schema.allOf ?? []].flat()
  for (const one of within) numbersOf(one, name, found)
  return found
}

test('every number that a donor or anybody may read has its ground: the gate, or that it counts no person and nothing they sent', () => {
  const routes = allRoutes(anything as Parameters<typeof allRoutes>[0]) as unknown as readonly Asked[]
  const found = routes.flatMap(({ method, url, permit, reply }) => {
    if (method !== 'GET' || reply === undefined || !readable(permit)) return []
    const schema = z.toJSONSchema(reply, { unrepresentable: 'any', reused: 'inline' }) as Schema
    const numbers = [...numbersOf(schema, '', new Set())].sort().join(' ')
    return numbers === '' ? [] : [[url, numbers] as const]
  })
  expect(routes.length).toBeGreaterThan(300)
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(Object.entries(numbersThatLeave).map(([url, [, numbers]]) => [url, numbers])),
  )
})
