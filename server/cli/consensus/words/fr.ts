import type { ConsensusWords } from './consensus-words.ts'

export const fr: ConsensusWords = {
  counted: ({ people, statements, aside, votes }) =>
    `Personnes : ${people} ; énoncés : ${statements} (écartés ou portant sur le groupe lui-même : ${aside}) ; votes : ${votes}.`,
  group: (id, people) => `Groupe ${id} : ${people} personnes. Ce qui parle pour lui :`,
  shared: 'Ce que tous les votants partagent :',
  nothingShared: 'Les votants ne partagent rien que le hasard n’explique.',
  side: { agree: 'oui', disagree: 'non' },
  headings: ['id', 'oui', 'non', 'passe', 'tous les groupes', 'équilibré', 'priorité'],
  given: 'Les groupes ont été donnés, et non trouvés.',
  again: (repeated, silhouette) => `Les groupes ressortent : ${repeated} ; silhouette ${silhouette}.`,
  unreliable: (why) => `À cette taille, pas de groupes fiables : ${why}.`,
  repeated: ({ replicates, lowRand }) =>
    `sur ${replicates} tirages de personnes, neuf sur dix concordent avec ces groupes à ${lowRand} ou mieux (indice de Rand ajusté ; 1 est identique, 0 est le hasard)`,
  unstable: (repeated) =>
    `À cette taille, pas de groupes fiables : ${repeated} ; il faut 0,80. Lisez plutôt les votes par secteur déclaré.`,
  hardlyApart: (silhouette) => `ils sont à peine séparés (silhouette ${silhouette} ; il faut 0,25)`,
  reasons: {
    'too-few-people': 'moins de dix personnes sont dans la conversation',
    'all-alike': 'toutes se trouvent au même endroit',
    'no-group-of-five':
      'dans tout partage, un groupe a moins de cinq membres, et ce sont alors des personnes et non un groupe',
  },
  smallGroup: (name) =>
    `Le groupe « ${name} » compte moins de cinq personnes : ce qui est dit de lui est dit de personnes. Ne le transmettez pas.`,
  turned: 'Dans ce fichier, être d’accord vaut -1, comme le dit n-agree ; cela a été changé en +1.',
  mismatch: (participants) =>
    `n-agree et n-disagree ne correspondent pas aux votes de ${participants} participants ; 1 a été lu comme un accord.`,
}
