import { describe, expect, test } from 'vitest'
import { IntakeFailure, intakeOver } from './index.ts'

const replying = (status: number, body: string) => {
  const asked: { url: string; options: RequestInit }[] = []
  const intake = intakeOver(async (url, options) => {
    asked.push({ url, options })
    return new Response(body, { status })
  })
  return { asked, intake }
}
const failure = async (promise: Promise<unknown>): Promise<unknown> =>
  await promise.catch((error: unknown) => error)

describe('the requests of the page', () => {
  test('go to our own server, without cookies and without a referrer', async () => {
    const { asked, intake } = replying(200, '{}')
    await intake.territory('01/../x')
    expect(asked[0]?.url).toBe('/api/v1/intake/territories/01%2F..%2Fx')
    expect(asked[0]?.options).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    })
  })

  test('fail with the code of the problem', async () => {
    const { intake } = replying(409, '{"code":"intake-paused"}')
    expect(await failure(intake.keys())).toEqual(new IntakeFailure('intake-paused'))
  })

  test('fail as unreadable where a proxy answers in the place of the server', async () => {
    for (const [status, body] of [
      [200, '<html>'],
      [502, '<html>'],
      [500, '[]'],
    ] as const) {
      expect(await failure(replying(status, body).intake.places())).toMatchObject({ code: 'unreadable' })
    }
  })

  test('fail as unreachable without a connection', async () => {
    const intake = intakeOver(async () => {
      throw new TypeError('Failed to fetch')
    })
    expect(await failure(intake.installation())).toMatchObject({ code: 'unreachable' })
  })
})
