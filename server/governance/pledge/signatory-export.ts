import type { PreceptProgress, SignatoryRow } from '../../../vocabulary/wire/pact.ts'
import { pactPrecepts, pledgeScores, wordOf } from '../../../vocabulary/words/index.ts'
import { wordsOf } from '../../parties/catalogue/index.ts'
import { column, exportsOf, heads, type Route, yesOrNo } from '../../platform/http/index.ts'

const sumOf = ({ progress }: SignatoryRow, of: Exclude<keyof PreceptProgress, 'precept'>): number =>
  progress.reduce((sum, one) => sum + one[of], 0)

/** Who signed and how far each has come, as files: institutions, never the person who held the pen. */
export const signatoryExports = (list: Route): Route[] =>
  exportsOf<SignatoryRow>(list, {
    wordsOf,
    name: { es: 'Firmantes del pacto', fr: 'Signataires du pacte', en: 'Signatories of the pact' },
    columns: [
      column(['Carta', 'Lettre', 'Letter'], ({ letter }) => letter),
      column(['Tipo (código)', 'Type (code)', 'Kind (code)'], ({ kind }) => kind),
      // A person who signed is named in a file only with consent; whoever accompanies is no signatory.
      column(heads.institution, ({ kind, organization, signerName, publishesName }) =>
        kind === 'institution' ? organization.name : publishesName ? signerName : '',
      ),
      column(['Pacto', 'Pacte', 'Pact'], ({ pact }, language) => pact.name[language]),
      column(heads.territory, ({ signing }) => signing.placeName),
      column(['Firmado', 'Signé', 'Signed'], ({ signing }) => signing.on),
      column(heads.state, ({ signing }) => signing.state),
      column(
        ['Puede nombrarse en público', 'Peut être nommé en public', 'May be named in public'],
        ({ publishesName }, language) => yesOrNo(publishesName, language),
      ),
      column(['Preceptos', 'Préceptes', 'Precepts'], ({ progress }, language) =>
        progress.map(({ precept }) => wordOf(pactPrecepts, precept, language)).join('; '),
      ),
      column(['Compromisos', 'Engagements', 'Pledges'], (row) => sumOf(row, 'commitments')),
      column(['Verificados', 'Vérifiés', 'Verified'], (row) => sumOf(row, 'verified')),
      column(['Con retraso', 'En retard', 'Overdue'], (row) => sumOf(row, 'overdue')),
      column(['Evidencias', 'Preuves', 'Evidence'], (row) => sumOf(row, 'evidence')),
      column(['Calificación', 'Évaluation', 'Rating'], ({ rating }, language, say) =>
        say(pledgeScores, rating?.score ?? null, language),
      ),
      column(['Calificado', 'Évalué le', 'Rated'], ({ rating }) => rating?.on ?? null),
      column(['Vale hasta', 'Valable jusqu’au', 'Valid until'], ({ term }) => term?.lapsesOn ?? null),
      column(['Plazo (código)', 'Durée (code)', 'Term (code)'], ({ term }) => term?.state ?? null),
    ],
  })
