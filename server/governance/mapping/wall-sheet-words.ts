/** The words of the sheet for the wall of the workshop. */
const es = {
  never:
    'No escriba nombres de personas, direcciones, números de teléfono ni puntos en un mapa. Escriba clases de lugares. Nadie tiene que contar lo que vivió.',
  risk: '1. ¿En qué clases de lugares hay riesgo?',
  safe: '2. ¿En qué clases de lugares se está a salvo?',
  services: '3. ¿Qué servicios hay y a qué horas?',
  roles: '4. ¿A quién se acude? Diga la función, no el nombre',
  seasons: '5. ¿En qué meses sube el riesgo? Marque',
  placeHead: ['Clase de lugar', 'Por qué', 'A qué horas', '¿Alguno, varios, muchos?'] as readonly string[],
  serviceHead: ['Para qué', 'Cómo está', 'Horario'] as readonly string[],
  roleHead: ['Función', '¿Alguna, varias, muchas?'] as readonly string[],
  kinds: 'Clases',
  reasons: 'Por qué',
  needs: 'Para qué',
  standing: 'Cómo está',
  roleChoices: 'Funciones',
  footer: 'Mapeo participativo',
  demo: 'DEMOSTRACIÓN',
  pageOf: (page: number, pages: number) => `Página ${page} de ${pages}`,
}
type WallSheetWords = typeof es

const fr: WallSheetWords = {
  never:
    'N’écrivez ni nom de personne, ni adresse, ni numéro de téléphone, ni point sur une carte. Écrivez des types de lieux. Personne n’a à raconter ce qu’il a vécu.',
  risk: '1. Dans quels types de lieux y a-t-il un risque ?',
  safe: '2. Dans quels types de lieux est-on en sécurité ?',
  services: '3. Quels services existent, et à quelles heures ?',
  roles: '4. Vers qui se tourne-t-on ? La fonction, pas le nom',
  seasons: '5. Quels mois le risque augmente-t-il ? Cochez',
  placeHead: ['Type de lieu', 'Pourquoi', 'À quelles heures', 'Un ou deux, plusieurs, beaucoup ?'],
  serviceHead: ['Pour quoi', 'Comment il va', 'Horaires'],
  roleHead: ['Fonction', 'Un ou deux, plusieurs, beaucoup ?'],
  kinds: 'Types',
  reasons: 'Pourquoi',
  needs: 'Pour quoi',
  standing: 'Comment il va',
  roleChoices: 'Fonctions',
  footer: 'Cartographie participative',
  demo: 'DÉMONSTRATION',
  pageOf: (page, pages) => `Page ${page} sur ${pages}`,
}

const en: WallSheetWords = {
  never:
    'Write no names of persons, no addresses, no telephone numbers, no points on a map. Write kinds of places. Nobody has to tell what they lived through.',
  risk: '1. In what kinds of places is there a risk?',
  safe: '2. In what kinds of places are people safe?',
  services: '3. Which services are there, and at what hours?',
  roles: '4. To whom do people turn? What they do, not their name',
  seasons: '5. In which months does the risk rise? Tick',
  placeHead: ['Kind of place', 'Why', 'At what times', 'One or two, several, many?'],
  serviceHead: ['For what', 'How it stands', 'Hours'],
  roleHead: ['What they do', 'One or two, several, many?'],
  kinds: 'Kinds',
  reasons: 'Why',
  needs: 'For what',
  standing: 'How it stands',
  roleChoices: 'What they do',
  footer: 'Participatory mapping',
  demo: 'DEMONSTRATION',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
}

export const wallSheetWords = { es, fr, en }
