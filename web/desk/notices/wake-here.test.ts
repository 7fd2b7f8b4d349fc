import { describe, expect, test } from 'vitest'
import { type WakeParts, wakeHere } from './wake-here.ts'

const subscription = { endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } }

function browser(subscribe: () => Promise<unknown>): WakeParts {
  const registration = { pushManager: { subscribe } } as unknown as ServiceWorkerRegistration
  return {
    isSecure: true,
    workers: { register: async () => registration, ready: Promise.resolve(registration) },
    hasPush: true,
    ask: async () => 'granted',
  }
}
const willing = browser(async () => ({ toJSON: () => subscription }))
const faultOf = async (parts: WakeParts): Promise<string> => {
  const woken = await wakeHere(parts, 'key')
  return woken.ok ? 'none' : woken.fault
}

describe('letting this browser be woken', () => {
  test('gives the address that the server pushes to', async () => {
    expect(await wakeHere(willing, 'key')).toEqual({ ok: true, address: subscription })
  })

  test('names what is missing', async () => {
    expect(await faultOf({ ...willing, isSecure: false })).toBe('insecure')
    expect(await faultOf({ ...willing, workers: undefined })).toBe('unsupported')
    expect(await faultOf({ ...willing, hasPush: false })).toBe('unsupported')
    expect(await faultOf({ ...willing, ask: undefined })).toBe('unsupported')
  })

  test('tells a person who refused from a browser without a push service', async () => {
    expect(await faultOf({ ...willing, ask: async () => 'denied' })).toBe('denied')
    expect(await faultOf({ ...willing, ask: async () => 'default' })).toBe('denied')
    const refuse = (name: string) =>
      browser(async () => {
        throw new DOMException('no', name)
      })
    expect(await faultOf(refuse('NotAllowedError'))).toBe('denied')
    expect(await faultOf(refuse('AbortError'))).toBe('no-service')
    expect(
      await faultOf(browser(async () => ({ toJSON: () => ({ endpoint: subscription.endpoint }) }))),
    ).toBe('no-service')
  })
})
