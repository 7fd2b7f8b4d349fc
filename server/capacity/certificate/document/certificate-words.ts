import type { Permission } from '../../../../vocabulary/words/index.ts'
import type { CertificateBasis } from '../certificate-store.ts'

/** The fixed words of the printed certificate. */
export interface CertificateDocumentWords {
  readonly title: string
  readonly founding: string
  readonly holder: string
  readonly pseudonym: string
  readonly competency: string
  readonly level: string
  readonly levels: readonly [string, string, string, string]
  readonly opens: string
  readonly opensNothing: string
  readonly permissions: Readonly<Record<Permission, string>>
  readonly basis: string
  readonly bases: Readonly<Record<CertificateBasis, string>>
  readonly validFrom: string
  readonly validUntil: string
  readonly verify: string
  readonly verifyLead: (address: string) => string
  readonly nameNote: string
  readonly demo: string
  readonly pageOf: (page: number, pages: number) => string
}

const es: CertificateDocumentWords = {
  title: 'Certificado de competencia',
  founding: 'Certificado fundacional, con dos firmas',
  holder: 'Se otorga a',
  pseudonym: 'Identificador de la credencial',
  competency: 'Competencia',
  level: 'Nivel',
  levels: ['1: conoce', '2: lo hace con seguridad', '3: lo hace por sí misma', '4: lo enseña'],
  opens: 'Permite',
  opensNothing: 'Reconoce lo aprendido; por sí solo no abre un permiso',
  permissions: {
    triage: 'Clasificar señales',
    verification: 'Verificar señales',
    'issue-alert': 'Firmar alertas',
    'open-referral': 'Abrir remisiones',
  },
  basis: 'Se basa en',
  bases: {
    test: 'Prueba aprobada',
    observation: 'Práctica observada',
    simulation: 'Simulación calificada',
    cohort: 'Registro de una cohorte',
    outside: 'Evaluación hecha fuera, con dos firmas',
    founding: 'Dos firmas que ponen en marcha el país',
  },
  validFrom: 'Vale desde',
  validUntil: 'Vale hasta',
  verify: 'Cómo comprobarlo',
  verifyLead: (address) =>
    `Abra ${address} y lea el código. La página comprueba la firma sin red, con la lista de estados que guardó y su fecha.`,
  nameNote: 'El nombre está escrito solo en esta hoja. La credencial del código no lo lleva.',
  demo: 'DEMOSTRACIÓN',
  pageOf: (page, pages) => `Página ${page} de ${pages}`,
}

const fr: CertificateDocumentWords = {
  title: 'Certificat de compétence',
  founding: 'Certificat fondateur, à deux signatures',
  holder: 'Décerné à',
  pseudonym: 'Identifiant de l’attestation',
  competency: 'Compétence',
  level: 'Niveau',
  levels: ['1 : connaît', '2 : le fait sans risque', '3 : le fait en autonomie', '4 : l’enseigne'],
  opens: 'Permet',
  opensNothing: 'Reconnaît ce qui a été appris ; n’ouvre pas de permis à lui seul',
  permissions: {
    triage: 'Trier les signaux',
    verification: 'Vérifier les signaux',
    'issue-alert': 'Signer les alertes',
    'open-referral': 'Ouvrir des orientations',
  },
  basis: 'Repose sur',
  bases: {
    test: 'Test réussi',
    observation: 'Pratique observée',
    simulation: 'Simulation notée',
    cohort: 'Dossier d’une cohorte',
    outside: 'Évaluation faite ailleurs, avec deux signatures',
    founding: 'Deux signatures qui lancent le pays',
  },
  validFrom: 'Valable à partir du',
  validUntil: 'Valable jusqu’au',
  verify: 'Comment le vérifier',
  verifyLead: (address) =>
    `Ouvrez ${address} et lisez le code. La page vérifie la signature sans réseau, avec la liste d’états gardée et sa date.`,
  nameNote: 'Le nom n’est écrit que sur cette feuille. L’attestation du code ne le porte pas.',
  demo: 'DÉMONSTRATION',
  pageOf: (page, pages) => `Page ${page} sur ${pages}`,
}

const en: CertificateDocumentWords = {
  title: 'Certificate of competency',
  founding: 'Founding certificate, with two signatures',
  holder: 'Awarded to',
  pseudonym: 'Identifier of the credential',
  competency: 'Competency',
  level: 'Level',
  levels: ['1: knows it', '2: does it safely', '3: does it alone', '4: teaches it'],
  opens: 'Opens',
  opensNothing: 'Recognises what was learned; it opens no permission by itself',
  permissions: {
    triage: 'Triage signals',
    verification: 'Verify signals',
    'issue-alert': 'Sign alerts',
    'open-referral': 'Open referrals',
  },
  basis: 'Rests on',
  bases: {
    test: 'A test that was passed',
    observation: 'Observed practice',
    simulation: 'A rated simulation',
    cohort: 'The record of a cohort',
    outside: 'Assessment made elsewhere, with two signatures',
    founding: 'Two signatures that start the country',
  },
  validFrom: 'Valid from',
  validUntil: 'Valid until',
  verify: 'How to verify it',
  verifyLead: (address) =>
    `Open ${address} and read the code. The page checks the signature without a network, by the list of states that it kept and its date.`,
  nameNote: 'The name stands on this sheet alone. The credential in the code does not carry it.',
  demo: 'DEMONSTRATION',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
}

export const certificateDocumentWords = { es, fr, en } as const
