import {
  externalStatuses,
  type Inbound,
  isSameSecret,
  readExternal,
  readExternalStatus,
  toGsmText,
  writeExternal,
} from '../../../interchange/messaging/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type RawAsked, type RawRoute, rawRoute } from '../../platform/http/index.ts'
import { type DoorParts, headerOf, readOrRefuse, requireProof, settingsOf, tag } from './service-door.ts'

const base = '/api/v1/messaging/rapidpro'

interface Parts extends DoorParts {
  readonly chance: Chance
}

/** The door of a gateway that speaks the external channel of RapidPro, or of a flow of RapidPro itself. */
export function externalRoutes(parts: Parts): RawRoute[] {
  return [
    rawRoute({
      method: 'POST',
      url: `${base}/receive`,
      summary: 'A message in the form of RapidPro’s external channel: from, text and date',
      tag,
      replyType: 'text/plain',
      async answer(asked) {
        await prove(parts, asked)
        await take(
          parts,
          readOrRefuse(() => readExternal(asked.body, headerOf(asked, 'content-type'))),
        )
        return 'ok'
      },
    }),
    ...externalStatuses.map((status) =>
      rawRoute({
        method: 'POST',
        url: `${base}/${status}`,
        summary: `The gateway tells that an answer was ${status}; nothing is kept of which`,
        tag,
        replyType: 'text/plain',
        async answer(asked) {
          await prove(parts, asked)
          readOrRefuse(() => readExternalStatus(asked.body, headerOf(asked, 'content-type')))
          if (status === 'failed') parts.states.failed('rapidpro')
          else parts.states.answered('rapidpro')
          return 'ok'
        },
      }),
    ),
  ]
}

/** The protocol has no signature: the caller shows a secret, as a token or as the password of an address. */
async function prove(parts: Parts, asked: RawAsked): Promise<void> {
  const { secret } = settingsOf(parts, 'rapidpro')
  requireProof(parts, 'rapidpro', await isSameSecret(secret, shownSecret(headerOf(asked, 'authorization'))))
}

function shownSecret(authorization: string): string {
  const [, scheme = '', shown = ''] = /^(\w+) (\S+)$/.exec(authorization) ?? []
  if (scheme.toLowerCase() !== 'basic') return shown
  const pair = Buffer.from(shown, 'base64').toString()
  return pair.slice(pair.indexOf(':') + 1)
}

async function take(parts: Parts, message: Inbound): Promise<void> {
  const { send, from } = settingsOf(parts, 'rapidpro')
  const say = await parts.converse('rapidpro', message)
  if (say === null) return
  const out = { id: parts.chance.uuid(), to: message.replyTo.address, from, text: toGsmText(say) }
  parts.outbox.send('rapidpro', message.sender, {
    address: send.address,
    headers: {
      'content-type': send.contentType,
      ...(send.authorization === undefined ? {} : { authorization: send.authorization }),
    },
    body: writeExternal(send, out),
  })
}
