import { listPublicSessions } from '../../../governance/committee/index.ts'
import { listPublicSignings } from '../../../governance/pledge/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { escaped, type Speech } from '../frame/index.ts'
import { committeeWords } from '../words/committee/index.ts'

const mostInFeed = 50

interface Entry {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly at: string
}

/** What was published last, as an Atom feed (RFC 4287): minutes and signings, the newest first. */
export async function writeFeed(
  work: Work,
  of: { readonly speech: Speech; readonly origin: string },
): Promise<string> {
  const { speech, origin } = of
  const words = committeeWords[speech.language]
  const { items } = await listPublicSessions(work, { limit: mostInFeed })
  const signings = await listPublicSignings(work, mostInFeed)
  const entries: Entry[] = [
    ...items.map(({ id, number, publishedAt }) => ({
      id,
      title: words.minutes(number),
      path: `/comite/${id}`,
      at: publishedAt,
    })),
    ...signings.map(({ id, title, publishedAt }) => ({ id, title, path: `/firma/${id}`, at: publishedAt })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1))
  const newest = entries[0]?.at ?? '1970-01-01T00:00:00.000Z'
  const address = (path: string): string => escaped(origin + speech.addressOf(path))
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${speech.language}">
<id>${address('/novedades.atom')}</id>
<title>${escaped(speech.words.pageTitle(speech.words.feed))}</title>
<updated>${newest}</updated>
<author><name>${escaped(speech.words.product)}</name></author>
<link rel="self" href="${address('/novedades.atom')}"/>
<link rel="alternate" type="text/html" href="${address('')}"/>
${entries
  .slice(0, mostInFeed)
  .map(
    ({ id, title, path, at }) => `<entry>
<id>urn:uuid:${id}</id>
<title>${escaped(title)}</title>
<updated>${at}</updated>
<link rel="alternate" type="text/html" href="${address(path)}"/>
</entry>`,
  )
  .join('\n')}
</feed>
`
}
