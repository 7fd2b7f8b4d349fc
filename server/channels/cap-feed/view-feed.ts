import { wordsOf } from '../../parties/catalogue/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { listMessages } from '../../warning/alert/index.ts'
import { writeAtom } from './atom-feed.ts'
import { messageTypes } from './cap-codes.ts'
import { headlineOf } from './cap-message.ts'
import { capWords } from './cap-words.ts'
import type { OpenFeed } from './open-feed.ts'

interface Query extends OpenFeed {
  readonly language: 'es' | 'fr' | 'en'
  readonly limit: number
  readonly cursor?: string | undefined
}

interface About {
  readonly demo: boolean
  readonly senderName: string
  /** `https://vigia.example.org` */
  readonly origin: string
}

/** A page of the feed of one institution. */
export async function viewFeed(work: Work, query: Query, about: About): Promise<string> {
  const { items, nextCursor } = await listMessages(work, query)
  const say = await wordsOf(work)
  const page = (cursor: string | undefined): string => {
    const asked = new URLSearchParams({ language: query.language, limit: String(query.limit) })
    if (cursor !== undefined) asked.set('cursor', cursor)
    return `${about.origin}/api/v1/cap/feed?${asked.toString()}`
  }
  return writeAtom({
    key: `feed ${query.organizationId}`,
    language: query.language,
    title: capWords[query.language].feedTitle(query.organizationName),
    author: about.senderName,
    updated: items[0]?.at ?? query.madeAt,
    self: page(query.cursor),
    first: page(undefined),
    next: nextCursor === null ? null : page(nextCursor),
    entries: items.map((message) => ({
      key: `message ${message.id} ${message.recipient?.id ?? ''}`,
      title: headlineOf(message, query.language, { demo: about.demo, say }),
      updated: message.at,
      href: `${about.origin}/api/v1/cap/messages/${message.id}`,
      term: messageTypes[message.notice],
    })),
  })
}
