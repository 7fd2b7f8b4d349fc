import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Inbound } from '../../../interchange/messaging/index.ts'
import type { SignalRow } from '../../../vocabulary/wire/signal.ts'
import { seededChance } from '../../platform/chance.ts'
import type { Database } from '../../platform/database/index.ts'
import { createLog } from '../../platform/log.ts'
import { startTestServer, type TestServer } from '../../testing/index.ts'
import { type Converse, openConversations } from './converse.ts'
import { MessagingMemory } from './memory.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

/** What befalls a transaction: before it does anything, or when it was committed and the answer is lost. */
type Fate = 'fine' | 'lost-before' | 'lost-after'

const lines: string[] = []

/** A conversation of somebody over a database to which something happens. */
function aTalk() {
  let fate: Fate = 'fine'
  const app: Database = {
    async transact(actor, act) {
      const now = fate
      fate = 'fine'
      if (now === 'lost-before') throw new Error('the database is gone')
      const done = await server.app.transact(actor, act)
      if (now === 'lost-after') throw new Error('the database is gone')
      return done
    },
    close: async () => undefined,
  }
  const converse: Converse = openConversations({
    app,
    clock: server.clock,
    chance: seededChance(`talk ${Math.random()}`),
    seals: server.seals,
    log: createLog(
      (line) => lines.push(line),
      () => server.clock.now(),
    ),
    demo: false,
    address: 'https://vigia.example.org',
    memory: new MessagingMemory(seededChance('memory')),
    requireOpen: async () => undefined,
  })
  let told = 0
  const message = (text: string, id = `id-${++told}`): Inbound => ({
    id,
    sender: '50499990000',
    replyTo: { kind: 'number', address: '50499990000' },
    text,
    sentAt: null,
  })
  return {
    meets: (next: Fate) => {
      fate = next
    },
    hears: async (text: string, id?: string) => await converse('whatsapp', message(text, id)),
    async upToSending() {
      for (const text of ['Hola', '1', '3', '1', 'Puerto Sereno', '1', '2'])
        await converse('whatsapp', message(text))
    },
  }
}

const signals = async () =>
  (await server.as('alba').get<{ items: SignalRow[] }>('/api/v1/signals?limit=100')).body.items.length

describe('a signal', () => {
  test('is called sent only when it was committed; what was answered stays, and it can be sent again', async () => {
    const before = await signals()
    const talk = aTalk()
    await talk.upToSending()
    talk.meets('lost-after')
    expect(await talk.hears('1')).toContain('NO SE ENVIÓ')
    expect(await signals()).toBe(before + 1)
    // The first try had arrived after all, and is the same signal.
    expect(await talk.hears('1')).toContain('SU AVISO LLEGÓ')
    expect(await signals()).toBe(before + 1)
    expect(lines.filter((line) => line.includes('messaging.not-written'))).toHaveLength(1)
  })

  test('that met a database that was gone is as if the message had never come: the service sends it again', async () => {
    const before = await signals()
    const talk = aTalk()
    await talk.upToSending()
    talk.meets('lost-before')
    await expect(talk.hears('1', 'again')).rejects.toThrow('gone')
    expect(await talk.hears('1', 'again')).toContain('SU AVISO LLEGÓ')
    expect(await talk.hears('1', 'again')).toBeNull()
    expect(await signals()).toBe(before + 1)
  })
})

describe('messages of one sender', () => {
  test('that come at once are taken one after the other', async () => {
    const talk = aTalk()
    const heard = await Promise.all(['Hola', '2', '3', '1', '2'].map(async (text) => await talk.hears(text)))
    expect(heard.map((said) => said?.split('\n').at(-1))).toEqual([
      '2 No, o no lo sé',
      '6 La autoridad no ayuda',
      '0 Volver a los temas',
      '2 No',
      '2 Sierra Honda',
    ])
  })
})
