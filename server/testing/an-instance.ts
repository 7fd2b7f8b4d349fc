import { randomUUID } from 'node:crypto'

/** A filled form of the signal, as ODK Collect writes one; `answers` replaces leaves by `group/name`. */
export interface InstanceParts {
  readonly version: string
  readonly instanceId?: string
  readonly formId?: string
  readonly deprecatedId?: string
  readonly answers?: Readonly<Record<string, string>>
}

const usual: Readonly<Record<string, string>> = {
  'danger/now': 'no',
  'noticed/about': 'recruitment',
  'noticed/codes_recruitment': 'CAP1',
  'where/department': '01',
  'where/municipality': '0101',
  'where/kind': 'market-shop',
  'when/period': 'day',
  'when/day': '2026-03-01',
  'when/goes_on': 'not-known',
  'when/known_how': 'was-told',
  'who/exposed': '',
  'who/children': 'not-known',
  'who/authority': 'no',
  'note/text': '',
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export function anInstance(parts: InstanceParts): string {
  const answers = Object.entries({ ...usual, ...parts.answers })
  const groups = [...new Set(answers.map(([path]) => path.split('/')[0] ?? ''))]
  const written = groups.map((group) => {
    const leaves = answers.filter(([path]) => path.startsWith(`${group}/`))
    return `<${group}>${leaves.map(([path, text]) => leaf(path.split('/')[1] ?? '', text)).join('')}</${group}>`
  })
  const { instanceId = `uuid:${randomUUID()}`, deprecatedId, formId = 'vecinos', version } = parts
  const deprecated = deprecatedId === undefined ? '' : `<orx:deprecatedID>${deprecatedId}</orx:deprecatedID>`
  return `<?xml version='1.0' ?><data id="${formId}" version="${version}" xmlns:orx="http://openrosa.org/xforms" xmlns:jr="http://openrosa.org/javarosa">${written.join('')}<orx:meta><orx:instanceID>${instanceId}</orx:instanceID>${deprecated}</orx:meta></data>`
}

const leaf = (name: string, text: string) =>
  text === '' ? `<${name}/>` : `<${name}>${escaped(text)}</${name}>`

export interface Part {
  readonly name: string
  readonly fileName?: string
  readonly type?: string
  readonly content: string | Buffer
}

const boundary = '----vigia-test-boundary'
export const multipartType = `multipart/form-data; boundary=${boundary}`

/** A multipart body with these parts. */
export function aMultipart(parts: readonly Part[]): Buffer {
  const chunks = parts.flatMap(({ name, fileName, type = 'text/xml', content }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"`}\r\nContent-Type: ${type}\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ])
  return Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)])
}

export const xmlPart = (xml: string | Buffer): Part => ({
  name: 'xml_submission_file',
  fileName: 'vecinos.xml',
  content: xml,
})
