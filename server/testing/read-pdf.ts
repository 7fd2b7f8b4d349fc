import { inflateSync } from 'node:zlib'

/** What a PDF written here shows, page by page in the order of its streams: a reader for tests only. */
export function readPdf(bytes: Uint8Array): { readonly text: string; readonly plain: string } {
  const plain = Buffer.from(bytes).toString('latin1')
  const text: string[] = []
  for (const match of plain.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
    const content = inflate(match[1] ?? '')
    for (const shown of content.matchAll(/\[([^\]]*)\] TJ/g)) {
      const hex = [...(shown[1] ?? '').matchAll(/<([0-9a-f]+)>/gi)].map((part) => part[1]).join('')
      text.push(new TextDecoder('windows-1252').decode(Buffer.from(hex, 'hex')))
    }
  }
  return { text: text.join('\n'), plain }
}

function inflate(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
  } catch {
    return ''
  }
}
