import type { CommitmentRow } from '../../../vocabulary/wire/commitment.ts'

type Origin = CommitmentRow['origin']

const ways: Readonly<Record<Origin['kind'], (id: string) => string>> = {
  alert: (id) => `/alerts/${id}`,
  workshop: (id) => `/workshops/${id}`,
  session: (id) => `/committee/sessions/${id}`,
  signing: (id) => `/pact/signings/${id}`,
}

/** The screen of what a commitment began in. */
export const wayToOrigin = ({ kind, id }: Pick<Origin, 'kind' | 'id'>): string =>
  ways[kind](encodeURIComponent(id))
