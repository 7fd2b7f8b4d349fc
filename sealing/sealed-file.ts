import { type Bytes, joinBytes, utf8 } from './bytes.ts'
import { pad, unpad } from './padding.ts'
import { openWith, SealError, sealTo } from './seal.ts'

/** A file whose name and kind are sealed with it. */
export interface PlainFile {
  readonly name: string
  readonly type: string
  readonly bytes: Bytes
}

const headLengthBytes = 4
const contextOf = (id: string) => ({ purpose: 'file', about: id })

/** Seals a file to a key, padded to 1 KiB: the length of its head, the head (name and kind), then its bytes. */
export async function sealFile(publicKey: Bytes, file: PlainFile, id: string): Promise<Bytes> {
  const head = utf8(JSON.stringify({ name: file.name, type: file.type }))
  const length = new Uint8Array(headLengthBytes)
  new DataView(length.buffer).setUint32(0, head.length)
  return await sealTo(publicKey, pad(joinBytes([length, head, file.bytes])), contextOf(id))
}

/** @throws SealError when it is not the file that was sealed at this id, or the key is another */
export async function openFile(privateKey: Bytes, sealed: Bytes, id: string): Promise<PlainFile> {
  const content = unpad(await openWith(privateKey, sealed, contextOf(id)))
  if (content.length < headLengthBytes) throw new SealError()
  const end = headLengthBytes + new DataView(content.buffer).getUint32(0)
  if (end > content.length) throw new SealError()
  const head = JSON.parse(new TextDecoder().decode(content.subarray(headLengthBytes, end))) as {
    name: string
    type: string
  }
  return { name: head.name, type: head.type, bytes: content.slice(end) }
}
