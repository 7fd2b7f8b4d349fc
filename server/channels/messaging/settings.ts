import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import { externalTypes, unknownVariables } from '../../../interchange/messaging/index.ts'
import { readAddress } from '../webhook/index.ts'

const secret = z.string().min(8).max(500)
const word = z.string().min(1).max(200)
/** Where answers are sent: of the open network, or this very machine. */
const outward = z
  .string()
  .max(500)
  .refine((text) => !('fault' in readAddress(text)), 'an https address that does not lead inward')

const whatsapp = z.strictObject({
  appSecret: secret,
  verifyToken: secret,
  accessToken: secret,
  phoneNumberId: z.string().regex(/^\d{1,40}$/),
  graph: outward.default('https://graph.facebook.com/v25.0'),
})

const rapidpro = z.strictObject({
  /** It travels in a header, whole. */
  secret: z.string().regex(/^[!-~]{24,500}$/),
  /** The own number, as the gateway knows it. */
  from: word.default(''),
  send: z.strictObject({
    address: outward,
    contentType: z.enum(externalTypes).default('application/x-www-form-urlencoded'),
    authorization: z.string().max(500).optional(),
    body: z
      .string()
      .min(1)
      .max(4000)
      .refine((body) => unknownVariables(body).length === 0, 'a template of known variables'),
  }),
})

const settings = z.strictObject({
  /** How the installation is reached from outside; a signature of Twilio covers it. */
  address: z.url({ protocol: /^https?$/ }).max(200),
  whatsapp: whatsapp.optional(),
  twilio: z.strictObject({ authToken: secret }).optional(),
  rapidpro: rapidpro.optional(),
})

/** The services that bring messages, with their secrets. One that is left out is not there. */
export type MessagingSettings = z.output<typeof settings>

/** A file of settings that cannot be used; it names the field and never repeats what stands there. */
export class MessagingSettingsError extends Error {
  constructor(path: string, rule: string) {
    super(`VIGIA_MESSAGING ${path}: ${rule}`)
    this.name = 'MessagingSettingsError'
  }
}

/**
 * Reads the file that VIGIA_MESSAGING names.
 *
 * @throws MessagingSettingsError when others than its owner may open it, or when a field is not as it must be
 */
export async function openMessagingSettings(path: string): Promise<MessagingSettings> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new MessagingSettingsError(path, 'cannot be read')
  })
  const { mode } = await stat(path)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new MessagingSettingsError(
      path,
      'others than its owner may open it; take their rights away (chmod go=)',
    )
  const read = settings.safeParse(parse(text))
  if (read.success) return read.data
  const fields = read.error.issues.map(({ path: at }) => `/${at.join('/')}`)
  throw new MessagingSettingsError(path, `see ${[...new Set(fields)].join(', ')} in docs/running.md`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
