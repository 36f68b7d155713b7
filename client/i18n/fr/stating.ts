import type { StatingWords } from '../areas/stating.ts'

export const stating: StatingWords = {
  noLine:
    'Pas de connexion. Rien ne partira de lui-même: réessayez quand la ligne sera revenue. Si votre demande était malgré tout arrivée, cette page vous le dira.',
  noAnswer: 'Le service n’a pas répondu: rien n’a été enregistré. Réessayez.',
  nothingRecorded: 'Vérifié: rien n’a été enregistré.',
  recordedAfterAll: 'Votre demande était arrivée avant la coupure: elle est enregistrée.',
  unknown: (what) =>
    `Le service n’a pas répondu: nous ne savons pas encore si ceci est arrivé: ${what.join(', ')}. Rien ne partira de lui-même; cette page le vérifie dès qu’il répond.`,
  acts: {
    initial: 'paraphe',
    withdraw: 'retrait d’un paraphe',
    seal: 'arrêt de la version',
    reopen: 'réouverture de la négociation',
    ceremony: 'cérémonie',
    scan: 'originaux signés',
    ratify: 'ratification',
    'correct-ratification': 'correction de la ratification',
    'withdraw-ratification': 'retrait de la ratification',
    resolve: 'clôture d’une discussion',
    unresolve: 'réouverture d’une discussion',
    'revoke-invitation': 'retrait d’un lien',
    'revoke-participant': 'retrait d’un accès',
    'change-role': 'changement de rôle',
  },
}
