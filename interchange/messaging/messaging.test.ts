import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answerChallenge,
  isFromTwilio,
  isFromWhatsApp,
  isSameSecret,
  isSms,
  MessagingFault,
  partsOfSms,
  readExternal,
  readExternalStatus,
  readTwilio,
  readTwilioForm,
  readWhatsApp,
  toGsmText,
  unknownVariables,
  writeExternal,
  writeTwiml,
  writeWhatsApp,
} from './index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const json = (value: unknown) => bytes(JSON.stringify(value))
const fault = (read: () => unknown): [place: string, reason: string] | null => {
  try {
    read()
    return null
  } catch (error) {
    if (!(error instanceof MessagingFault)) throw error
    return [error.place, error.reason]
  }
}

const message = (change: object = {}) => ({
  id: 'wamid.1',
  from: '50499990000',
  timestamp: '1772463600',
  type: 'text',
  text: { body: 'Hola' },
  ...change,
})
const payload = (...messages: object[]) => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '1',
      changes: [{ field: 'messages', value: { metadata: { phone_number_id: '77' }, messages } }],
    },
  ],
})

describe('a call of the WhatsApp Cloud API', () => {
  test('gives its messages in their order: text, a button, an entry of a list', () => {
    const read = readWhatsApp(
      json(
        payload(
          message(),
          message({ id: 'b', type: 'button', button: { payload: 'p', text: 'Sí' } }),
          message({
            id: 'c',
            type: 'interactive',
            interactive: { type: 'button_reply', button_reply: { id: '1', title: 'Sí' } },
          }),
          message({
            id: 'd',
            type: 'interactive',
            interactive: { type: 'list_reply', list_reply: { id: 'row-x', title: 'Una casa' } },
          }),
          message({ id: 'e', type: 'image', image: { id: '9' } }),
        ),
      ),
    )
    expect(read.map(({ id, text }) => [id, text])).toEqual([
      ['wamid.1', 'Hola'],
      ['b', 'Sí'],
      ['c', '1'],
      ['d', 'Una casa'],
      ['e', null],
    ])
    expect(read[0]).toMatchObject({
      ownId: '77',
      sender: '50499990000',
      replyTo: { kind: 'number', address: '50499990000' },
      sentAt: new Date('2026-03-02T15:00:00Z'),
    })
  })

  test('may show an identifier and no number: it tells the sender apart, with or without a number', () => {
    const { from: _, ...unnumbered } = message({ from_user_id: 'HN.1349' })
    const [alone, beside] = readWhatsApp(
      json(payload(unnumbered, message({ id: 'f', from_user_id: 'HN.1349' }))),
    )
    expect(alone).toMatchObject({ sender: 'HN.1349', replyTo: { kind: 'user', address: 'HN.1349' } })
    expect(beside).toMatchObject({ sender: 'HN.1349', replyTo: { kind: 'number' } })
  })

  test('has no message in statuses and in other fields', () => {
    const statuses = { statuses: [{ id: 'wamid.1', status: 'delivered' }] }
    const changes = [
      { field: 'messages', value: statuses },
      { field: 'account_update', value: { event: 'X' } },
      { field: 'messages' },
    ]
    expect(readWhatsApp(json({ entry: [{ changes }] }))).toEqual([])
    expect(readWhatsApp(json({}))).toEqual([])
  })

  test('is refused with the place of what is wrong', () => {
    const at = '/entry/0/changes/0/value/messages/0'
    const { id: _, ...nameless } = message()
    const { from: __, ...senderless } = message()
    expect(fault(() => readWhatsApp(json(payload(nameless))))).toEqual([`${at}/id`, 'missing'])
    expect(fault(() => readWhatsApp(json(payload(senderless))))).toEqual([`${at}/from_user_id`, 'missing'])
    expect(fault(() => readWhatsApp(json(payload(message({ text: { body: 7 } })))))).toEqual([
      `${at}/text/body`,
      'wrong-type',
    ])
    expect(fault(() => readWhatsApp(json(payload(message({ text: { body: 'x'.repeat(5000) } })))))).toEqual([
      `${at}/text/body`,
      'too-long',
    ])
    expect(fault(() => readWhatsApp(json(payload(message({ timestamp: 'now' })))))).toEqual([
      `${at}/timestamp`,
      'wrong-type',
    ])
    expect(fault(() => readWhatsApp(json({ entry: {} })))).toEqual(['/entry', 'wrong-type'])
    expect(fault(() => readWhatsApp(json([])))).toEqual(['', 'wrong-type'])
    expect(fault(() => readWhatsApp(bytes('{"entry": tru')))?.[1]).toBe('not-json')
    expect(fault(() => readWhatsApp(bytes('['.repeat(60_000))))).toEqual(['24', 'too-deep'])
    expect(fault(() => readWhatsApp(bytes(`"${'x'.repeat(300_000)}"`)))?.[1]).toBe('too-large')
    expect(fault(() => readWhatsApp(Uint8Array.of(0x7b, 0xc3, 0x28)))).toEqual(['2', 'not-utf-8'])
  })

  test('is answered with the number in `to`, an identifier in `recipient`', () => {
    expect(JSON.parse(writeWhatsApp({ kind: 'number', address: '504' }, 'Hola "vos"'))).toMatchObject({
      to: '504',
      text: { body: 'Hola "vos"' },
    })
    const named = JSON.parse(writeWhatsApp({ kind: 'user', address: 'HN.1' }, 'Hola'))
    expect([named.recipient, 'to' in named]).toEqual(['HN.1', false])
  })
})

