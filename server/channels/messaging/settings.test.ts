import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testMessaging } from '../../testing/index.ts'
import { MessagingSettingsError, openMessagingSettings } from './settings.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigia-messaging-'))
})
afterAll(async () => await rm(folder, { recursive: true }))

async function read(content: unknown, mode = 0o600) {
  const path = join(folder, 'messaging.json')
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  await chmod(path, mode)
  return await openMessagingSettings(path)
}
const fault = async (content: unknown, mode?: number): Promise<string> => {
  const error: unknown = await read(content, mode).catch((thrown: unknown) => thrown)
  if (!(error instanceof MessagingSettingsError)) throw new Error('it was taken')
  return error.message
}
const { address, twilio, whatsapp, rapidpro } = testMessaging

describe('the file of the services', () => {
  test('names those that are there; where answers go has an address of its own', async () => {
    expect(await read({ address, twilio })).toEqual({ address, twilio })
    const { graph: _, ...bare } = whatsapp
    expect((await read({ address, whatsapp: bare })).whatsapp?.graph).toBe('https://graph.facebook.com/v25.0')
    expect((await read({ address, rapidpro })).rapidpro?.send.contentType).toBe('application/json')
  })

  test('is taken as the guide for deployers prints it', async () => {
    const guide = await readFile(new URL('../../../docs/running.md', import.meta.url), 'utf8')
    const printed = /```json\n(\{\n {2}"address"[\s\S]*?)```/.exec(guide)?.[1] ?? ''
    expect(Object.keys(await read(printed))).toEqual(['address', 'whatsapp', 'twilio', 'rapidpro'])
  })

  test('is refused when others may open it, or when it is not as it must be, without a word of a secret', async () => {
    expect(await fault({ address, twilio }, 0o644)).toContain('others than its owner')
    expect(await fault('{')).toContain('see / in')
    expect(await fault({ address, twilio: { authToken: 'short' } })).toContain('/twilio/authToken')
    expect(await fault({ address, whatsap: whatsapp })).toMatch(/see \//)
    const shown = await fault({
      address,
      rapidpro: { ...rapidpro, secret: 'has blanks in it, and is long enough' },
    })
    expect(shown).toContain('/rapidpro/secret')
    expect(shown).not.toContain('blanks')
    await expect(openMessagingSettings(join(folder, 'nothing'))).rejects.toThrow('cannot be read')
  })

  test.each([
    'https://10.0.0.7/send',
    'http://gateway.example/send',
    'https://169.254.169.254/',
    'file:///etc/passwd',
  ])('may not lead inward or out of TLS: %s', async (inward) => {
    const send = { ...rapidpro.send, address: inward }
    expect(await fault({ address, rapidpro: { ...rapidpro, send } })).toContain('/rapidpro/send/address')
  })

  test('has a template of known variables', async () => {
    const send = { ...rapidpro.send, body: '{"to":{{number}}}' }
    expect(await fault({ address, rapidpro: { ...rapidpro, send } })).toContain('/rapidpro/send/body')
  })
})
