import type { StatementTexts } from './draft-texts.ts'

export const statementTextsEs: StatementTexts = {
  'local-organisations': [
    'Las escuelas y las organizaciones juveniles hablan cada trimestre de las ofertas engañosas de trabajo y de estudio.',
    'Antes de cada temporada alta, las organizaciones locales avisan en terminales, muelles y mercados de cómo se capta.',
    'Las iglesias y los patronatos acuerdan un mismo mensaje sobre a quién acudir, en las lenguas del lugar.',
    'Las organizaciones de mujeres mantienen un espacio semanal donde se puede preguntar sin dar el nombre.',
    'Cada organización local tiene una persona de enlace con la ruta de atención, con suplente.',
    'A quien llega buscando ayuda se le acompaña a la puerta del servicio, y no solo se le da un número.',
    'Las organizaciones y los servicios revisan juntos cada tres meses los horarios y los teléfonos de la ruta.',
    'Ninguna organización pide a la persona que repita su historia para recibir alimento, abrigo o transporte.',
  ],
  competencies: [
    'Los puntos focales saben reconocer señales y avisar sin investigar por su cuenta.',
    'El personal de las escuelas sabe distinguir una ausencia corriente de una que pide una pregunta.',
    'Las autoridades locales conocen la ley y saben qué no les toca preguntar.',
    'Quien facilita un taller sabe detener un relato que expone a alguien.',
    'El primer contacto con una persona se hace sin juzgar, sin prometer y sin interrogar.',
    'Quien recibe una remisión sabe pedir consentimiento por cada uso y cada destinatario.',
    'Los equipos de salud y de justicia aplican el principio de no castigo y el interés superior de la niñez.',
    'Cada equipo tiene un plan de cuidado y de seguridad digital para quienes atienden.',
  ],
  'local-actors': [
    'El comité local se reúne cada mes, con fondos para el transporte de quienes vienen de lejos.',
    'Las organizaciones de pueblos indígenas y afrodescendientes tienen silla y suplente en el comité local.',
    'La municipalidad reserva en su presupuesto una línea para prevenir la trata.',
    'Las radios comunitarias reciben apoyo para transmitir los mensajes de prevención en las lenguas del lugar.',
    'El equipo de respuesta inmediata del territorio tiene vehículo o un acuerdo de transporte a toda hora.',
    'Las organizaciones que alojan reciben apoyo para mantener camas libres y personal de noche.',
    'Las instituciones contestan por escrito a las organizaciones que les piden algo, y dentro de un plazo.',
    'Las organizaciones locales ven lo que cada institución prometió y si lo cumplió.',
  ],
}
