/** A line of a calendar, unfolded: a name, parameters, and a value that is still escaped. */
export interface ContentLine {
  readonly name: string
  readonly parameters: Readonly<Record<string, string>>
  readonly value: string
}

const mostOctets = 75
const encoder = new TextEncoder()

/** A text as RFC 5545 writes one (3.3.11): no control character but the tab, and line breaks as `\n`. */
export function escapeText(text: string): string {
  return clean(text)
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n')
}

/** What can stand in a calendar at all: line breaks become one kind, other control characters go. */
export function clean(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, (letter) => (letter === '\n' || letter === '\t' ? letter : ''))
}

export function unescapeText(value: string): string {
  return value.replaceAll(/\\([\\;,nN])/g, (_all, letter: string) =>
    letter.toLowerCase() === 'n' ? '\n' : letter,
  )
}

/** Splits a value at commas that are not escaped. */
export const splitList = (value: string): string[] => value.match(/(?:\\.|[^,\\])+/gs) ?? []

/** Folds a line at 75 octets (3.1), never within a character; a line that goes on begins with a space. */
export function foldLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (octets + size > mostOctets) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += letter
    octets += size
  }
  return [...parts, part].map((one) => `${one}\r\n`).join('')
}

/** The lines of a calendar, unfolded. @throws Error naming the line that cannot be read */
export function readLines(text: string): ContentLine[] {
  const lines = text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/)
  return lines.flatMap((line, index) => {
    if (line === '') return []
    const match = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/s.exec(line)
    if (match === null) throw new Error(`line ${index + 1} of the calendar is no content line`)
    const [, name = '', parameters = '', value = ''] = match
    const given = [...parameters.matchAll(/;([A-Za-z0-9-]+)=(?:"([^"]*)"|([^";:,]*))/g)].map(
      ([, key = '', quoted, plain = '']) => [key.toUpperCase(), quoted ?? plain] as const,
    )
    return [{ name: name.toUpperCase(), parameters: Object.fromEntries(given), value }]
  })
}
