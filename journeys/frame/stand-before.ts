import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Something that stands between a browser and the product, as a proxy does or a new release. */
export interface Standing {
  readonly address: string
  /** What is changed in a reply of text; nothing until a journey says so. */
  change: (path: string, text: string) => string
  readonly leave: () => Promise<void>
}

/** Passes everything on to the product at this address, on an address of its own. */
export async function standBefore(product: string): Promise<Standing> {
  const standing = { change: (_path: string, text: string): string => text }
  const server = createServer((asked, reply) => passOn(asked, reply, { product, standing }))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return Object.assign(standing, {
    address: `http://127.0.0.1:${port}`,
    async leave() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  })
}

function passOn(
  asked: IncomingMessage,
  reply: ServerResponse,
  { product, standing }: { readonly product: string; readonly standing: Pick<Standing, 'change'> },
): void {
  const { hostname, port } = new URL(product)
  // Whole and as text, or it could not be changed.
  const headers = { ...asked.headers }
  for (const name of ['accept-encoding', 'if-none-match', 'if-modified-since']) delete headers[name]
  const give = async (answer: IncomingMessage): Promise<void> => {
    const chunks: Buffer[] = []
    for await (const chunk of answer) chunks.push(chunk as Buffer)
    const { 'content-length': _, 'transfer-encoding': __, etag: ___, ...kept } = answer.headers
    const body = Buffer.concat(chunks)
    const isText = /javascript|json|html/.test(String(kept['content-type']))
    reply.writeHead(answer.statusCode ?? 502, kept)
    reply.end(isText ? standing.change(asked.url ?? '', body.toString()) : body)
  }
  const onward = request({ hostname, port, path: asked.url, method: asked.method, headers }, (answer) => {
    give(answer).catch(() => reply.destroy())
  })
  onward.on('error', () => reply.destroy())
  asked.pipe(onward)
}
