import type { RoundWords } from './round-wording.ts'

export const roundsEs: RoundWords = {
  title: 'Rondas de la sala',
  round: (ordinal, kind) => `Ronda ${ordinal}, de ${kind}`,
  kinds: { opinions: 'opiniones', ratings: 'calificación de 1 a 9' },
  rule: 'Regla',
  opinionRule: (share, voters) =>
    `Hay consenso si al menos ${share} está a favor y votan al menos ${voters} personas.`,
  ratingRule: (high, low, voters) =>
    `Hay consenso si al menos ${high} pone de 7 a 9, menos de ${low} pone de 1 a 3 y califican al menos ${voters} personas.`,
  onSides: {
    both: 'Vale para la importancia y para la viabilidad.',
    importance: 'Vale para la importancia; la viabilidad solo se muestra.',
  },
  split: {
    blocks: 'Si la sala se parte en dos bandos, no hay consenso.',
    shown: 'Si la sala se parte en dos bandos, se dice, y el consenso vale.',
  },
  fixed: 'Regla fijada',
  closed: 'Ronda cerrada',
  tookPart: 'Participaron',
  of: (voters, voices) => `${voters} de ${voices} personas`,
  voters: (voters) => `${voters} personas calificaron`,
  sectors: 'Sectores',
  concordance: 'Concordancia de la sala (W de Kendall)',
  agreement: (w, raters, p) => `${w}, entre ${raters} personas que calificaron todo (p: ${p})`,
  digest: 'Huella de los votos (SHA-256)',
  opinionTable: ['N.º', 'Enunciado', 'De acuerdo', 'En contra', 'Pasan', 'Resultado'],
  ratingTable: ['N.º', 'Enunciado', 'Importancia', 'Viabilidad', 'Resultado'],
  sides: { importance: 'Importancia', feasibility: 'Viabilidad' },
  side: ({ median, lower, upper, high, low }) =>
    `mediana ${median} (de ${lower} a ${upper}); ${high} en 7–9, ${low} en 1–3`,
  nobody: 'nadie calificó',
  reasons: {
    'shares-met': 'se alcanzaron los porcentajes',
    'too-few-high': 'muy pocas personas pusieron de 7 a 9',
    'too-many-low': 'demasiadas personas pusieron de 1 a 3',
    disagreement: 'la sala está partida',
    'too-few-voters': 'calificaron muy pocas personas',
  },
  stability:
    'Estabilidad desde la ronda anterior: cómo cambiaron las mismas personas. Una p pequeña dice que el azar no lo explica.',
  stabilityTable: [
    'N.º',
    'Qué se calificó',
    'Personas en ambas',
    'Cambio de la mediana',
    'p (Wilcoxon exacta)',
    'Kappa ponderada',
  ],
  untold: 'no se puede saber',
  attrition:
    'Quiénes siguieron desde la ronda anterior. Si se va quien opinaba distinto, el acuerdo parece mayor de lo que es.',
  attritionTable: ['Sector declarado', 'Ronda anterior', 'Siguieron'],
  rated: (round) => `Calificación, ronda ${round}`,
  bySector: ['Sector', 'Votos', 'Importancia', 'Viabilidad'],
  noSectors: 'No se muestra por sector: hacen falta al menos dos grupos de cinco personas.',
  given: ['De quién', 'Razón que se dio'],
  support: (round, counts) =>
    `Ronda ${round}: ${counts.for} califican alto, ${counts.abstain} en medio, ${counts.against} bajo`,
}
