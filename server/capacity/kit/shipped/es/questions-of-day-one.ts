import type { QuestionText } from '../kit-texts.ts'

export const dayOneEs: readonly QuestionText[] = [
  {
    asks: '¿Cuáles son los tres elementos de la trata de personas adultas según el Protocolo de Palermo?',
    options: [
      'Un delito, una frontera y un pago',
      'Un acto, un medio y un fin de explotación',
      'Una víctima, un testigo y una denuncia',
      'Una oferta de trabajo, un viaje pagado y un documento falso',
    ],
    why: 'El acto es captar, trasladar o acoger; el medio es engañar, forzar o abusar del poder; el fin es explotar.',
  },
  {
    asks: 'Alguien capta a una niña para explotarla, sin engaño ni fuerza. ¿Es trata?',
    options: [
      'No, porque falta el medio',
      'Solo si la familia lo denuncia',
      'Solo si la llevan a otro país',
      'Sí: con niñas y niños el medio no hace falta',
    ],
    why: 'Para menores de 18 años bastan el acto y el fin. El medio no se pide.',
  },
  {
    asks: '¿Qué distingue la trata de personas del tráfico de migrantes?',
    options: [
      'La trata busca explotar y puede ocurrir sin cruzar frontera',
      'La trata siempre cruza una frontera y el tráfico no la cruza nunca',
      'El tráfico siempre usa la fuerza',
      'Nada: son dos nombres de lo mismo',
    ],
    why: 'El tráfico de migrantes es cruzar una frontera de forma irregular por pago. La trata es explotar a una persona, incluso en su propio barrio.',
  },
  {
    asks: '¿Quién identifica a una persona como víctima de trata?',
    options: [
      'El comité directivo, por votación',
      'El sistema Vigía, con sus señales',
      'Solo la autoridad competente',
      'Quien envió la primera señal',
    ],
    why: 'El comité y el programa hablan de riesgos y de posibles situaciones. Identificar es tarea de la autoridad competente.',
  },
  {
    asks: 'Llega una sola señal, de peso débil. ¿Qué significa?',
    options: [
      'Que hay trata en ese lugar',
      'Que sugiere algo y puede tener otra explicación',
      'Que hay que publicar una alerta para ese lugar cuanto antes',
      'Que la persona que avisó se equivoca',
    ],
    why: 'Las señales sugieren y dependen del contexto. Hacen falta varias, distintas, para tomar un indicio como positivo.',
  },
  {
    asks: '¿Cuál de estas frases puede estar en el catálogo de señales?',
    options: [
      'Muchacha vestida de forma llamativa que espera sola en la parada',
      'Persona migrante que cambia de pueblo',
      'Hombre con dinero y teléfono caro',
      'Persona que no puede salir del lugar donde trabaja',
    ],
    why: 'Una señal describe un hecho. Nunca describe quién es alguien, cómo viste, qué tiene ni que se mueve.',
  },
  {
    asks: 'Usted ve algo que le preocupa en un local. ¿Qué hace?',
    options: [
      'Observa, se aleja y avisa por el canal seguro',
      'Entra y pregunta qué pasa',
      'Sigue a las personas, sin que lo noten, para poder contar más',
      'Toma fotografías como prueba',
    ],
    why: 'Observar, no investigar. Preguntar, seguir o fotografiar pone en peligro a la posible víctima y a usted.',
  },
  {
    asks: 'Una persona corre peligro en este momento. ¿Qué va primero?',
    options: [
      'Llenar el formulario completo',
      'Esperar la próxima sesión del comité',
      'Llamar al número de emergencia',
      'Buscar a la familia de la persona',
    ],
    why: 'El peligro inmediato no espera ningún trámite. Los números de emergencia están antes del formulario.',
  },
  {
    asks: 'Una persona empieza a contarle algo doloroso. ¿Qué es lo mejor?',
    options: [
      'Pedir todos los detalles y anotarlos, para que no tenga que contarlo otra vez',
      'Escuchar, no pedir que lo repita y decir quién puede ayudar',
      'Prometerle que todo se va a resolver',
      'Llamar a otras personas para que también escuchen',
    ],
    why: 'Contar la historia una y otra vez hace daño. Vigía no guarda relatos de daño; lo que importa es llegar a un servicio.',
  },
  {
    asks: 'Una señal dice que un funcionario del lugar podría estar implicado. ¿Adónde va?',
    options: [
      'Al comité local, para que todas las instituciones lo sepan y lo vigilen',
      'Al jefe de ese funcionario',
      'A un grupo de mensajes de confianza',
      'A la mesa nacional y a la defensoría, nunca a la mesa local',
    ],
    why: 'Si la señal llega a quien está implicado, peligra quien avisó. Por eso se aparta de la mesa local y allí no se puede ni deducir.',
  },
  {
    asks: 'Le llega por teléfono una imagen sexual de una persona menor de edad. ¿Qué hace?',
    options: [
      'No la reenvía ni la guarda, y avisa',
      'La guarda como prueba, por si la autoridad la pide',
      'La reenvía al comité',
      'La publica para que la gente se cuide',
    ],
    why: 'Reenviar o guardar la imagen repite el daño. Se avisa del hecho, sin la imagen.',
  },
  {
    asks: 'Un integrante del comité pide leer las señales de su municipio. ¿Qué corresponde?',
    options: [
      'Dárselas si promete guardar el secreto',
      'Dárselas sin los nombres, si firma que guardará el secreto',
      'Decirle que el comité ve resultados, no señales',
      'Dárselas si lo aprueba la mayoría',
    ],
    why: 'El comité ve resultados y recomendaciones. Que nadie más lea las señales protege a quien avisa.',
  },
  {
    asks: 'En un municipio hay 4 personas remitidas a servicios. ¿Se publica esa cifra?',
    options: [
      'Sí, porque una cifra no tiene nombre ni dirección',
      'No: menos de once no se publica',
      'Sí, si el donante la pide',
      'Sí, pero solo en la radio local',
    ],
    why: 'En un lugar pequeño, una cifra pequeña señala a personas. Por debajo de once no se publica, ni nada que permita calcularla.',
  },
  {
    asks: 'Una institución de fuera pide los datos completos. ¿Qué hace falta?',
    options: [
      'Una carta con sello y firma de la máxima autoridad de esa institución, y un plazo',
      'Una llamada del director',
      'Que el técnico tenga tiempo',
      'Un protocolo firmado y la aprobación de todos los dueños de los datos',
    ],
    why: 'Cada petición queda registrada y la aprueban todos los dueños. Sin protocolo firmado no se entrega nada.',
  },
]