describe('a signature', () => {
  // The HMAC-SHA256 of RFC 4231, test case 2.
  const rfc = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'

  test('of the WhatsApp Cloud API holds for the very bytes, and for nothing else', async () => {
    const body = bytes('what do ya want for nothing?')
    expect(await isFromWhatsApp('Jefe', `sha256=${rfc}`, body)).toBe(true)
    expect(await isFromWhatsApp('Jefe', `sha256=${rfc.replace('5', '6')}`, body)).toBe(false)
    expect(await isFromWhatsApp('jefe', `sha256=${rfc}`, body)).toBe(false)
    expect(await isFromWhatsApp('Jefe', `sha256=${rfc}`, bytes('what do ya want for nothing? '))).toBe(false)
    for (const header of ['', rfc, `sha1=${rfc}`, `sha256=${rfc}00`, 'sha256='])
      expect(await isFromWhatsApp('Jefe', header, body)).toBe(false)
  })

  test('of Twilio is the one of its documentation', async () => {
    const url = 'https://mycompany.com/myapp.php?foo=1&bar=2'
    const form = readTwilioForm(
      bytes(
        'Digits=1234&CallSid=CA1234567890ABCDE&Caller=%2B14158675309&From=%2B14158675309&To=%2B18005551212',
      ),
    )
    const signature = 'RSOYDt4T1cUTdK1PDd93/VVr8B8='
    expect(await isFromTwilio('12345', signature, { url, form })).toBe(true)
    expect(await isFromTwilio('12346', signature, { url, form })).toBe(false)
    expect(await isFromTwilio('12345', signature, { url: `${url}1`, form })).toBe(false)
    expect(await isFromTwilio('12345', signature, { url, form: form.slice(1) })).toBe(false)
    expect(await isFromTwilio('', signature, { url, form })).toBe(false)
    expect(await isFromTwilio('12345', 'not a signature', { url, form })).toBe(false)
  })

  test('is not needed to tell two secrets apart', async () => {
    expect(await isSameSecret('abc', 'abc')).toBe(true)
    for (const other of ['', 'ab', 'abcd', 'abd']) expect(await isSameSecret('abc', other)).toBe(false)
  })

  test('the challenge of a set-up is said back to whoever knows the token', async () => {
    const asked = { 'hub.mode': 'subscribe', 'hub.verify_token': 'palabra', 'hub.challenge': '1158201444' }
    expect(await answerChallenge(asked, 'palabra')).toBe('1158201444')
    expect(await answerChallenge(asked, 'otra')).toBeNull()
    expect(await answerChallenge({ ...asked, 'hub.mode': 'unsubscribe' }, 'palabra')).toBeNull()
    expect(await answerChallenge({ ...asked, 'hub.challenge': '<script>' }, 'palabra')).toBeNull()
    expect(await answerChallenge({ ...asked, 'hub.verify_token': ['palabra'] }, 'palabra')).toBeNull()
    expect(await answerChallenge({}, 'palabra')).toBeNull()
  })
})

describe('a call of Twilio', () => {
  const sms = 'MessageSid=SM1&From=%2B50499990000&To=%2B1800&Body=Qu%C3%A9+pasa&NumMedia=0'

  test('gives the text and the sender, by SMS or through WhatsApp', () => {
    const read = readTwilio(readTwilioForm(bytes(sms)))
    expect(read).toMatchObject({ id: 'SM1', sender: '+50499990000', text: 'Qué pasa' })
    expect(isSms(read)).toBe(true)
    const other = readTwilio(
      readTwilioForm(bytes('MessageSid=SM2&From=whatsapp%3A%2B504&ExternalUserId=HN.1&Body=')),
    )
    expect(other).toMatchObject({
      sender: 'HN.1',
      text: null,
      replyTo: { kind: 'number', address: 'whatsapp:+504' },
    })
    expect(isSms(other)).toBe(false)
  })

  test('is refused with the field, or its number where its name is not plain', () => {
    const read = (text: string) => fault(() => readTwilio(readTwilioForm(bytes(text))))
    expect(read('From=1')).toEqual(['MessageSid', 'missing'])
    expect(read('MessageSid=1')).toEqual(['From', 'missing'])
    expect(read(`From=1&MessageSid=1&Body=${'x'.repeat(5000)}`)).toEqual(['Body', 'too-long'])
    expect(read('Body=%E0%A4%A')).toEqual(['Body', 'not-a-form'])
    expect(read('una+vecina=%E0%A4%A')).toEqual(['0', 'not-a-form'])
    expect(read('a=1&'.repeat(300))?.[1]).toBe('too-many')
    expect(read('a'.repeat(70_000))?.[1]).toBe('too-large')
  })

  test('is answered within the reply, whatever signs the answer has', () => {
    expect(writeTwiml('1 < 2 & 3\u0000')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Response><Message>1 &lt; 2 &amp; 3</Message></Response>',
    )
    expect(writeTwiml(null)).toContain('<Response></Response>')
  })
})

