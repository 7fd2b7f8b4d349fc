import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readInstance, writeDeviceSettings, writeFormList, writeManifest, writeResponse } from './index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const whole = `<?xml version='1.0' ?><data id="vecinos" version="v1" xmlns:orx="http://openrosa.org/xforms"><where><kind>home</kind><empty/></where><orx:meta><orx:instanceID>uuid:1</orx:instanceID></orx:meta></data>`

describe('an instance', () => {
  test('is read by its paths, whatever its namespaces', () => {
    const read = readInstance(bytes(whole))
    expect(read).toMatchObject({ formId: 'vecinos', version: 'v1', instanceId: 'uuid:1', deprecatedId: null })
    const values = 'values' in read ? [...read.values] : []
    expect(values).toEqual([
      ['/data/where/kind', 'home'],
      ['/data/where/empty', ''],
      ['/data/meta/instanceID', 'uuid:1'],
    ])
    const plain = whole.replaceAll('orx:meta', 'meta').replaceAll('orx:instanceID', 'instanceID')
    const ofEnketo = plain
      .replace('<data ', '<vecinos xmlns="http://example.org/x" ')
      .replace('</data>', '</vecinos>')
    expect(readInstance(bytes(ofEnketo))).toMatchObject({ instanceId: 'uuid:1', values: new Map(values) })
  })

  test('that wants to replace another one says so', () => {
    const edit = whole.replace('</orx:meta>', '<orx:deprecatedID>uuid:0</orx:deprecatedID></orx:meta>')
    expect(readInstance(bytes(edit))).toMatchObject({ deprecatedId: 'uuid:0' })
  })

  test.each([
    ['no form', whole.replace(' id="vecinos"', ''), { reason: 'no-form-id' }],
    ['a form with a space', whole.replace('"vecinos"', '"a b"'), { reason: 'no-form-id' }],
    ['no instance', whole.replace('uuid:1', ' '), { reason: 'no-instance-id' }],
    ['a long instance', whole.replace('uuid:1', 'a'.repeat(129)), { reason: 'no-instance-id' }],
    ['an answer twice', whole.replace('<empty/>', '<kind/>'), { reason: 'repeated-answer' }],
    ['a cut document', whole.slice(0, 60), { reason: 'not-xml', line: 1, column: 61 }],
    ['another encoding', whole.replace("'1.0'", "'1.0' encoding='UTF-16'"), { reason: 'not-xml' }],
    ['a DTD', whole.replace('?>', '?><!DOCTYPE data>'), { reason: 'not-xml' }],
    ['too much', whole.replace('home', 'a'.repeat(70_000)), { reason: 'too-large' }],
    ['too deep', whole.replace('home', `${'<a>'.repeat(20)}${'</a>'.repeat(20)}`), { reason: 'not-xml' }],
  ])('with %s is refused by its reason', (_what, text, fault) => {
    expect(readInstance(bytes(text))).toMatchObject(fault)
  })

  test('expands no entity, however many are named', () => {
    const bomb = `<!DOCTYPE data [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`
    const text = `${bomb}${whole.replace(/^<\?xml.*?\?>/, '').replace('home', '&b;')}`
    expect(readInstance(bytes(text))).toMatchObject({ reason: 'not-xml' })
    expect(readInstance(bytes(whole.replace('home', '&b;')))).toMatchObject({ reason: 'not-xml' })
  })
})

describe('what a telephone is answered', () => {
  test('is a list of forms', () => {
    const form = {
      formId: 'f',
      name: 'F & G',
      version: '1',
      hash: 'md5:00',
      downloadUrl: 'https://a/f?x=1&y=2',
    }
    const head =
      '<?xml version="1.0" encoding="UTF-8"?>\n<xforms xmlns="http://openrosa.org/xforms/xformsList"'
    expect(writeFormList([form])).toBe(`${head}>
  <xform>
    <formID>f</formID>
    <name>F &amp; G</name>
    <version>1</version>
    <hash>md5:00</hash>
    <downloadUrl>https://a/f?x=1&amp;y=2</downloadUrl>
  </xform>
</xforms>
`)
    const more = writeFormList([{ ...form, manifestUrl: 'https://a/m', description: 'Said' }])
    expect(more).toContain('<descriptionText>Said</descriptionText>')
    expect(more).toContain('<manifestUrl>https://a/m</manifestUrl>')
    expect(writeFormList([])).toBe(`${head}/>\n`)
  })

  test('is a manifest', () => {
    const file = { filename: 'a.png', hash: 'md5:00', downloadUrl: 'https://a/a.png' }
    expect(writeManifest([file])).toContain('<manifest xmlns="http://openrosa.org/xforms/xformsManifest">')
    expect(writeManifest([file])).toContain('<filename>a.png</filename>')
  })

  test('is one sentence in the envelope', () => {
    expect(writeResponse({ nature: 'error', message: 'a < b' })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<OpenRosaResponse xmlns="http://openrosa.org/http/response">\n  <message nature="error">a &lt; b</message>\n</OpenRosaResponse>\n',
    )
  })
})

describe('the code that sets a telephone up', () => {
  const settings = { serverUrl: 'https://a.example/key/k', projectName: 'Vecinos', language: 'es' } as const

  test('is base64 of zlib of the settings', () => {
    const text = writeDeviceSettings(settings)
    // The first byte of zlib, 32 KiB of window, and the strongest compression.
    expect([...Buffer.from(text, 'base64').subarray(0, 2)]).toEqual([0x78, 0xda])
    expect(JSON.parse(inflateSync(Buffer.from(text, 'base64')).toString())).toEqual({
      general: {
        server_url: 'https://a.example/key/k',
        form_update_mode: 'match_exactly',
        periodic_form_updates_check: 'every_six_hours',
        autosend: 'wifi_and_cellular',
        delete_send: true,
        analytics: false,
        app_language: 'es',
        metadata_username: '',
        metadata_phonenumber: '',
        metadata_email: '',
      },
      admin: { view_sent: false },
      project: { name: 'Vecinos', icon: 'V', color: '#2f5d8a' },
    })
  })

  test('stays the same for the same settings, and small enough for a picture', () => {
    expect(writeDeviceSettings(settings)).toBe(writeDeviceSettings(settings))
    const long = writeDeviceSettings({
      ...settings,
      serverUrl: `https://vigia.example.org/key/${'k'.repeat(47)}`,
    })
    expect(long.length).toBeLessThan(600)
  })
})

test('ten thousand broken instances are read or refused with a reason, never anything else', () => {
  const cut = fc.tuple(
    fc.nat(whole.length),
    fc.nat(40),
    fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '<!DOCTYPE a>',
        '&x;',
        '<![CDATA[',
        ']]>',
        '<a>',
        '</data>',
        '<?x?>',
        '\u0000',
        '<kind>',
        'id="',
      ),
    ),
  )
  const broken = fc
    .array(cut, { minLength: 1, maxLength: 4 })
    .map((cuts) =>
      cuts.reduce((text, [at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone), whole),
    )
  const reasons = ['not-xml', 'too-large', 'no-form-id', 'no-instance-id', 'repeated-answer']
  fc.assert(
    fc.property(broken, (text) => {
      const read = readInstance(bytes(text))
      if ('reason' in read) expect(reasons).toContain(read.reason)
      else expect(read.instanceId).toMatch(/^[\x21-\x7e]+$/)
    }),
    { numRuns: 10_000 },
  )
})
