import type { KitTexts } from '../kit-texts.ts'
import { questionsFr } from './questions.fr.ts'

export const triageFr: KitTexts = {
  title: 'Trier et vérifier : une journée pour le bureau',
  audience: 'Celles et ceux qui trient et vérifient les signaux au bureau national ou dans un bureau local.',
  sessions: [
    {
      title: 'Test de départ et lecture d’un signal',
      objective:
        'Lire un signal pour ce qu’il dit, et décider d’abord si quelqu’un est en danger maintenant.',
      method:
        'Test de départ, chacun pour soi (25 min). Lire six signaux inventés à deux et séparer fait, supposition et préjugé (35 min). Mise en commun (15 min).',
      materials:
        'On regarde d’abord le danger : un signal de danger immédiat passe avant les autres, même incomplet. On regarde ensuite ce qui a été observé et ce qui est supposé. Aucun code ne décrit qui est une personne ni comment elle s’habille. Un signal seul suggère ; il ne prouve jamais. Trier n’est pas enquêter : on n’appelle, on ne suit et on n’interroge personne sur place.',
    },
    {
      title: 'Vérifier : des sources qui ne dépendent pas l’une de l’autre',
      objective: 'Décider si deux signaux sont indépendants et écrire pourquoi.',
      method:
        'Explication avec des cartes (15 min). Quatre paires de signaux : viennent-ils de la même chose ? (40 min). Écrire le fondement d’un jugement (20 min).',
      materials:
        'Deux sources sont indépendantes quand aucune ne sait par l’autre ce qu’elle raconte. Deux personnes qui ont lu le même message sont une seule source. Qui vérifie écrit son jugement et son fondement : une autre personne doit pouvoir le comprendre. Si on ne peut pas le dire, on écrit qu’on ne peut pas le dire. La rumeur seule ne confirme jamais.',
    },
    {
      title: 'Des mots qui ne blessent pas, des données sans excès',
      objective: 'Répondre à qui a signalé sans faire de mal, et ne garder que le nécessaire.',
      method:
        'Réécrire trois réponses (25 min). Exercice : que garde-t-on, qu’efface-t-on, qui le voit (25 min). Pause de soin (10 min).',
      materials:
        'Qui signale est remercié, sait ce qui va se passer et n’est pas prié d’en apprendre davantage. On ne demande pas de détails du mal subi. On ne demande ni noms, ni photos, ni captures. Un signal qui touche une autorité va au bureau national et au défenseur des droits, et le bureau local ne doit pas remarquer qu’il existe. Ce qui est vu au bureau ne se raconte pas dehors, même sans noms.',
    },
    {
      title: 'Le parcours : à qui est-ce le tour, et en combien de temps',
      objective: 'Choisir le pas suivant du parcours et respecter son horloge.',
      method:
        'Suivre le parcours du territoire avec ses horloges (25 min). Trois situations : orientation, alerte ou les deux ? (35 min).',
      materials:
        'L’alerte parle de lieux et demande des actions aux institutions ; l’orientation accompagne une personne vers un service, avec son consentement. Pour les enfants, leur intérêt supérieur prime et la famille n’est pas prévenue par défaut. Si un service ne répond pas à temps, on passe au suivant du parcours et on le note. Qui ne peut pas continuer transmet le cas : il ne reste jamais seul.',
    },
    {
      title: 'Simulation notée et test final',
      objective: 'Montrer dans une scène ce qui a été appris, et répondre au test final.',
      method:
        'Chaque personne trie et vérifie les signaux de la scène pendant que quelqu’un observe avec la grille (45 min). Conversation sur ce qui a été vu (40 min). Test final (25 min). Avis sur la formation et clôture de soin (25 min).',
      materials:
        'La grille dit ce qu’on observe et à quoi ressemble chaque niveau, de zéro à trois. Elle ne compare personne à personne. Qui n’atteint pas ce que demande la sécurité s’exerce de nouveau avec de l’aide, et est observé une autre fois.',
    },
  ],
  questions: questionsFr,
  cases: [
    {
      title: 'Trois avis et un seul message',
      story:
        'Dans un territoire inventé arrivent en un après-midi trois signaux sur une camionnette blanche qui propose du travail à la sortie du marché. Deux disent « on me l’a envoyé ». Le troisième est écrit par quelqu’un qui vend au marché et raconte avoir vu demander leurs papiers à deux jeunes filles. Au comité local, quelqu’un propose de publier la plaque pour prévenir.',
      asks: [
        'Combien de sources indépendantes y a-t-il, et pourquoi ?',
        'Qu’a-t-on observé et que suppose-t-on ?',
        'Que répondre à la proposition de publier la plaque ?',
        'Quel est le pas suivant du parcours, et son horloge ?',
      ],
      good: [
        'Deux avis viennent du même message et font une source ; qui vend au marché en est une autre.',
        'On a observé qu’on demande des papiers ; que la camionnette soit à un réseau est supposé.',
        'La plaque n’est pas publiée : elle peut désigner un innocent et avertir un coupable.',
        'On regroupe les trois, on vérifie l’indépendance avec son fondement et on passe à l’analyse dans le délai.',
      ],
    },
  ],
  simulations: [
    {
      title: 'Un après-midi au bureau',
      story:
        'Vous prenez votre tour avec cinq signaux inventés. L’un dit qu’une adolescente est enfermée en ce moment dans une pension. Un autre est écrit par quelqu’un qui semble avoir vécu ce qu’il raconte. Deux parlent de la même offre de travail. Le dernier nomme un fonctionnaire de la mairie. Au bout d’une demi-heure, un service du parcours ne répond pas ; à la fin arrive qui prend le tour suivant. Qui observe n’aide pas, sauf si on le demande.',
      criteria: [
        {
          title: 'Traite d’abord le danger et n’envoie personne se renseigner',
          anchors: [
            'Lit par ordre d’arrivée, ou demande que quelqu’un aille voir.',
            'Traite d’abord le danger après un rappel.',
            'Traite d’abord le danger et n’envoie personne.',
            'Explique en plus pourquoi regarder ou demander met en danger.',
          ],
        },
        {
          title: 'Sépare l’observé du supposé en triant',
          anchors: [
            'Trie d’après ce que sont les personnes.',
            'Sépare faits et suppositions avec de l’aide.',
            'Choisit les codes d’après les faits et écrit ce qui manque.',
            'Nomme en plus un préjugé possible et comment il a été évité.',
          ],
        },
        {
          title: 'Juge l’indépendance des sources et écrit le fondement',
          anchors: [
            'Compte des personnes au lieu de sources.',
            'Voit la dépendance quand on le lui demande.',
            'Juge bien et écrit un fondement qu’une autre personne comprend.',
            'Dit en plus ce qui changerait son jugement.',
          ],
        },
        {
          title: 'Répond à qui a signalé sans faire de mal',
          anchors: [
            'Demande des détails, des noms ou des images.',
            'Cesse de demander quand on le lui signale.',
            'Remercie, ne questionne pas le mal subi et approche un service.',
            'Propose en plus de s’arrêter et prend soin de ses mots et de son propre état.',
          ],
        },
        {
          title: 'Suit le parcours et son horloge, et transmet son tour',
          anchors: [
            'Attend le service muet, ou part sans transmettre.',
            'Passe au suivant ou transmet avec de l’aide.',
            'Passe au suivant à temps, le note et transmet avec confirmation.',
            'Prévoit en plus ce qui échoira pendant le tour suivant.',
          ],
        },
        {
          title: 'Met à part le signal qui touche une autorité',
          anchors: [
            'Le laisse à la vue du bureau local ou en parle.',
            'Le met à part quand on le lui rappelle.',
            'Le passe au bureau national et au défenseur des droits sans trace dans le bureau local.',
            'Explique en plus ce qui pourrait le trahir, et l’évite.',
          ],
        },
      ],
    },
  ],
}