describe('an external channel, as RapidPro knows it', () => {
  test('gives from, text and date, as a form or as JSON', () => {
    const form = 'application/x-www-form-urlencoded'
    const read = readExternal(bytes('from=%2B504&text=Hola+1&date=2026-03-02T15%3A00%3A00Z'), form)
    expect(read).toMatchObject({ sender: '+504', text: 'Hola 1', sentAt: new Date('2026-03-02T15:00:00Z') })
    expect(read.id).not.toBeNull()
    const typed = readExternal(
      json({ from: 'tel:504', text: 'Hola', id: 12, urn: 'x' }),
      'application/json; charset=utf-8',
    )
    expect(typed).toMatchObject({ id: '12', sender: 'tel:504', sentAt: null })
    expect(readExternal(bytes('from=1&text=2'), form).id).toBeNull()
    expect(readExternalStatus(bytes('id=42'), form)).toBe('42')
  })

  test('is refused with the field', () => {
    const read = (value: unknown) => fault(() => readExternal(json(value), 'application/json'))
    expect(read({ text: 'Hola' })).toEqual(['from', 'missing'])
    expect(read({ from: '1', text: ['x'] })).toEqual(['/text', 'wrong-type'])
    expect(read({ from: '1', date: 'ayer' })).toEqual(['date', 'wrong-type'])
    expect(fault(() => readExternalStatus(bytes(''), ''))).toEqual(['id', 'missing'])
  })

  test('is written to by a template, each variable as its type of content needs it', () => {
    const out = { id: 'i-1', text: 'Marque "1" & siga', to: '+504', from: '+1800' }
    const typed = { contentType: 'application/json', body: '{"to":{{to_no_plus}},"text":{{text}}}' } as const
    expect(JSON.parse(writeExternal(typed, out))).toEqual({ to: '504', text: 'Marque "1" & siga' })
    const form = {
      contentType: 'application/x-www-form-urlencoded',
      body: 'id={{id}}&to={{to}}&text={{ text }}&from={{from_no_plus}}',
    } as const
    expect([...new URLSearchParams(writeExternal(form, out))]).toEqual([
      ['id', 'i-1'],
      ['to', '+504'],
      ['text', 'Marque "1" & siga'],
      ['from', '1800'],
    ])
    expect(unknownVariables('{{to}} {{channel}} {{constructor}}')).toEqual(['channel', 'constructor'])
  })
})

describe('a text for an old telephone', () => {
  test('keeps what the alphabet of an SMS has, and takes the nearest sign for the rest', () => {
    expect(toGsmText('¿Sí? Niña, año: él “dijo” más… œuvre 你')).toBe(
      '¿Si? Niña, año: él "dijo" mas... oeuvre ?',
    )
    expect(partsOfSms('x'.repeat(160))).toBe(1)
    expect(partsOfSms('x'.repeat(161))).toBe(2)
    expect(partsOfSms('[]'.repeat(80))).toBe(3)
  })

  test('never has another sign, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toGsmText(toGsmText(text))).toBe(toGsmText(text))
      }),
    )
  })
})

describe('ten thousand broken messages', () => {
  const right: readonly [name: string, text: string, read: (given: Uint8Array) => unknown][] = [
    ['whatsapp', JSON.stringify(payload(message(), message({ from_user_id: 'HN.1' }))), readWhatsApp],
    [
      'twilio',
      'MessageSid=SM1&From=%2B504&Body=Qu%C3%A9+pasa&NumMedia=0',
      (given) => readTwilio(readTwilioForm(given)),
    ],
    [
      'external, a form',
      'from=%2B504&text=Hola&date=2026-03-02T15%3A00%3A00Z',
      (given) => readExternal(given, 'application/x-www-form-urlencoded'),
    ],
    [
      'external, JSON',
      '{"from":"+504","text":"Hola","date":"2026-03-02T15:00:00Z"}',
      (given) => readExternal(given, 'application/json'),
    ],
  ]
  const odd = ['"', '\\', '{', '[', '%', '&', '\u0000', '\\ud800', 'null', '9e999', '[[[[[[', '\u202e']
  const mutation = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(12),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc.constantFrom(...odd).map((text) => bytes(text)),
      fc.nat(40).map((times) => bytes('{"a":'.repeat(times))),
    ),
  })

  test.each(right)('%s: every one is read or refused with its place', (_name, text, read) => {
    const whole = bytes(text)
    let refused = 0
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const broken = mutations.reduce<Uint8Array>((given, { at, cut, put }) => {
          const from = Math.floor(at * given.length)
          return Uint8Array.of(...given.subarray(0, from), ...put, ...given.subarray(from + cut))
        }, whole)
        if (fault(() => read(broken)) !== null) refused += 1
      }),
      { numRuns: 2_500 },
    )
    expect(refused).toBeGreaterThan(200)
  })
})
