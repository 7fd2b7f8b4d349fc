import type { QuestionText } from '../kit-texts.ts'

export const questionsFr: readonly QuestionText[] = [
  {
    asks: 'Un signal dit : « Un homme à casquette attend chaque après-midi devant l’école ». Qu’est-ce qui est un fait observé ?',
    options: [
      'Que l’homme est dangereux',
      'Qu’il cherche des filles à recruter',
      'Qu’il est là chaque après-midi, selon qui signale',
      'Que l’école le sait et se tait',
    ],
    why: 'On a observé qu’il est là. Le reste est supposition ; la casquette ne dit rien de personne.',
  },
  {
    asks: 'Lequel de ces signaux pèse le plus ?',
    options: [
      'On demande leurs papiers à plusieurs jeunes filles pour un travail au loin',
      'Une nouvelle famille est arrivée dans le quartier',
      'Une jeune femme s’habille autrement qu’avant',
      'Un étranger a acheté une maison',
    ],
    why: 'Retenir des papiers avec une offre au loin est un fait du recrutement. Les autres décrivent des personnes.',
  },
  {
    asks: 'Un signal arrive avec des codes incomplets. Que fait le bureau ?',
    options: [
      'Il l’efface, car il ne sert pas',
      'Il complète les codes avec ce qui semble probable',
      'Il le laisse sans le lire jusqu’à ce que quelqu’un le complète',
      'Il le trie avec ce qu’il y a et écrit ce qui manque',
    ],
    why: 'Ce qui manque se dit ; il ne s’invente pas. Un signal incomplet peut en rejoindre un autre plus tard.',
  },
  {
    asks: 'Un nouveau signal dit que quelqu’un est en danger maintenant. Vingt signaux plus anciens attendent. Lequel d’abord ?',
    options: [
      'Les anciens, par ordre d’arrivée',
      'Celui du danger : il passe avant les autres',
      'Celui qui a le plus de codes',
      'Celui du territoire le plus peuplé',
    ],
    why: 'Le danger passe d’abord, même s’il manque des données. Les autres attendent.',
  },
  {
    asks: 'Pour en savoir plus, une personne du bureau veut aller sur place et regarder. Que faut-il faire ?',
    options: [
      'Y aller, si elle est accompagnée',
      'Y aller de nuit, pour ne pas être vue',
      'Demander à qui a signalé d’y aller et de prendre des photos',
      'Ne pas y aller et n’envoyer personne : observer n’est pas enquêter',
    ],
    why: 'Y aller peut avertir qui exploite et mettre des gens en danger. Qui a signalé n’a pas non plus à se renseigner.',
  },
  {
    asks: 'Qu’écrit-on à qui a envoyé le signal ?',
    options: [
      'Merci, ce qui va se passer et à qui s’adresser en cas de danger',
      'De demander encore et d’en raconter plus',
      'Le nom de l’institution qui enquête et de son responsable',
      'Rien, pour ne pas s’engager',
    ],
    why: 'On remercie, on dit la suite et on ne demande pas de recherches.',
  },
  {
    asks: 'Deux personnes signalent la même chose. Toutes deux l’ont lue dans le même groupe de messages. Combien de sources indépendantes ?',
    options: [
      'Deux, car ce sont deux personnes',
      'Une',
      'On ne peut jamais en compter',
      'Trois, avec le groupe',
    ],
    why: 'Toutes deux le savent par la même chose. C’est une seule source.',
  },
  {
    asks: 'Qu’écrit qui vérifie à côté de son jugement d’indépendance ?',
    options: [
      'Les noms de qui a signalé',
      'Depuis combien d’années il est au bureau',
      'Le fondement : pourquoi aucune ne pouvait le savoir par l’autre',
      'Ce qu’en pense l’autorité du lieu',
    ],
    why: 'Le jugement porte son fondement, pour qu’une autre personne puisse le revoir.',
  },
  {
    asks: 'Rien ne permet de savoir si deux signaux viennent de la même chose. Que décide-t-on ?',
    options: [
      'On écrit qu’on ne peut pas le dire, et on ne confirme pas',
      'On confirme, au cas où',
      'On écarte l’un des deux',
      'On laisse le logiciel décider',
    ],
    why: 'Ne pas savoir est une réponse. Le logiciel suggère ; une personne décide avec un fondement.',
  },
  {
    asks: 'Qui a signalé raconte avoir vécu quelque chose de semblable. Comment répondre ?',
    options: [
      'En lui demandant de tout raconter, pour avoir plus de données',
      'En lui disant que c’est passé et qu’il faut avancer',
      'En demandant qui c’était et où il habite',
      'En le croyant, sans demander de détails, et en disant qui peut l’accompagner',
    ],
    why: 'Répéter le mal fait du mal. On écoute, on ne questionne pas et on approche un service.',
  },
  {
    asks: 'La personne qui trie remarque qu’elle ne dort plus après avoir lu des signaux. Que faut-il faire ?',
    options: [
      'Continuer, car on manque de monde',
      'Le dire, s’arrêter et demander la relève : prendre soin de soi fait partie du travail',
      'Le raconter chez soi, sans dire de noms',
      'Lire plus vite, pour finir plus tôt',
    ],
    why: 'S’arrêter est un droit. Ce qui est vu au bureau ne se raconte pas dehors : il y a à qui parler à l’intérieur.',
  },
  {
    asks: 'Un signal parle d’une fillette et peut-être de son beau-père. Qui prévient-on ?',
    options: [
      'La famille, qui doit toujours savoir',
      'L’école, pour qu’elle réunisse les parents',
      'L’autorité de l’enfance, par le parcours ; pas la famille, par défaut',
      'Personne avant d’avoir deux sources',
    ],
    why: 'La famille peut être une part du mal. Le danger d’une enfant n’attend pas une seconde source.',
  },
  {
    asks: 'Le service du parcours ne répond pas dans son délai. Que fait-on ?',
    options: [
      'On passe au suivant du parcours et on note le silence',
      'On attend lundi',
      'On ferme le cas faute de réponse',
      'On publie la plainte sur les réseaux',
    ],
    why: 'L’horloge est celle de la personne qui attend de l’aide. Le silence est noté et compté.',
  },
  {
    asks: 'Votre tour se termine et une situation de danger est entre vos mains. Que faites-vous ?',
    options: [
      'Je la laisse ouverte : qui arrive la verra',
      'Je l’emporte chez moi dans le téléphone',
      'Je la ferme et je l’ouvre demain',
      'Je la transmets à qui prend la suite et je m’assure qu’elle est reçue',
    ],
    why: 'Une situation n’est jamais sans personne. La transmission est confirmée.',
  },
  {
    asks: 'Dans votre bureau local, un signal touche un policier de la commune. Que devient-il ?',
    options: [
      'Le bureau local le garde, avec prudence',
      'Le bureau national et le défenseur des droits le traitent ; le bureau local ne doit pas remarquer qu’il existe',
      'On demande au policier ce qui se passe',
      'On en parle à la réunion du comité local',
    ],
    why: 'Qui est impliqué, ou son entourage, ne doit pas l’apprendre. C’est pourquoi il passe à part.',
  },
  {
    asks: 'Une journaliste demande « seulement le nombre de filles, sans noms ». Elles sont quatre. Que répondre ?',
    options: [
      'Quatre : sans noms, pas de risque',
      'À peu près cinq',
      'Qu’un chiffre si petit ne se donne pas ; le programme le donne quand c’est possible',
      'Zéro, pour finir la conversation',
    ],
    why: 'Un chiffre de personnes inférieur à onze n’est pas publié : il peut désigner quelqu’un. On ne ment pas non plus.',
  },
]
