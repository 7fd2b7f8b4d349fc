import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { mailDelivery } from './index.ts'

let running: Server | null = null
afterEach(async () => {
  await new Promise((resolve) => (running === null ? resolve(null) : running.close(resolve)))
  running = null
})

/** The least that a mail server must say; `refuse` answers every recipient with a refusal. */
async function mailServer(options: { readonly refuse?: boolean } = {}) {
  const letters: string[] = []
  running = createServer((socket) => {
    let inData = false
    let letter = ''
    socket.write('220 here\r\n')
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        if (inData) {
          if (line !== '.') letter += `${line}\n`
          else {
            letters.push(letter)
            inData = false
            socket.write('250 kept\r\n')
          }
        } else if (line.startsWith('EHLO')) socket.write('250 here\r\n')
        else if (line.startsWith('RCPT') && options.refuse) socket.write('550 no such person\r\n')
        else if (line.startsWith('DATA')) {
          inData = true
          socket.write('354 go on\r\n')
        } else if (line.startsWith('QUIT')) socket.end('221 bye\r\n')
        else socket.write('250 yes\r\n')
      }
    })
  })
  await new Promise<void>((resolve) => running?.listen(0, '127.0.0.1', resolve))
  const { port } = running.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, letters }
}

const reader = { language: 'es', mailAddress: 'alba@example.org', subscriptions: [] } as const

describe('a notice by mail', () => {
  test('says in the language of the person that something waits, and nothing else', async () => {
    const { url, letters } = await mailServer()
    const mail = mailDelivery({ url, from: 'vigia@example.org' })
    expect(await mail.check()).toBe('open')
    expect(await mail.deliver(reader)).toEqual({ kind: 'sent' })
    expect(await mail.deliver({ ...reader, language: 'en' })).toEqual({ kind: 'sent' })
    expect(letters).toHaveLength(2)
    expect(letters[0]).toContain('To: alba@example.org')
    expect(letters[0]).toContain('Hay algo para usted')
    expect(letters[1]).toContain('There is something for you')
    expect(letters.join('')).not.toMatch(/https?:|peligro|danger/i)
  })

  test('fails with a code, never with a name, when it is refused or nobody answers', async () => {
    const { url } = await mailServer({ refuse: true })
    const refused = await mailDelivery({ url, from: 'vigia@example.org' }).deliver(reader)
    expect(refused).toEqual({ kind: 'failed', reason: 'EENVELOPE' })
    const away = mailDelivery({ url: 'smtp://127.0.0.1:1', from: 'vigia@example.org' })
    expect(await away.deliver(reader)).toMatchObject({ kind: 'failed' })
    expect(await away.check()).toBe('failed')
  })

  test('is not sent to whoever has no address, nor where mail is not set up', async () => {
    const { url } = await mailServer()
    expect(
      await mailDelivery({ url, from: 'a@example.org' }).deliver({ ...reader, mailAddress: null }),
    ).toEqual({ kind: 'no-address' })
    const none = mailDelivery({ url: null, from: 'a@example.org' })
    expect([await none.check(), (await none.deliver(reader)).kind]).toEqual(['not-set-up', 'no-address'])
  })
})
