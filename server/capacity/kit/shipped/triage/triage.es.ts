import type { KitTexts } from '../kit-texts.ts'
import { questionsEs } from './questions.es.ts'

export const triageEs: KitTexts = {
  title: 'Clasificar y verificar: un día para la mesa',
  audience: 'Quienes clasifican y verifican señales en la mesa nacional o en una mesa local.',
  sessions: [
    {
      title: 'Prueba inicial y lectura de una señal',
      objective: 'Leer una señal por lo que dice, y decidir primero si alguien está en peligro ahora.',
      method:
        'Prueba inicial, cada quien por su cuenta (25 min). Leer seis señales inventadas en parejas y separar hecho, suposición y prejuicio (35 min). Puesta en común (15 min).',
      materials:
        'Primero se mira el peligro: una señal de peligro inmediato se atiende antes que las demás, aunque falten datos. Después se mira qué se observó y qué se supone. Ningún código describe quién es una persona ni cómo viste. Una señal sola sugiere; nunca prueba. Clasificar no es investigar: no se llama, no se sigue y no se pregunta a nadie del lugar.',
    },
    {
      title: 'Verificar: fuentes que no dependen una de otra',
      objective: 'Decidir si dos señales son independientes y escribir por qué.',
      method:
        'Explicación con tarjetas (15 min). Cuatro pares de señales: ¿vienen de lo mismo? (40 min). Escribir el fundamento de un juicio (20 min).',
      materials:
        'Dos fuentes son independientes cuando ninguna sabe por la otra lo que cuenta. Dos personas que leyeron el mismo mensaje son una sola fuente. Quien verifica escribe su juicio y su fundamento: otra persona debe poder entenderlo. Si no se puede decir, se escribe que no se puede decir. El rumor solo nunca confirma.',
    },
    {
      title: 'Palabras que no hacen daño y datos que no sobran',
      objective: 'Contestar a quien avisó sin dañar, y guardar solo lo que hace falta.',
      method:
        'Reescribir tres respuestas (25 min). Ejercicio: qué se guarda, qué se borra, quién lo ve (25 min). Pausa de cuidado (10 min).',
      materials:
        'A quien avisa se le agradece, se le dice qué pasará y no se le pide que averigüe más. No se pregunta por detalles del daño. No se piden nombres, fotos ni capturas. Una señal que toca a una autoridad pasa a la mesa nacional y a la defensoría, y la mesa local no debe notar que existe. Lo que se ve en la mesa no se cuenta fuera, ni sin nombres.',
    },
    {
      title: 'La ruta: a quién le toca y en cuánto tiempo',
      objective: 'Elegir el paso siguiente de la ruta y respetar su reloj.',
      method:
        'Recorrer la ruta del territorio con sus relojes (25 min). Tres situaciones: ¿remisión, alerta o ambas? (35 min).',
      materials:
        'La alerta habla de lugares y pide acciones a instituciones; la remisión acompaña a una persona hacia un servicio, con su consentimiento. Con niñas y niños se aplica su interés superior y no se avisa por omisión a la familia. Si un servicio no contesta a tiempo, se usa el siguiente de la ruta y se anota. Quien no puede seguir entrega el caso: nunca lo deja solo.',
    },
    {
      title: 'Simulación puntuada y prueba final',
      objective: 'Mostrar en una escena lo aprendido, y contestar la prueba final.',
      method:
        'Cada persona clasifica y verifica las señales de la escena mientras alguien observa con la pauta (45 min). Conversación sobre lo visto (40 min). Prueba final (25 min). Opinión sobre la formación y cierre de cuidado (25 min).',
      materials:
        'La pauta dice qué se observa y cómo se ve cada nivel, de cero a tres. No compara a nadie con nadie. Quien no llega a lo que pide la seguridad vuelve a practicar con ayuda, y se le observa otra vez.',
    },
  ],
  questions: questionsEs,
  cases: [
    {
      title: 'Tres avisos y un solo mensaje',
      story:
        'En un territorio inventado llegan en una tarde tres señales sobre una camioneta blanca que ofrece trabajo en la salida del mercado. Dos dicen “me lo mandaron”. La tercera la escribe alguien que vende en el mercado y cuenta que vio cómo pedían los documentos a dos muchachas. En el comité local alguien propone publicar la placa para prevenir.',
      asks: [
        '¿Cuántas fuentes independientes hay, y por qué?',
        '¿Qué se observó y qué se supone?',
        '¿Qué se contesta a la propuesta de publicar la placa?',
        '¿Cuál es el paso siguiente de la ruta, y su reloj?',
      ],
      good: [
        'Dos avisos vienen del mismo mensaje y son una fuente; quien vende en el mercado es otra.',
        'Se observó que piden documentos; que la camioneta sea de una red se supone.',
        'La placa no se publica: puede señalar a quien no es y avisar a quien sí.',
        'Se agrupan las tres, se verifica la independencia con su fundamento y se pasa a análisis dentro del plazo.',
      ],
    },
  ],
  simulations: [
    {
      title: 'Una tarde en la mesa',
      story:
        'Usted recibe su turno con cinco señales inventadas. Una dice que una adolescente está encerrada ahora en una pensión. Otra la escribe alguien que parece haber vivido lo que cuenta. Dos hablan de la misma oferta de trabajo. La última nombra a un funcionario de la alcaldía. A media hora, un servicio de la ruta no contesta; al final, llega quien hace el turno siguiente. Quien observa no ayuda, salvo que alguien lo pida.',
      criteria: [
        {
          title: 'Atiende primero el peligro y no manda a nadie a averiguar',
          anchors: [
            'Lee por orden de llegada, o pide que alguien vaya a mirar.',
            'Atiende primero el peligro después de que se lo recuerdan.',
            'Atiende primero el peligro y no manda a nadie.',
            'Además, explica por qué mirar o preguntar pone en peligro.',
          ],
        },
        {
          title: 'Separa lo observado de lo supuesto al clasificar',
          anchors: [
            'Clasifica por cómo son las personas.',
            'Separa hechos y suposiciones con ayuda.',
            'Elige los códigos por hechos y escribe lo que falta.',
            'Además, nombra un prejuicio posible y cómo lo evitó.',
          ],
        },
        {
          title: 'Juzga la independencia de las fuentes y escribe el fundamento',
          anchors: [
            'Cuenta personas en lugar de fuentes.',
            'Ve la dependencia cuando le preguntan.',
            'Juzga bien y escribe un fundamento que otra persona entiende.',
            'Además, dice qué haría cambiar su juicio.',
          ],
        },
        {
          title: 'Contesta a quien avisó sin hacer daño',
          anchors: [
            'Pide detalles, nombres o imágenes.',
            'Deja de preguntar cuando se lo señalan.',
            'Agradece, no pregunta por el daño y acerca un servicio.',
            'Además, ofrece parar y cuida sus propias palabras y su propio estado.',
          ],
        },
        {
          title: 'Sigue la ruta y su reloj, y entrega el turno',
          anchors: [
            'Espera al servicio que no contesta, o se va sin entregar.',
            'Pasa al siguiente o entrega con ayuda.',
            'Pasa al siguiente a tiempo, lo anota y entrega con confirmación.',
            'Además, prevé qué vencerá en el turno que sigue.',
          ],
        },
        {
          title: 'Aparta la señal que toca a una autoridad',
          anchors: [
            'La deja a la vista de la mesa local o la comenta.',
            'La aparta cuando se lo recuerdan.',
            'La pasa a la mesa nacional y a la defensoría sin dejar huella en la local.',
            'Además, explica qué podría delatarla y lo evita.',
          ],
        },
      ],
    },
  ],
}
