import type { AlertKind, RiskLevel, SectionName } from '../../../../vocabulary/words/index.ts'

/** The fixed words of the printed alert; what people wrote stays in the language they wrote it in. */
export interface AlertDocumentWords {
  readonly title: string
  readonly number: string
  readonly notIssued: string
  readonly date: string
  readonly kind: string
  readonly kinds: Readonly<Record<AlertKind, string>>
  readonly place: string
  readonly modality: string
  readonly level: string
  readonly levels: Readonly<Record<RiskLevel, string>>
  readonly validity: string
  readonly validUntil: (day: string) => string
  readonly sections: Readonly<Record<SectionName, string>>
  readonly recommendations: string
  readonly recommendation: readonly [
    addressee: string,
    verb: string,
    what: string,
    due: string,
    evidence: string,
  ]
  readonly distribution: string
  readonly recipient: readonly [name: string, part: string]
  readonly parts: Readonly<Record<'responder' | 'informed', string>>
  readonly notices: string
  readonly notice: readonly [date: string, what: string]
  readonly noticeKinds: Readonly<
    Record<'issued' | 'extended' | 'escalated' | 'lifted' | 'materialised' | 'annulled', string>
  >
  readonly marks: Readonly<Record<'demo' | 'exercise' | 'draft' | 'annulled', string>>
  readonly pageOf: (page: number, pages: number) => string
}

const es: AlertDocumentWords = {
  title: 'Alerta temprana',
  number: 'Número',
  notIssued: 'sin emitir',
  date: 'Fecha',
  kind: 'Tipo',
  kinds: { imminent: 'De inminencia', structural: 'Estructural' },
  place: 'Territorio',
  modality: 'Modalidad',
  level: 'Nivel de riesgo',
  levels: { low: 'Bajo', medium: 'Medio', high: 'Alto', critical: 'Crítico', imminent: 'Inminente' },
  validity: 'Vigencia',
  validUntil: (day) => `hasta el ${day}`,
  sections: {
    location: 'Ubicación',
    population: 'Población en riesgo',
    context: 'Contexto',
    threat: 'Amenaza',
    vulnerability: 'Vulnerabilidad',
    capacity: 'Capacidad',
    rights: 'Derechos amenazados',
  },
  recommendations: 'Recomendaciones',
  recommendation: ['A quién', 'Verbo', 'Qué se pide', 'Plazo', 'Evidencia'],
  distribution: 'Lista de distribución',
  recipient: ['Destinatario', 'Calidad'],
  parts: { responder: 'Responde', informed: 'Se le informa' },
  notices: 'Avisos posteriores',
  notice: ['Fecha', 'Aviso'],
  noticeKinds: {
    issued: 'Emitida',
    extended: 'Prorrogada',
    escalated: 'Escalada',
    lifted: 'Levantada',
    materialised: 'Cerrada: el riesgo se materializó',
    annulled: 'Anulada',
  },
  marks: { demo: 'DEMOSTRACIÓN', exercise: 'EJERCICIO', draft: 'BORRADOR', annulled: 'ANULADA' },
  pageOf: (page, pages) => `Página ${page} de ${pages}`,
}

const fr: AlertDocumentWords = {
  title: 'Alerte rapide',
  number: 'Numéro',
  notIssued: 'non émise',
  date: 'Date',
  kind: 'Type',
  kinds: { imminent: 'Imminente', structural: 'Structurelle' },
  place: 'Territoire',
  modality: 'Forme d’exploitation',
  level: 'Niveau de risque',
  levels: { low: 'Faible', medium: 'Moyen', high: 'Élevé', critical: 'Critique', imminent: 'Imminent' },
  validity: 'Validité',
  validUntil: (day) => `jusqu’au ${day}`,
  sections: {
    location: 'Lieu',
    population: 'Population exposée',
    context: 'Contexte',
    threat: 'Menace',
    vulnerability: 'Vulnérabilité',
    capacity: 'Capacité',
    rights: 'Droits menacés',
  },
  recommendations: 'Recommandations',
  recommendation: ['À qui', 'Verbe', 'Ce qui est demandé', 'Échéance', 'Preuve'],
  distribution: 'Liste de diffusion',
  recipient: ['Destinataire', 'Qualité'],
  parts: { responder: 'Répond', informed: 'Pour information' },
  notices: 'Avis ultérieurs',
  notice: ['Date', 'Avis'],
  noticeKinds: {
    issued: 'Émise',
    extended: 'Prolongée',
    escalated: 'Portée plus haut',
    lifted: 'Levée',
    materialised: 'Close : le risque s’est réalisé',
    annulled: 'Annulée',
  },
  marks: { demo: 'DÉMONSTRATION', exercise: 'EXERCICE', draft: 'PROJET', annulled: 'ANNULÉE' },
  pageOf: (page, pages) => `Page ${page} sur ${pages}`,
}

const en: AlertDocumentWords = {
  title: 'Early warning',
  number: 'Number',
  notIssued: 'not issued',
  date: 'Date',
  kind: 'Kind',
  kinds: { imminent: 'Imminent', structural: 'Structural' },
  place: 'Territory',
  modality: 'Modality',
  level: 'Level of risk',
  levels: { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical', imminent: 'Imminent' },
  validity: 'Validity',
  validUntil: (day) => `until ${day}`,
  sections: {
    location: 'Location',
    population: 'Population at risk',
    context: 'Context',
    threat: 'Threat',
    vulnerability: 'Vulnerability',
    capacity: 'Capacity',
    rights: 'Rights threatened',
  },
  recommendations: 'Recommendations',
  recommendation: ['To whom', 'Verb', 'What is asked', 'By', 'Evidence'],
  distribution: 'Distribution list',
  recipient: ['Recipient', 'Part'],
  parts: { responder: 'Responds', informed: 'Is informed' },
  notices: 'Later notices',
  notice: ['Date', 'Notice'],
  noticeKinds: {
    issued: 'Issued',
    extended: 'Extended',
    escalated: 'Escalated',
    lifted: 'Lifted',
    materialised: 'Closed: the risk came true',
    annulled: 'Annulled',
  },
  marks: { demo: 'DEMONSTRATION', exercise: 'EXERCISE', draft: 'DRAFT', annulled: 'ANNULLED' },
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
}

export const alertDocumentWords = { es, fr, en }
