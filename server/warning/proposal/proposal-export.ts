import type { ProposalRow } from '../../../vocabulary/wire/proposal.ts'
import {
  hasCode,
  modalities,
  proposalDeclineReasons,
  recommendationVerbs,
  threats,
} from '../../../vocabulary/words/index.ts'
import { wordsOf } from '../../parties/catalogue/index.ts'
import { type Column, column, exportsOf, type Route } from '../../platform/http/index.ts'

const columns: readonly Column<ProposalRow>[] = [
  column(['Presentada', 'Déposée', 'Submitted'], ({ submittedAt }) => submittedAt),
  column(['Propone', 'Proposée par', 'Proposed by'], ({ organization }) => organization.name),
  column(['Clase (código)', 'Type (code)', 'Kind (code)'], ({ kind }) => kind),
  column(['Estado (código)', 'État (code)', 'State (code)'], ({ state }) => state),
  column(['Territorio', 'Territoire', 'Territory'], ({ placeName }) => placeName),
  column(['Asunto', 'Objet', 'Subject'], ({ subject }, language, say) =>
    say(hasCode(modalities, subject) ? modalities : threats, subject, language),
  ),
  column(['A quién', 'À qui', 'To whom'], ({ addressee }) => addressee?.name ?? null),
  column(['Verbo', 'Verbe', 'Verb'], ({ verb }, language, say) => say(recommendationVerbs, verb, language)),
  column(['Qué se pide', 'Ce qui est demandé', 'What is asked'], ({ asks }) => asks),
  column(['Contestada', 'Réponse le', 'Answered'], ({ decidedAt }) => decidedAt),
  column(['Razón', 'Raison', 'Reason'], ({ declineReason }, language, say) =>
    say(proposalDeclineReasons, declineReason, language),
  ),
  column(['Apelación (código)', 'Recours (code)', 'Appeal (code)'], ({ appeal }) => appeal?.state ?? null),
]

/** What organisations proposed and were answered, as files; what may involve an authority stays at the desk. */
export const proposalExports = (list: Route): Route[] =>
  exportsOf<ProposalRow>(list, {
    name: { es: 'Propuestas', fr: 'Propositions', en: 'Proposals' },
    columns,
    wordsOf,
    leaves: ({ restricted }) => !restricted,
  })
