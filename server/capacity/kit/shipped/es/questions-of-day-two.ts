import type { QuestionText } from '../kit-texts.ts'

export const dayTwoEs: readonly QuestionText[] = [
  {
    asks: 'Tres vecinas cuentan lo mismo porque lo oyeron de la misma persona. ¿Cuántas fuentes son?',
    options: ['Tres, una por vecina', 'Cuatro, con la primera persona', 'Una', 'Ninguna: no vale como señal'],
    why: 'Las fuentes son independientes cuando una no repite a la otra. Quien verifica lo juzga y anota por qué.',
  },
  {
    asks: 'Amenaza y vulnerabilidad siguen igual, y el lugar mejora sus servicios. ¿Qué pasa con el riesgo?',
    options: [
      'No sube: más capacidad lo baja o lo deja igual',
      'Sube, porque se sabe más',
      'Se duplica',
      'Deja de medirse',
    ],
    why: 'El riesgo junta amenaza y vulnerabilidad y se divide entre la capacidad. Más capacidad nunca lo sube.',
  },
  {
    asks: '¿Qué contiene un buen escenario de riesgo?',
    options: [
      'El nombre del sospechoso y su dirección',
      'Un punto exacto en el mapa',
      'El relato completo de una víctima',
      'Territorio, amenaza, grupos expuestos y capacidad, con fecha y quién lo validó',
    ],
    why: 'Un escenario describe patrones y lugares. Tiene fecha y validación, y ningún nombre.',
  },
  {
    asks: '¿De qué habla una alerta y de qué habla una remisión?',
    options: [
      'Las dos hablan de personas con su nombre',
      'La alerta habla de lugares; la remisión acompaña a una persona',
      'La alerta habla de personas con su nombre; la remisión, de los lugares donde viven',
      'Las dos se publican en el periódico',
    ],
    why: 'La alerta pide acciones a autoridades sobre un lugar. La remisión lleva a una persona hasta un servicio, con seudónimo.',
  },
  {
    asks: 'Una persona aceptó ser remitida a un servicio y hoy cambia de idea. ¿Qué vale?',
    options: [
      'Puede retirar su consentimiento en cualquier momento',
      'Ya firmó: no puede cambiar',
      'Decide su familia',
      'Decide el comité',
    ],
    why: 'El consentimiento es para un fin y un destinatario, y la persona lo retira cuando quiere.',
  },
  {
    asks: 'Un niño es obligado a vender droga. ¿Cómo se le trata?',
    options: [
      'Como a cualquier infractor',
      'Se le entrega primero a la policía, para que diga quién le da la droga y así se investigue',
      'Primero se le protege; no se le castiga por lo que le obligaron a hacer',
      'Se espera a que cumpla 18 años',
    ],
    why: 'Es el principio de no castigo: primero es una posible víctima, y la ruta de protección va antes.',
  },
  {
    asks: 'Hay una posible situación con una adolescente. ¿Se avisa a su familia?',
    options: [
      'No por omisión: la familia puede ser parte del daño',
      'Sí, siempre y de inmediato, porque la familia es quien más la protege',
      'Sí, pero solo a la madre',
      'Sí, por mensaje de texto',
    ],
    why: 'Quien explota puede ser de la familia. Un servicio de protección valora con quién se puede hablar.',
  },
  {
    asks: 'El tutor de una niña podría estar implicado. ¿Quién consiente la remisión?',
    options: [
      'El tutor, porque la ley lo nombra',
      'El comité local, por mayoría',
      'Nadie: entonces no se remite',
      'El tutor no; se actúa por el interés superior, con el acuerdo de la niña y una base legal',
    ],
    why: 'Un tutor implicado no puede consentir. Se busca el acuerdo de la niña y se escribe por qué lo decidido es lo mejor para ella.',
  },
  {
    asks: '¿Para qué revisa el comité cada tres meses los sesgos del sistema?',
    options: [
      'Para comparar a los voluntarios entre sí',
      'Para ver si se vigila más a niñas, migrantes, trabajadoras sexuales o personas LGBTQI+',
      'Para elegir qué pueblo tiene más casos',
      'Para publicar los nombres de quienes avisan',
    ],
    why: 'En nombre de la protección se puede terminar vigilando a quien se quería proteger. El comité lo mira y lo corrige.',
  },
  {
    asks: '¿Qué dice mejor si las mujeres tienen voz en un comité?',
    options: [
      'Cuántas fueron invitadas',
      'Cuántas salen en la fotografía',
      'Cuántas ocupan sillas que hablan y deciden',
      'Cuántas firmaron la asistencia',
    ],
    why: 'Estar en la sala no es lo mismo que hablar y decidir. Por eso se mira quién ocupa las sillas que deciden.',
  },
  {
    asks: 'Están cuatro de siete sillas, pero falta la silla indígena o afrodescendiente que la regla pide. ¿Hay quórum?',
    options: [
      'Sí, cuatro es mayoría',
      'Sí, si la presidencia lo decide',
      'Sí, si se avisa después a quien falta',
      'No: también cuenta el quórum por sector',
    ],
    why: 'Cuatro de siete no alcanza si falta un sector que la regla nombra. Sin quórum no se decide.',
  },
  {
    asks: 'Se va a decidir sobre una institución donde trabaja la hermana de un integrante. ¿Qué hace él?',
    options: [
      'Declara el conflicto y se aparta de ese punto',
      'Vota como los demás y lo cuenta después, para que conste en el acta',
      'Calla, para no incomodar',
      'Pide que su hermana venga a votar',
    ],
    why: 'El conflicto de interés se declara antes, queda en el acta y la persona no decide sobre ese punto.',
  },
  {
    asks: '¿Qué se anota en un mapeo participativo?',
    options: [
      'La casa de cada persona en riesgo',
      'Tipos de lugar, servicios, horarios y temporadas',
      'Los nombres de las personas de confianza',
      'Puntos exactos para publicar en un mapa',
    ],
    why: 'El mapeo habla de tipos de lugar y de funciones. Puntos y nombres pueden poner en peligro a alguien.',
  },
  {
    asks: '¿Cuál recomendación está completa?',
    options: [
      'Que se atienda mejor a la niñez',
      'Que las instituciones se coordinen pronto',
      'Que el centro de salud abra los sábados desde el 1 de marzo; evidencia: el horario firmado',
      'Que alguien revise el problema antes de fin de año',
    ],
    why: 'Tiene un destinatario, una acción, una fecha y la evidencia que la mostrará cumplida.',
  },
  {
    asks: 'Pasó la fecha y la institución no contestó una recomendación. ¿Qué hace el comité?',
    options: [
      'La borra de la lista',
      'La deja como sin respuesta, pide explicación y la eleva',
      'La da por cumplida',
      'Publica los casos para presionar',
    ],
    why: 'Lo que no se contesta también cuenta: el reloj lo marca, y el comité pide explicaciones. Nunca se usa a las personas para presionar.',
  },
  {
    asks: 'Una institución informa que cumplió. ¿Quién lo verifica?',
    options: [
      'La misma persona que hizo la acción, porque es quien mejor la conoce',
      'Nadie: basta su palabra',
      'El medio local que dio la noticia',
      'Otra persona, con la evidencia a la vista',
    ],
    why: 'Quien informa no verifica. Otra persona mira la evidencia y dice verificado o no verificado.',
  },
]
