import { createTransport } from 'nodemailer'
import { type Delivery, exerciseNoticeWords, noticeWords } from '../../parties/duty/index.ts'

const patienceMs = 10_000

/**
 * Notices by mail, over the deployer's own server.
 *
 * @param parts.url smtp://user:password@host:port or smtps://…; null when mail is not set up
 * @param parts.from the address they come from
 */
export function mailDelivery(parts: { readonly url: string | null; readonly from: string }): Delivery {
  if (parts.url === null) return notSetUp
  const transport = createTransport({
    url: parts.url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    way: 'mail',
    async deliver({ mailAddress, language, exercise }) {
      if (mailAddress === null) return { kind: 'no-address' }
      const words = (exercise === true ? exerciseNoticeWords : noticeWords)[language]
      try {
        await transport.sendMail({ from: parts.from, to: mailAddress, ...words })
        return { kind: 'sent' }
      } catch (error) {
        return { kind: 'failed', reason: reasonOf(error) }
      }
    },
    async check() {
      try {
        await transport.verify()
        return 'open'
      } catch {
        return 'failed'
      }
    },
  }
}

const notSetUp: Delivery = {
  way: 'mail',
  deliver: async () => ({ kind: 'no-address' }),
  check: async () => 'not-set-up',
}

/** A code of the library, for instance ECONNECTION or EAUTH; its message may quote an address. */
function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
}
