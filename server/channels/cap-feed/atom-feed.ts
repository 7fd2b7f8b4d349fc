import { createHash } from 'node:crypto'
import { writeXml, xmlNode } from '../../../interchange/xml/index.ts'

export interface AtomEntry {
  /** What the id of the entry is made of: the same for the same message. */
  readonly key: string
  readonly title: string
  readonly updated: Date
  readonly href: string
  /** What becomes of the earlier messages: Alert, Update or Cancel. */
  readonly term: string
}

export interface AtomFeed {
  readonly key: string
  readonly language: string
  readonly title: string
  readonly author: string
  readonly updated: Date
  readonly self: string
  readonly first: string
  /** The page of older entries. */
  readonly next: string | null
  readonly entries: readonly AtomEntry[]
}

/** A feed of messages (RFC 4287), in pages (RFC 5005): an entry is a link to one message and says little of it. */
export function writeAtom(feed: AtomFeed): string {
  return writeXml(
    xmlNode(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
      xmlNode('id', {}, urnOf(feed.key)),
      xmlNode('title', {}, feed.title),
      xmlNode('updated', {}, feed.updated.toISOString()),
      xmlNode('author', {}, xmlNode('name', {}, feed.author)),
      xmlNode('generator', {}, 'Vigía'),
      linkNode('self', feed.self, 'application/atom+xml'),
      linkNode('first', feed.first, 'application/atom+xml'),
      feed.next === null ? null : linkNode('next', feed.next, 'application/atom+xml'),
      ...feed.entries.map((entry) =>
        xmlNode(
          'entry',
          {},
          xmlNode('id', {}, urnOf(entry.key)),
          xmlNode('title', {}, entry.title),
          xmlNode('updated', {}, entry.updated.toISOString()),
          xmlNode('category', { term: entry.term }),
          linkNode('alternate', entry.href, 'application/cap+xml'),
        ),
      ),
    ),
  )
}

const linkNode = (rel: string, href: string, type: string) => xmlNode('link', { rel, type, href })

/** A name that never changes and tells nothing: a UUID of version 8 made of the key (RFC 9562). */
function urnOf(key: string): string {
  const bytes = createHash('sha256').update(`vigia atom ${key}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}
