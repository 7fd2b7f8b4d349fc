import type { namedSources, PersonCopy } from '../../../vocabulary/wire/privacy.ts'

interface CopyWords {
  readonly title: string
  readonly rights: Readonly<Record<PersonCopy['right'], string>>
  readonly lead: string
  readonly nothing: string
  readonly sources: Readonly<Record<(typeof namedSources)[number], string>>
  readonly notHereTitle: string
  readonly notHere: string
  readonly demo: string
  readonly pageOf: (page: number, pages: number) => string
}

export const copyWords: Readonly<Record<'es' | 'fr' | 'en', CopyWords>> = {
  es: {
    title: 'Sus datos personales en Vigía',
    rights: {
      access: 'Derecho de acceso',
      rectification: 'Derecho de rectificación',
      erasure: 'Derecho de supresión',
      objection: 'Derecho de oposición',
    },
    lead: 'Esto es todo lo que está guardado con su nombre. Los nombres de los campos son los de la base de datos.',
    nothing: 'No se encontró nada guardado con su nombre.',
    sources: {
      account: 'Cuenta',
      contact: 'Contacto de un territorio',
      participant: 'Participación en una reunión',
      seat: 'Silla en una instancia',
      signature: 'Firma de un pacto',
      witness: 'Testigo de una firma',
      trainee: 'Participación en una formación',
      certificate: 'Certificado',
    },
    notHereTitle: 'Lo que aquí no se puede buscar',
    notHere:
      'Un aviso de riesgo no guarda ningún nombre. Quien envió uno lo lee y lo retira con sus siete palabras en la página de avisos; nadie más puede encontrarlo.',
    demo: 'DEMOSTRACIÓN',
    pageOf: (page, pages) => `Página ${page} de ${pages}`,
  },
  fr: {
    title: 'Vos données personnelles dans Vigía',
    rights: {
      access: 'Droit d’accès',
      rectification: 'Droit de rectification',
      erasure: 'Droit à l’effacement',
      objection: 'Droit d’opposition',
    },
    lead: 'Voici tout ce qui est conservé à votre nom. Les noms des champs sont ceux de la base de données.',
    nothing: 'Rien n’a été trouvé à votre nom.',
    sources: {
      account: 'Compte',
      contact: 'Contact d’un territoire',
      participant: 'Participation à une réunion',
      seat: 'Siège dans une instance',
      signature: 'Signature d’un pacte',
      witness: 'Témoin d’une signature',
      trainee: 'Participation à une formation',
      certificate: 'Certificat',
    },
    notHereTitle: 'Ce qui ne peut pas être cherché ici',
    notHere:
      'Un signalement ne conserve aucun nom. Qui en a envoyé un le lit et le retire avec ses sept mots sur la page de signalement ; personne d’autre ne peut le retrouver.',
    demo: 'DÉMONSTRATION',
    pageOf: (page, pages) => `Page ${page} sur ${pages}`,
  },
  en: {
    title: 'Your personal data in Vigía',
    rights: {
      access: 'Right of access',
      rectification: 'Right to rectification',
      erasure: 'Right to erasure',
      objection: 'Right to object',
    },
    lead: 'This is everything that is kept under your name. Fields are named as they are in the database.',
    nothing: 'Nothing was found under your name.',
    sources: {
      account: 'Account',
      contact: 'Contact of a territory',
      participant: 'Participant of a meeting',
      seat: 'Seat of a body',
      signature: 'Signature of a pact',
      witness: 'Witness of a signature',
      trainee: 'Participant of a training',
      certificate: 'Certificate',
    },
    notHereTitle: 'What cannot be looked for here',
    notHere:
      'A report of a risk keeps no name. Whoever sent one reads and withdraws it with its seven words on the field page; nobody else can find it.',
    demo: 'DEMONSTRATION',
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
  },
}
