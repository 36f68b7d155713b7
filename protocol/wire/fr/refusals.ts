import type { RefusalSentences } from '../../refusal.ts'

export const refusals: RefusalSentences = {
  'not-signed-in': 'Vous n’êtes pas (ou plus) identifié sur cet appareil. Ouvrez à nouveau votre lien d’invitation.',
  'not-invited':
    'Ce lien d’invitation n’est pas ou plus valable. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
  'link-served':
    'Ce lien a déjà fait entrer la première personne de cette commune; il ne sert plus. Demandez à vos collègues qui y sont déjà un lien à eux.',
  'name-taken':
    'Quelqu’un d’autre de cette négociation porte ce nom, ou un nom qui se lit de la même façon. Dites si vous êtes bien une autre personne.',
  revoked: 'Votre accès à ce protocole a été retiré. Adressez-vous à votre commune si c’est une erreur.',
  'not-your-side': 'Cette réponse appartient à l’autre commune. Vous pouvez la commenter et la parapher.',
  'observer-reads': 'L’accompagnateur lit et commente; seules les deux communes écrivent et paraphent.',
  'signatory-reads': 'Le signataire commente, paraphe et arrête le texte; ce sont les négociateurs qui l’écrivent.',
  'reader-reads':
    'Vous lisez et discutez pour votre commune; ses négociateurs écrivent, et eux et ses signataires paraphent.',
  'creation-closed': 'La création de protocoles demande le lien d’administration de ce service.',
  'foreign-origin': 'La demande ne vient pas d’une page de ce service. Rouvrez la page et recommencez.',
  'speaks-for-other':
    'Ce navigateur parle maintenant pour quelqu’un d’autre dans ce protocole. Rien n’a été enregistré: rechargez la page pour continuer au nom de cette personne.',
  'unknown-protocol': 'Ce protocole n’existe pas ici, ou vous n’y avez pas accès.',
  'unknown-item': 'Ce point n’existe plus dans le texte. Rechargez la page pour voir la version actuelle.',
  'unknown-thread': 'Cette discussion n’existe pas ou ne vous est pas ouverte.',
  'unknown-invitation': 'Cette invitation ou cette personne n’existe pas dans ce protocole.',
  'unknown-seal': 'Cette version arrêtée n’existe pas.',
  'unknown-template': 'Ce texte officiel n’est pas connu de ce service.',
  'unknown-page': 'Cette page n’existe pas. Revenez à l’accueil.',
  'other-generation':
    'Le protocole a été rouvert dans un nouvel état. Rechargez la page; vos mots non repris restent sur cet appareil.',
  'unknown-root': 'Cette modification ne vise aucun endroit du texte où l’on peut écrire. Rien n’a été changé.',
  'unknown-field': 'Ce blanc n’existe pas dans le texte officiel. Rien n’a été changé.',
  'wrong-kind': 'Cet endroit ne peut pas recevoir ce genre de contenu. Rien n’a été changé.',
  'bad-value': 'Cette valeur n’est pas possible à cet endroit. Rien n’a été changé.',
  'too-long': 'Ce texte est trop long pour cet endroit. Raccourcissez-le, puis réessayez.',
  'too-many': 'Il y a déjà le nombre maximal d’éléments. Supprimez-en un, puis réessayez.',
  'talk-full':
    'La place prévue pour vos messages est prise. Tout ce qui a été dit reste lisible; convenez du reste de vive voix.',
  'too-large': 'Cet envoi est trop volumineux. Envoyez-le en plus petites parties.',
  'too-fast': 'Trop de demandes à la fois. Attendez une minute, puis réessayez.',
  unreadable: 'Cet envoi est illisible. Rechargez la page; rien n’a été changé.',
  incomplete:
    'Il manque une partie de cette modification. Rechargez la page; vos mots sont conservés sur cet appareil.',
  'foreign-client': 'Cette modification se présente au nom de quelqu’un d’autre. Rien n’a été changé.',
  'not-deletable': 'Ceci ne peut pas être supprimé. Rien n’a été changé.',
  'file-unreadable':
    'Ce fichier n’est pas un document Word (.docx) ou LibreOffice (.odt) lisible, ou il est abîmé. Enregistrez-le à nouveau, puis réessayez.',
  'file-protected':
    'Ce fichier est protégé par un mot de passe, ou d’un format ancien (.doc). Enregistrez-le en .docx sans mot de passe, puis réessayez.',
  'file-macros':
    'Ce fichier contient des macros: il n’est pas lu. Enregistrez-le en .docx sans macros, puis réessayez.',
  'file-unsafe':
    'Ce fichier contient ce qu’un protocole ne contient jamais (contenu extérieur, déclarations cachées, taille démesurée): il n’est pas lu. Repartez du fichier Word téléchargé ici.',
  'file-foreign': 'Ce fichier n’est pas ce protocole de collaboration. Choisissez le fichier Word téléchargé ici.',
  'file-elsewhere': 'Ce fichier vient d’un autre protocole. Ouvrez la page de celui-là pour l’importer.',
  sealed: 'La version convenue est arrêtée: plus rien ne s’y écrit. Pour la modifier, ouvrez une nouvelle négociation.',
  'not-sealed': 'La version n’est pas encore arrêtée.',
  'item-changed': 'Ces mots viennent de changer. Relisez-les, puis paraphez la nouvelle version.',
  'not-agreed': 'Il reste des points à remplir ou à parapher avant d’arrêter la version convenue.',
  'not-initialled': 'Votre commune n’a pas paraphé ce point.',
  'text-changed': 'Le texte vient de changer. Relisez-le, puis recommencez.',
  'private-condition':
    'Une condition se pose devant les deux communes: choisissez «Avec» l’autre commune, pas «Entre nous».',
  'condition-open':
    'Une condition posée sur ce point reste ouverte. Les deux communes doivent la clore avant d’arrêter la version.',
  'not-printable':
    'Rien n’a été arrêté: le PDF de cette version n’a pas pu être produit. Réessayez; si cela persiste, prévenez l’administrateur.',
  'other-version':
    'Cette version n’est plus, ou pas encore, celle dont il s’agit. Rechargez la page, puis recommencez.',
  'bad-day': 'Cette date n’existe pas ou se trouve dans l’avenir. Vérifiez-la.',
  'unknown-signatory':
    'Cette personne n’est pas parmi les signataires de la version arrêtée. Ajoutez-la aux autres personnes présentes.',
  'unknown-scan': 'Ce fichier n’a pas été reçu. Envoyez-le à nouveau.',
  'wrong-file': 'Ce fichier n’est ni un PDF, ni une image JPEG ou PNG. Numérisez le document dans l’un de ces formats.',
  'already-ratified':
    'L’approbation de votre Conseil est déjà enregistrée. Pour la corriger, retirez-la d’abord, avec le motif.',
  'not-ratified': 'Aucune approbation de votre Conseil n’est enregistrée pour cette version.',
  'in-force': 'Cette version est en vigueur: l’approbation des Conseils ne se retire plus.',
  'called-off': 'Ceci a été annulé avant d’arriver: rien n’a été enregistré. Recommencez si vous le voulez toujours.',
  'no-seal-inside':
    'Ce fichier ne contient pas de version arrêtée, et n’est aucun de ceux que ce service a produits. Choisissez le PDF ou le JSON d’une version convenue.',
  'bad-request': 'La demande est incomplète ou mal formée. Vérifiez les champs, puis réessayez.',
  'storage-full': 'Le service n’a plus de place: vos mots restent sur cet appareil. Prévenez l’administrateur.',
  damaged:
    'Ce protocole est abîmé sur le disque du service: ce qui précède est montré, en lecture seule. Prévenez l’administrateur.',
  'export-failed': 'Le document n’a pas pu être produit. Réessayez; si cela persiste, prévenez l’administrateur.',
  stopping: 'Le service redémarre. Vos mots restent sur cet appareil et partiront dès son retour.',
  internal: 'Une erreur est survenue de notre côté. Rien n’est perdu; réessayez dans un instant.',
}
