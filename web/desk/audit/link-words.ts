import type { AuditLink } from '../../../vocabulary/wire/audit.ts'
import type { AuditWords } from '../../wording/desk/audit/index.ts'

/** What a link is about: the thing, and that it was opened where nothing was done to it. */
export function titleOf(link: Pick<AuditLink, 'kind' | 'subjectKind'>, words: AuditWords['links']): string {
  const isOpening = link.kind.startsWith('opening.')
  const subject = isOpening ? link.subjectKind.replace(/^opened-/, '') : link.subjectKind
  const what = words.kinds[subject] ?? subject
  return isOpening ? words.opened(what) : what
}

/** In whose name: a person by name, everybody else by what they are; the record's own words where nothing is known. */
export function actorOf(link: Pick<AuditLink, 'actor' | 'actorName'>, words: AuditWords['links']): string {
  if (link.actorName !== null) return link.actorName
  return words.actors[link.actor.split(':')[0] ?? ''] ?? link.actor
}
