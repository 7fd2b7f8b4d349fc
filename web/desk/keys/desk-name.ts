import type { OwnDesk } from '../../../vocabulary/wire/keys.ts'
import type { KeysWords } from '../../wording/desk/keys/index.ts'

/** What a desk is called: one of the country, of a place, or of an institution. */
export function deskName(words: KeysWords, { kind, placeName, organizationName }: OwnDesk): string {
  if (kind === 'local') return words.desk.local(placeName)
  if (kind === 'organization') return words.desk.organization(organizationName ?? placeName)
  return words.desk[kind]
}
