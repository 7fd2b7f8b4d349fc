import webpush from 'web-push'
import type { Delivery, PushAddress } from '../../parties/duty/index.ts'

const patienceMs = 10_000
/** A push service keeps a notice for a sleeping telephone this long. */
const keepSeconds = 3600

export interface PushParts {
  readonly publicKey: string
  readonly privateKey: string
  /** Whom the operator of a push service may write to: a mailto: or https: address (RFC 8292). */
  readonly contact: string
}

/** What a push service answers with, as far as it matters here: an HTTP status. */
export type SendPush = (to: PushAddress) => Promise<{ readonly statusCode: number }>

/** Notices by web push, with an empty body: the service worker says the fixed words in the language of the page. */
export function pushDelivery(parts: PushParts, send: SendPush = sendEmpty(parts)): Delivery {
  return {
    way: 'push',
    async deliver({ subscriptions }) {
      if (subscriptions.length === 0) return { kind: 'no-address' }
      const statuses = await Promise.all(
        subscriptions.map(async (to) => ({ to, status: await statusOf(send, to) })),
      )
      const gone = statuses.filter(({ status }) => status === 404 || status === 410).map(({ to }) => to.id)
      if (statuses.some(({ status }) => status >= 200 && status < 300)) return { kind: 'sent', gone }
      if (gone.length === subscriptions.length) return { kind: 'no-address', gone }
      return { kind: 'failed', reason: `http-${Math.max(...statuses.map(({ status }) => status))}`, gone }
    },
    // There is no service to greet: each browser brings its own, and is heard of when something is sent.
    check: async () => 'open',
  }
}

/** 0 when the service could not be reached. */
async function statusOf(send: SendPush, to: PushAddress): Promise<number> {
  try {
    return (await send(to)).statusCode
  } catch (error) {
    return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
      ? error.statusCode
      : 0
  }
}

function sendEmpty(parts: PushParts): SendPush {
  const vapidDetails = { subject: parts.contact, publicKey: parts.publicKey, privateKey: parts.privateKey }
  return async ({ endpoint, p256dh, auth }) =>
    await webpush.sendNotification({ endpoint, keys: { p256dh, auth } }, null, {
      vapidDetails,
      TTL: keepSeconds,
      urgency: 'high',
      timeout: patienceMs,
    })
}
