import type { WorkshopPageWords } from './es.ts'

export const workshopFr: WorkshopPageWords = {
  lead: 'Ce qui a été demandé dans chaque atelier clos, ce qui a été voté et ce qui a été convenu. Personne ne peut lire ici ce qu’une personne a voté.',
  sorted: 'Ordre : les derniers clos d’abord',
  emptyTitle: 'Pas encore d’atelier clos',
  emptyLead: 'Quand un atelier est clos, son résultat et son empreinte restent ici.',
  closedOn: (day) => `Clos le ${day}`,
  agreements: (count) => `Accords : ${count}`,
  back: 'Tous les ateliers',
  name: (number, title) => `${number} : ${title}`,
  written: 'Les énoncés sont dans la langue où ils ont été écrits.',
  question: 'La question',
  statements: 'Ce qui a été voté',
  noStatements: 'Aucun énoncé n’a été voté.',
  counts: (agree, disagree, pass) =>
    `D’accord : ${agree}. Pas d’accord : ${disagree}. Ni l’un ni l’autre : ${pass}.`,
  ratings: (high, low, other) => `Ont noté haut : ${high}. Ont noté bas : ${low}. Les autres : ${other}.`,
  few: 'Moins de cinq personnes ont voté : on ne dit pas comment.',
  agreed: (what, day) => `Convenu : ${what} Pour le ${day}.`,
  whole: 'On dit les totaux de chaque énoncé. On ne dit ni secteurs ni raisons.',
  rounds: 'Les tours et leurs empreintes',
  noRounds: 'Il n’y a pas eu de tours de vote : l’empreinte est celle du procès-verbal.',
  roundName: (ordinal) => `Tour ${ordinal}`,
  kinds: { opinions: 'Opinions', ratings: 'Notations' },
  voters: (count) => `Ont voté : ${count}`,
  fewVoters: 'Moins de cinq ont voté',
  file: 'Votes publiés, sans secteurs et sous des identifiants tirés au sort (ZIP)',
  withdrawn: (day: string) =>
    `Les votes de ce tour ont été publiés, puis retirés le ${day}. Ils ne se téléchargent plus.`,
  fileDigest: 'Empreinte du fichier',
  notPublished:
    'Les votes d’une personne se reconnaissent facilement : on publie le résultat et l’empreinte. Une personne nommée pour vérifier reçoit les votes signés et les recompte.',
  proofLead:
    'Voici l’empreinte du texte du procès-verbal. L’empreinte de chaque tour, plus haut, est celle de ses votes : si quelqu’un change un vote, l’empreinte est une autre.',
  proofHow:
    'Qui a un fichier de votes signé le vérifie sans cette page, avec « vigia snapshot verify » ; la clé publique est à',
}
