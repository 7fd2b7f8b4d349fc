import type { DescriptorTexts } from './descriptor-texts.ts'

/** Borradores: una instancia del programa los revisa y los valida antes de que cuenten como acordados. */
export const descriptorsEs: DescriptorTexts = {
  c1: [
    // 1
    'Sabe que la trata es un acto, un medio y un fin de explotación, y que con niñas y niños el medio no hace falta.',
    'Explica con sus palabras en qué se distingue la trata del tráfico de migrantes.',
    'Acepta que nadie consiente su propia explotación.',
    // 2
    'Conoce las modalidades que hay en su territorio y la ley nacional que las prohíbe.',
    'Con una guía a mano, dice qué elementos de la trata aparecen en un caso inventado.',
    'Habla de personas y de derechos; no culpa a quien fue engañado.',
    // 3
    'Conoce el Protocolo de Palermo, la ley nacional y qué le toca a cada institución.',
    'Relaciona sin ayuda un caso con sus elementos y su modalidad, y dice qué falta saber.',
    'Deja que solo la autoridad competente identifique a una víctima.',
    // 4
    'Conoce las dudas y los errores frecuentes sobre la ley y cómo aclararlos.',
    'Prepara y da una sesión sobre la ley con casos de la región, y revisa lo que se entendió.',
    'Corrige mitos con respeto y reconoce lo que no sabe.',
  ],
  c2: [
    // 1
    'Conoce los grupos de señales: captación, traslado, explotación, en línea y contexto.',
    'Encuentra en la lista una señal que alguien le describe.',
    'Entiende que una señal es un indicio y no una prueba.',
    // 2
    'Distingue señales fuertes, medias y débiles, y sabe que dependen del contexto.',
    'Con apoyo, elige los códigos que corresponden a lo que vio o le contaron.',
    'No sospecha de nadie por quién es, cómo viste o porque se desplaza.',
    // 3
    'Sabe qué combinación de señales pesa y cuáles pueden apuntar a otro delito.',
    'Elige sin ayuda los códigos y el periodo, y separa lo que vio de lo que le dijeron.',
    'Busca también lo que contradice su primera impresión.',
    // 4
    'Conoce errores comunes al reconocer señales y cómo cambian las formas de captar.',
    'Enseña a reconocer señales con casos y corrige sin humillar.',
    'Cuida que lo que enseña no alimente estigmas.',
  ],
  c3: [
    // 1
    'Sabe por dónde se avisa, qué números responden y que se puede avisar sin dar el nombre.',
    'Encuentra la página para avisar y los números de emergencia.',
    'Prefiere avisar a tiempo antes que averiguar por su cuenta.',
    // 2
    'Sabe qué no debe preguntar, fotografiar ni seguir, y por qué pone en riesgo a otros.',
    'Con apoyo, envía una señal completa y guarda bien su recibo.',
    'No escribe nombres ni teléfonos y no comenta el caso.',
    // 3
    'Sabe qué hacer ante un peligro inmediato, y cuándo una señal implica a una autoridad.',
    'Avisa sin ayuda por el canal más seguro y lee después la respuesta.',
    'Observa y se retira: no investiga, no enfrenta y no promete.',
    // 4
    'Conoce los riesgos de avisar en distintos lugares y cómo bajarlos.',
    'Enseña a avisar sin riesgo y practica con simulacros.',
    'Pone la seguridad de quien avisa por encima de cualquier dato.',
  ],
  c4: [
    // 1
    'Sabe que verificar es ver si algo es creíble, sin investigar a nadie.',
    'Dice de dónde viene un dato: visto, contado o rumor.',
    'No repite un rumor como si fuera un hecho.',
    // 2
    'Sabe cuándo dos fuentes son independientes y cuándo repiten lo mismo.',
    'Con apoyo, anota qué se verificó, por qué medio y qué falta.',
    'Acepta que «no fue posible confirmar» es un buen resultado.',
    // 3
    'Conoce formas seguras de contrastar un dato sin exponer a quien avisó.',
    'Verifica sin ayuda, en plazo, y deja escrito su razonamiento y su duda.',
    'Cambia de opinión cuando aparece mejor evidencia.',
    // 4
    'Conoce sesgos, campañas de avisos falsos y cómo se reconocen.',
    'Enseña a juzgar la independencia de las fuentes y revisa verificaciones de otros.',
    'Pide una segunda mirada para sus propios juicios.',
  ],
  c5: [
    // 1
    'Sabe que el riesgo une amenaza, vulnerabilidad y capacidad.',
    'Nombra amenazas y capacidades de su municipio.',
    'Mira los riesgos de las personas, no a las personas como riesgo.',
    // 2
    'Conoce los niveles de 1 a 4 y qué describe cada uno.',
    'Con apoyo, redacta un escenario de riesgo con lugar, modalidad y personas expuestas.',
    'Dice lo que no sabe en vez de rellenarlo.',
    // 3
    'Sabe cómo se combinan los niveles, qué pisos hay y cómo se expresa la confianza.',
    'Valora un riesgo sin ayuda, lo justifica y lo somete a revisión.',
    'Explica por qué se aparta de lo sugerido y acepta la revisión de otra persona.',
    // 4
    'Conoce los métodos de detección, sus límites y sus falsas alarmas.',
    'Enseña a analizar y a escribir escenarios, y revisa los de otros equipos.',
    'Defiende un juicio sin presiones y sin exagerar.',
  ],
  c6: [
    // 1
    'Sabe que el trauma cambia la memoria, la confianza y la forma de hablar.',
    'Escucha sin pedir detalles y dice a quién acudir.',
    'Cree y no juzga.',
    // 2
    'Conoce los primeros auxilios psicológicos: mirar, escuchar, conectar.',
    'Con apoyo, recibe a una persona en un lugar tranquilo y le explica qué sigue.',
    'Deja que la persona decida el ritmo y lo que cuenta.',
    // 3
    'Sabe qué hacer ante una crisis, y cómo pedir consentimiento sin presionar.',
    'Hace sin ayuda el primer contacto y la conexión con el servicio, sin pedir el relato.',
    'Evita que la persona tenga que contar su historia otra vez.',
    // 4
    'Conoce cómo responde el trauma según la edad, la cultura y lo vivido.',
    'Enseña con ensayos el primer contacto y cuida a quien participa.',
    'Reconoce sus límites y busca apoyo a tiempo.',
  ],
  c7: [
    // 1
    'Sabe que menor de 18 años es niña o niño y que su interés superior va primero.',
    'Reconoce cuándo hay una niña o un niño en una señal.',
    'No culpa a una niña o un niño por lo que le obligaron a hacer.',
    // 2
    'Conoce el principio de no castigo y el derecho a ser escuchado.',
    'Con apoyo, elige la vía de protección antes que la policial.',
    'Toma en serio lo que dice una niña o un niño.',
    // 3
    'Sabe qué pasa cuando la familia está implicada y quién puede consentir.',
    'Aplica sin ayuda el interés superior, deja la nota escrita y pide el asentimiento.',
    'Pone la protección por encima de la comodidad de las instituciones.',
    // 4
    'Conoce las normas nacionales e internacionales sobre niñez y su aplicación.',
    'Enseña el no castigo y el interés superior con casos difíciles.',
    'Defiende los derechos de la niñez también cuando cuesta.',
  ],
  c8: [
    // 1
    'Sabe que la trata afecta de manera distinta según género, edad, pueblo y condición migratoria.',
    'Nombra grupos más expuestos de su territorio sin señalarlos.',
    'Trata a todas las personas con el mismo respeto.',
    // 2
    'Conoce estereotipos que estorban y derechos de los pueblos indígenas y afrodescendientes.',
    'Con apoyo, adapta su lenguaje y busca a quien interprete.',
    'Pregunta a las personas cómo quieren ser nombradas.',
    // 3
    'Sabe cómo una medida de protección puede terminar vigilando a mujeres, migrantes o personas LGBTIQ+.',
    'Revisa sin ayuda si una decisión trata distinto a un grupo y la corrige.',
    'Cuestiona sus propios prejuicios.',
    // 4
    'Conoce enfoques de género, interculturales y de discapacidad y sus tensiones.',
    'Enseña el enfoque diferencial con personas de los propios pueblos y grupos.',
    'Cede la palabra a quienes viven la situación.',
  ],
  c9: [
    // 1
    'Sabe que existe una ruta de atención y quién la encabeza.',
    'Encuentra la ruta de su municipio y el número que responde.',
    'Respeta lo que le toca a cada institución.',
    // 2
    'Conoce los pasos de la ruta, sus plazos y sus requisitos.',
    'Con apoyo, avisa al servicio que corresponde y espera su respuesta.',
    'Coordina antes de actuar por su cuenta.',
    // 3
    'Sabe qué hacer cuando un servicio no responde o rechaza.',
    'Remite sin ayuda, con consentimiento o base legal, y sigue hasta que alguien recibe.',
    'No suelta a la persona hasta que otra mano la recibe.',
    // 4
    'Conoce dónde se rompen las rutas y cómo se prueban.',
    'Enseña la ruta, conduce simulacros y acuerda mejoras.',
    'Busca acuerdos y no culpables.',
  ],
  c10: [
    // 1
    'Sabe qué datos no se piden y qué no se comparte.',
    'Guarda sus claves y cierra su sesión.',
    'Entiende que un dato que se filtra puede costar una vida.',
    // 2
    'Conoce las clases de datos y quién puede ver cada una.',
    'Con apoyo, pide el consentimiento para cada fin y cada destinatario.',
    'Comparte solo lo que otra persona necesita saber.',
    // 3
    'Sabe cuándo se actúa sin consentimiento, con qué base legal y quién firma.',
    'Protege sin ayuda los datos en su trabajo diario y avisa de un incidente de inmediato.',
    'Dice que no a una petición sin fundamento, venga de quien venga.',
    // 4
    'Conoce la ley de datos, los derechos de acceso, corrección y supresión, y los acuerdos de intercambio.',
    'Enseña a proteger datos y revisa los accesos de otros.',
    'Pide cuentas y las rinde.',
  ],
  c11: [
    // 1
    'Sabe que una recomendación tiene responsable, plazo y evidencia.',
    'Encuentra qué se recomendó a una institución y si respondió.',
    'Espera respuestas y también las da.',
    // 2
    'Conoce los estados de una recomendación y qué cuenta como evidencia.',
    'Con apoyo, anota avances y avisa de lo que vence.',
    'Dice a tiempo cuando no podrá cumplir.',
    // 3
    'Sabe cuándo y a quién se eleva lo que nadie contestó.',
    'Da seguimiento sin ayuda, verifica la evidencia y cuenta el resultado a quien avisó.',
    'Trata igual a las instituciones cercanas y a las lejanas.',
    // 4
    'Conoce cómo se rinde cuentas en público sin exponer a nadie.',
    'Enseña a dar seguimiento y conduce la revisión de lo pendiente.',
    'Reconoce en público lo que no se logró.',
  ],
  c12: [
    // 1
    'Conoce los riesgos de su trabajo y a quién pedir ayuda.',
    'Usa clave y bloqueo en su teléfono.',
    'Acepta que cuidarse es parte del trabajo.',
    // 2
    'Sabe qué hacer si le revisan el teléfono o recibe una amenaza.',
    'Con apoyo, hace su plan de seguridad y reconoce las señales de desgaste.',
    'Pide un descanso cuando lo necesita.',
    // 3
    'Conoce las medidas para viajes, reuniones y comunicaciones según el riesgo.',
    'Aplica sin ayuda su plan, lo actualiza y reporta los incidentes.',
    'No se expone para quedar bien y no expone a otros.',
    // 4
    'Conoce cómo responden los equipos ante amenazas y desgaste.',
    'Enseña seguridad y autocuidado y acompaña a otros a hacer su plan.',
    'Cuida al equipo y da ejemplo al pausar.',
  ],
  c13: [
    // 1
    'Sabe que las personas adultas aprenden de lo que viven y practican.',
    'Cuenta a su grupo lo aprendido con sus palabras.',
    'Comparte lo que sabe.',
    // 2
    'Conoce métodos participativos y cómo preparar una sesión corta.',
    'Con apoyo, conduce una actividad y recoge las preguntas.',
    'Da lugar a quien habla menos.',
    // 3
    'Sabe cómo medir lo que se aprendió y qué hacer con lo que no.',
    'Prepara y da sin ayuda una sesión completa del programa.',
    'Cuida que nadie tenga que contar lo que vivió.',
    // 4
    'Conoce cómo acompañar a quien empieza a enseñar.',
    'Forma a otras personas formadoras, las observa y les devuelve lo visto.',
    'Se alegra de que otros enseñen mejor.',
  ],
  c14: [
    // 1
    'Sabe para qué sirve un mapa de lugares de riesgo y seguros por tipo, sin nombres.',
    'Participa en un mapeo y ubica servicios.',
    'Respeta lo que la comunidad decide no mostrar.',
    // 2
    'Conoce las reglas de quórum, de consenso y de conflicto de interés.',
    'Con apoyo, conduce una mesa de mapeo o prepara una sesión.',
    'Escucha a los sectores con menos poder.',
    // 3
    'Sabe cómo se llega de un mapa a un acuerdo con responsable y plazo.',
    'Conduce sin ayuda un mapeo o una sesión, con su acta.',
    'Deja constancia de los desacuerdos.',
    // 4
    'Conoce distintas formas de gobernanza y las de los pueblos del territorio.',
    'Enseña a conducir mapeos y comités y acompaña a comités nuevos.',
    'Comparte el poder de decidir.',
  ],
}
