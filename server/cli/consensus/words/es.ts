import type { ConsensusWords } from './consensus-words.ts'

export const es: ConsensusWords = {
  counted: ({ people, statements, aside, votes }) =>
    `Personas: ${people}; enunciados: ${statements} (apartados o sobre el grupo mismo: ${aside}); votos: ${votes}.`,
  group: (id, people) => `Grupo ${id}: ${people} personas. Lo que habla por él:`,
  shared: 'Lo que comparten todos los votantes:',
  nothingShared: 'Los votantes no comparten nada que el azar no explique.',
  side: { agree: 'sí', disagree: 'no' },
  headings: ['id', 'sí', 'no', 'pasa', 'todos los grupos', 'parejo', 'prioridad'],
  given: 'Los grupos se dieron; no se hallaron.',
  again: (repeated, silhouette) => `Los grupos vuelven a salir: ${repeated}; silueta ${silhouette}.`,
  unreliable: (why) => `Con este tamaño no hay grupos fiables: ${why}.`,
  repeated: ({ replicates, lowRand }) =>
    `de ${replicates} sorteos de personas, nueve de cada diez coinciden con estos grupos en ${lowRand} o más (índice de Rand ajustado; 1 es igual, 0 es azar)`,
  unstable: (repeated) =>
    `Con este tamaño no hay grupos fiables: ${repeated}; se pide 0,80. Lea mejor los votos por sector declarado.`,
  hardlyApart: (silhouette) => `apenas están separados (silueta ${silhouette}; se pide 0,25)`,
  reasons: {
    'too-few-people': 'hay menos de diez personas en la conversación',
    'all-alike': 'todas están en el mismo lugar',
    'no-group-of-five':
      'en toda división algún grupo tiene menos de cinco miembros, y eso son personas y no un grupo',
  },
  smallGroup: (name) =>
    `El grupo «${name}» tiene menos de cinco personas: lo que se diga de él se dice de personas. No lo pase a nadie.`,
  turned: 'En este archivo estar de acuerdo es -1, según n-agree; se cambió a +1.',
  mismatch: (participants) =>
    `n-agree y n-disagree no coinciden con los votos de ${participants} participantes; 1 se leyó como estar de acuerdo.`,
}
