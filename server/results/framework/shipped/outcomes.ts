import type { Outcome } from '../../../../vocabulary/wire/results.ts'

type Words = readonly [es: string, fr: string, en: string]
type Markers = readonly [gender: number, diversity: number]

const said = ([es, fr, en]: Words) => ({ es, fr, en })

const box = (
  [code, level, under]: readonly [string, Outcome['level'], string | null],
  [gender, diversity]: Markers,
  texts: readonly [statement: Words, ...assumptions: Words[]],
): Outcome => {
  const [statement, ...assumptions] = texts
  return {
    code,
    level,
    under,
    gender,
    diversity,
    statement: said(statement),
    assumptions: assumptions.map(said),
  }
}

/**
 * The logic model that ships, in the chain of Global Affairs Canada; a draft that the programme reads and puts in force. Markers
 * after the OECD DAC gender equality policy marker (0 not targeted, 1 significant, 2 principal); that of diversity is scored alike.
 */
export const shippedOutcomes: readonly Outcome[] = [
  box(
    ['1000', 'ultimate', null],
    [2, 1],
    [
      [
        'Mayor protección frente a la trata de personas, en particular de mujeres y niñas',
        'Protection accrue contre la traite des personnes, en particulier des femmes et des filles',
        'Increased protection from trafficking in persons, particularly for women and girls',
      ],
    ],
  ),
  box(
    ['1100', 'intermediate', '1000'],
    [1, 1],
    [
      [
        'Mayor influencia de la sociedad civil en la prevención',
        'Influence accrue de la société civile dans la prévention',
        'Increased influence of civil society in prevention',
      ],
      [
        'Las autoridades responden a lo que la sociedad civil propone.',
        'Les autorités répondent à ce que propose la société civile.',
        'Authorities answer what civil society proposes.',
      ],
      [
        'Quien informa no sufre represalias.',
        'Les personnes qui signalent ne subissent pas de représailles.',
        'Those who report suffer no reprisals.',
      ],
    ],
  ),
  box(
    ['1110', 'immediate', '1100'],
    [1, 1],
    [
      [
        'Mayor capacidad de las comunidades para identificar amenazas',
        'Capacité accrue des communautés à repérer les menaces',
        'Increased ability of communities to identify threats',
      ],
      [
        'Lo observado se informa sin investigar a nadie.',
        'Ce qui est observé est signalé sans enquêter sur personne.',
        'What is noticed is reported without investigating anyone.',
      ],
    ],
  ),
  box(
    ['1111', 'output', '1110'],
    [1, 1],
    [
      ['Puntos focales formados', 'Points focaux formés', 'Focal points trained'],
      [
        'Las personas formadas siguen en su comunidad.',
        'Les personnes formées restent dans leur communauté.',
        'The people trained stay in their community.',
      ],
    ],
  ),
  box(
    ['1112', 'output', '1110'],
    [1, 2],
    [
      ['Mapas participativos hechos', 'Cartes participatives réalisées', 'Participatory maps made'],
      [
        'Los mapas se hacen en la lengua y con la gente del lugar.',
        'Les cartes se font dans la langue et avec les gens du lieu.',
        'Maps are made in the language and with the people of the place.',
      ],
    ],
  ),
  box(
    ['1120', 'immediate', '1100'],
    [2, 1],
    [
      [
        'Mayor capacidad para gobernar y pedir cuentas',
        'Capacité accrue à gouverner et à demander des comptes',
        'Increased capacity to govern and hold to account',
      ],
      [
        'El comité directivo es escuchado por quien decide.',
        'Le comité de pilotage est entendu de ceux qui décident.',
        'Whoever decides listens to the steering committee.',
      ],
    ],
  ),
  box(
    ['1121', 'output', '1120'],
    [2, 1],
    [
      [
        'Sesiones y formación del comité directivo',
        'Séances et formation du comité de pilotage',
        'Sessions and training of the steering committee',
      ],
      [
        'Las sillas de la sociedad civil están ocupadas y hablan.',
        'Les sièges de la société civile sont occupés et prennent la parole.',
        'The seats of civil society are held, and speak.',
      ],
    ],
  ),
  box(
    ['1200', 'intermediate', '1000'],
    [2, 1],
    [
      [
        'Mejor alerta temprana y respuesta, sensibles al género',
        'Meilleures alerte rapide et réponse, sensibles au genre',
        'Better, gender-responsive early warning and response',
      ],
      [
        'Los servicios existen y reciben a quien llega.',
        'Les services existent et accueillent ceux qui arrivent.',
        'Services exist and receive whoever comes.',
      ],
    ],
  ),
  box(
    ['1210', 'immediate', '1200'],
    [1, 1],
    [
      [
        'Mayores competencias del funcionariado',
        'Compétences accrues des agents publics',
        'Increased skills of officials',
      ],
      [
        'Quien fue formado permanece en su cargo.',
        'Les personnes formées restent à leur poste.',
        'Those who were trained stay in office.',
      ],
    ],
  ),
  box(
    ['1211', 'output', '1210'],
    [1, 1],
    [
      [
        'Kits de formación, personas formadoras y certificados',
        'Trousses de formation, personnes formatrices et certificats',
        'Training kits, trainers and certificates',
      ],
      [
        'Las instituciones dan tiempo para formarse.',
        'Les institutions donnent le temps de se former.',
        'Institutions give time to be trained.',
      ],
    ],
  ),
  box(
    ['1220', 'immediate', '1200'],
    [1, 1],
    [
      [
        'Mejores procedimientos de coordinación',
        'Meilleures procédures de coordination',
        'Better coordination procedures',
      ],
      [
        'Lo firmado se aplica también cuando cambian las personas.',
        'Ce qui est signé s’applique même quand les personnes changent.',
        'What was signed is applied when people change as well.',
      ],
    ],
  ),
  box(
    ['1221', 'output', '1220'],
    [1, 1],
    [
      [
        'Procedimientos y protocolos firmados',
        'Procédures et protocoles signés',
        'Procedures and protocols signed',
      ],
      [
        'Las instituciones acuerdan quién responde y cuándo.',
        'Les institutions conviennent de qui répond et quand.',
        'Institutions agree who answers, and when.',
      ],
    ],
  ),
  box(
    ['1222', 'output', '1220'],
    [1, 1],
    [
      [
        'Vigía en marcha en cada territorio',
        'Vigía en service dans chaque territoire',
        'Vigía working in each territory',
      ],
      [
        'Cada territorio tiene una ruta viva y una persona dueña del reloj.',
        'Chaque territoire a un parcours vivant et une personne responsable des délais.',
        'Each territory has a live pathway and an owner of its clocks.',
      ],
    ],
  ),
  box(
    ['1223', 'output', '1220'],
    [1, 0],
    [
      ['Pactos y compromisos con seguimiento', 'Pactes et engagements suivis', 'Pledges tracked'],
      [
        'Quien firma acepta mostrar evidencias.',
        'Les signataires acceptent de montrer des preuves.',
        'Whoever signs agrees to show evidence.',
      ],
    ],
  ),
]
