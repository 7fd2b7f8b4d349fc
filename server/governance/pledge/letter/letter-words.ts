/** The fixed words of the pledge letter; what people wrote stays in the language they wrote it in. */
export interface LetterWords {
  readonly title: string
  readonly number: string
  readonly pact: string
  readonly text: string
  readonly organization: string
  readonly signer: string
  readonly capacity: string
  readonly place: string
  readonly date: string
  readonly undertakes: string
  readonly commitments: string
  readonly commitment: readonly [what: string, precept: string, line: string, due: string, evidence: string]
  readonly where: string
  readonly signatures: string
  readonly forSignatory: string
  readonly witness: string
  readonly validUntil: string
  readonly renews: string
  readonly emblem: string
  readonly forPerson: string
  readonly accompanies: string
  readonly neverVetting: string
  readonly hash: string
  readonly marks: { readonly demo: string }
  readonly pageOf: (page: number, pages: number) => string
}

const es: LetterWords = {
  title: 'Carta de compromiso',
  number: 'Número',
  pact: 'Pacto',
  text: 'Lo que dice el pacto',
  organization: 'Firma',
  signer: 'Por medio de',
  capacity: 'En calidad de',
  place: 'Lugar',
  date: 'Fecha',
  undertakes: 'Preceptos que asume',
  commitments: 'Compromisos con fecha',
  commitment: ['Qué hará', 'Precepto', 'Línea', 'Fecha', 'Evidencia'],
  where: 'Territorio y responsable local',
  signatures: 'Firmas',
  forSignatory: 'Por la organización firmante',
  witness: 'Testigo',
  validUntil: 'Vale hasta',
  renews: 'Renueva la carta',
  emblem: 'Lugar del emblema',
  forPerson: 'Quien firma',
  accompanies: 'Acompaña',
  neverVetting: 'Firmar es asumir un compromiso. No certifica ni avala a quien firma.',
  hash: 'Huella del texto (SHA-256)',
  marks: { demo: 'DEMOSTRACIÓN' },
  pageOf: (page, pages) => `Página ${page} de ${pages}`,
}

const fr: LetterWords = {
  title: 'Lettre d’engagement',
  number: 'Numéro',
  pact: 'Pacte',
  text: 'Ce que dit le pacte',
  organization: 'Signataire',
  signer: 'Représentée par',
  capacity: 'En qualité de',
  place: 'Lieu',
  date: 'Date',
  undertakes: 'Préceptes assumés',
  commitments: 'Engagements datés',
  commitment: ['Ce qui sera fait', 'Précepte', 'Axe', 'Échéance', 'Preuve'],
  where: 'Territoire et responsable local',
  signatures: 'Signatures',
  forSignatory: 'Pour l’organisation signataire',
  witness: 'Témoin',
  validUntil: 'Valable jusqu’au',
  renews: 'Renouvelle la lettre',
  emblem: 'Place de l’emblème',
  forPerson: 'Qui signe',
  accompanies: 'Accompagne',
  neverVetting: 'Signer, c’est s’engager. Cela ne certifie ni ne cautionne le signataire.',
  hash: 'Empreinte du texte (SHA-256)',
  marks: { demo: 'DÉMONSTRATION' },
  pageOf: (page, pages) => `Page ${page} sur ${pages}`,
}

const en: LetterWords = {
  title: 'Pledge letter',
  number: 'Number',
  pact: 'Pact',
  text: 'What the pact says',
  organization: 'Signatory',
  signer: 'Represented by',
  capacity: 'In the capacity of',
  place: 'Place',
  date: 'Date',
  undertakes: 'Precepts undertaken',
  commitments: 'Commitments with their dates',
  commitment: ['What will be done', 'Precept', 'Line', 'By', 'Evidence'],
  where: 'Territory and who does it locally',
  signatures: 'Signatures',
  forSignatory: 'For the signing organisation',
  witness: 'Witness',
  validUntil: 'Valid until',
  renews: 'Renews letter',
  emblem: 'Place of the emblem',
  forPerson: 'Who signs',
  accompanies: 'Accompanied by',
  neverVetting: 'To sign is to commit. It neither certifies nor vouches for the signatory.',
  hash: 'Fingerprint of the text (SHA-256)',
  marks: { demo: 'DEMONSTRATION' },
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
}

export const letterWords = { es, fr, en }
