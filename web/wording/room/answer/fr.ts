import type { AnswerWords } from './es.ts'

export const answerFr: AnswerWords = {
  title: 'Répondre à une recommandation',
  loading: 'Chargement',
  again: 'Réessayer',
  lead: (body, addressee) =>
    `${body} demande ceci à : ${addressee}. Vous pouvez répondre ici, une seule fois.`,
  verb: 'On lui demande',
  finding: 'Constat',
  basis: 'S’appuie sur',
  due: 'Pour quand',
  noDate: 'La date que vous promettez',
  evidence: 'Sera vérifié par',
  answerBy: 'Réponse attendue avant le',
  outcome: 'Votre réponse',
  outcomes: { accepted: 'Nous acceptons', declined: 'Nous n’acceptons pas' },
  promised: 'Promis pour le',
  reason: 'Raison du refus',
  choose: 'Choisissez',
  words: 'Avec vos mots',
  wordsHint: 'Facultatif. Sans nom de personne.',
  send: 'Envoyer la réponse',
  sending: 'Envoi',
  once: 'La réponse ne se change plus avec ce lien.',
  sent: 'Votre réponse est enregistrée',
  sentLead: 'Le comité la voit déjà. Vous pouvez fermer cette page.',
  notSent: 'Rien n’est enregistré. Ce que vous avez écrit est encore là.',
  states: { answered: 'On a déjà répondu par ce lien', over: 'Ce lien ne sert plus' },
  faults: {
    unknown: 'Ce lien n’ouvre rien',
    refused: 'N’a pas pu être enregistré',
    'too-many': 'Trop d’essais',
    'no-connection': 'Pas de connexion avec le serveur',
  },
  faultLeads: {
    unknown:
      'Ouvrez encore une fois le lien reçu. S’il n’ouvre toujours rien, demandez-en un nouveau au secrétariat du comité.',
    refused: 'Revoyez ce que vous avez écrit, ou demandez un nouveau lien.',
    'too-many': 'Attendez quelques minutes.',
    'no-connection': 'Réessayez dans un moment.',
  },
}
