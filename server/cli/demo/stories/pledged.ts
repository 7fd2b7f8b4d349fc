import type { OrganizationKey, PersonKey } from '../country/index.ts'

/** What the invented pact says. */
export const pactText = {
  es: 'Quienes firman rechazan toda forma de trata de personas. Se comprometen a informarse, a no participar en nada que explote a otras personas, a apoyar a quien pueda ser víctima, y a decir con fecha qué harán. Lo que aquí se asume se sigue en público.',
  fr: 'Les signataires refusent toute forme de traite des personnes. Ils s’engagent à s’informer, à ne prendre part à rien qui exploite autrui, à soutenir qui peut être victime, et à dire avec une date ce qu’ils feront. Ce qui est promis ici se suit en public.',
  en: 'Those who sign reject every form of trafficking in persons. They undertake to learn about it, to take part in nothing that exploits others, to support whoever may be a victim, and to say by when they will do what. What is promised here is followed in public.',
}

/** How far somebody takes what was pledged. */
export type PledgeFate = 'waits' | 'in-progress' | 'reported' | 'verified'

interface Pledged {
  readonly precept: string
  readonly line: 'prevention' | 'protection'
  readonly what: string
  readonly evidence: string
  /** Days after the signing. */
  readonly due: number
  readonly fate: PledgeFate
}

export interface Signed {
  readonly of: OrganizationKey
  readonly by: PersonKey
  /** A person signs, whom the organisation accompanies; the organisation itself unless told. */
  readonly kind?: 'person'
  readonly signer: readonly [name: string, capacity: string]
  readonly named: boolean
  readonly pledges: readonly Pledged[]
}

/** Who signs in the capital, what each undertakes, and how far each takes it. */
export const signed: readonly Signed[] = [
  {
    of: 'childhood',
    by: 'flor',
    signer: ['Amparo Lindero', 'Directora ejecutiva'],
    named: true,
    pledges: [
      {
        precept: 'support-and-orient',
        line: 'protection',
        what: 'Atender en un día cada aviso sobre una niña o un niño.',
        evidence: 'Registro de atención, sin nombres',
        due: 5,
        fate: 'verified',
      },
      {
        precept: 'report',
        line: 'protection',
        what: 'Formar a quienes atienden en ventanilla para reconocer señales.',
        evidence: 'Lista de asistencia',
        due: 60,
        fate: 'in-progress',
      },
    ],
  },
  {
    of: 'school',
    by: 'julio',
    signer: ['Eliseo Borañes', 'Director de escuelas'],
    named: true,
    pledges: [
      {
        precept: 'inform-and-share',
        line: 'prevention',
        what: 'Dar una hora de clase sobre ofertas falsas en cada escuela de la capital.',
        evidence: 'Informe por escuela',
        due: 20,
        fate: 'reported',
      },
      {
        precept: 'foster-awareness',
        line: 'prevention',
        what: 'Reunir a madres y padres antes de la feria.',
        evidence: 'Acta de cada reunión',
        due: 2,
        fate: 'waits',
      },
    ],
  },
  {
    of: 'weavers',
    by: 'juana',
    signer: ['Juana Lirmeño', 'Coordinadora'],
    named: true,
    pledges: [
      {
        precept: 'not-for-sale',
        line: 'prevention',
        what: 'Llevar el mensaje a los mercados de los domingos.',
        evidence: 'Fotografías del puesto, sin rostros',
        due: 90,
        fate: 'in-progress',
      },
    ],
  },
  {
    of: 'youth',
    by: 'zoe',
    signer: ['Zoe Parvindo', 'Vocera'],
    named: false,
    pledges: [
      {
        precept: 'promote-online',
        line: 'prevention',
        what: 'Publicar cada mes cómo reconocer un perfil falso.',
        evidence: 'Enlaces a lo publicado',
        due: 120,
        fate: 'waits',
      },
    ],
  },
  {
    of: 'weavers',
    by: 'juana',
    kind: 'person',
    signer: ['Fermín Achurte', 'Locutor de la radio del puerto'],
    named: true,
    pledges: [
      {
        precept: 'inform-and-share',
        line: 'prevention',
        what: 'Decir cada semana al aire cómo se reconoce una oferta falsa.',
        evidence: 'Grabación de cada programa',
        due: 100,
        fate: 'waits',
      },
    ],
  },
  {
    of: 'youth',
    by: 'zoe',
    kind: 'person',
    signer: ['Nadia Perlún', 'Estudiante'],
    named: false,
    pledges: [
      {
        precept: 'foster-awareness',
        line: 'prevention',
        what: 'Hablar de ello en la clase de su hermana.',
        evidence: 'Nota de la escuela',
        due: 100,
        fate: 'waits',
      },
    ],
  },
]

/** Whoever signs again what was signed before. */
export const signedAgain: Signed = {
  of: 'weavers',
  by: 'juana',
  signer: ['Juana Lirmeño', 'Coordinadora'],
  named: true,
  pledges: [
    {
      precept: 'not-for-sale',
      line: 'prevention',
      what: 'Llevar el mensaje también a los mercados del valle.',
      evidence: 'Fotografías del puesto, sin rostros',
      due: 150,
      fate: 'in-progress',
    },
  ],
}

/** What members of the committee say of whom, in the order of the letters: all five points are there. */
export const ratings: readonly {
  readonly letter: number
  readonly by: PersonKey
  readonly afterHours: number
  readonly score: string
  readonly words: string
}[] = [
  {
    letter: 0,
    by: 'mara',
    afterHours: 40,
    score: 'not-started',
    words: 'Todavía no hay registro de atención.',
  },
  {
    letter: 0,
    by: 'mara',
    afterHours: 120,
    score: 'substantial',
    words: 'El registro muestra atención en un día.',
  },
  {
    letter: 0,
    by: 'ofelia',
    afterHours: 140,
    score: 'substantial',
    words: 'Atienden a tiempo; falta la ventanilla de noche.',
  },
  {
    letter: 0,
    by: 'damaso',
    afterHours: 150,
    score: 'complete',
    words: 'Todos los avisos del mes se atendieron.',
  },
  {
    letter: 1,
    by: 'mara',
    afterHours: 130,
    score: 'limited',
    words: 'Cuatro escuelas de doce dieron la hora de clase.',
  },
  {
    letter: 2,
    by: 'damaso',
    afterHours: 160,
    score: 'complete',
    words: 'El mensaje está en todos los mercados.',
  },
  { letter: 2, by: 'ofelia', afterHours: 165, score: 'complete', words: 'Se vio el puesto tres domingos.' },
  { letter: 3, by: 'damaso', afterHours: 170, score: 'not-started', words: 'No han publicado nada todavía.' },
  {
    letter: 4,
    by: 'ofelia',
    afterHours: 175,
    score: 'no-evidence',
    words: 'No hay grabación de ningún programa.',
  },
]
