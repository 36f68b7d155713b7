import { shortCode } from '../../version/seal.ts'
import { readableDay } from '../verification-sentences.ts'
import type { VerificationSentences } from '../verification-sentences.ts'

export const verification: VerificationSentences = {
  findings: {
    'document-intact': ({ hash }) =>
      `Le contenu est exactement celui que son empreinte désigne (code court ${shortCode(hash)}): pas une lettre n’a changé.`,
    'document-changed': ({ stated, found }) =>
      `Le contenu a été modifié: son empreinte serait ${shortCode(found)}, le fichier annonce ${shortCode(stated)}.`,
    'points-intact': ({ count }) => `Les ${count} points du protocole correspondent chacun à leur propre empreinte.`,
    'point-changed': ({ label }) => `Le point «${label}» ne correspond pas à ce qui a été paraphé.`,
    'text-official': () => 'Le texte est, mot pour mot, le texte officiel complété par ces réponses.',
    'text-differs': ({ line, stated, expected }) =>
      `À la ligne ${line}, le fichier dit «${stated}»; le texte officiel complété dit «${expected}».`,
    'text-unknown': ({ template }) =>
      `Le texte officiel «${template}» n’est pas connu ici: ses mots n’ont pas pu être comparés.`,
    'printed-otherwise': ({ line, stated, today }) =>
      `Les mots du texte officiel y sont tous, et les réponses aussi. À la ligne ${line}, ce programme imprimerait aujourd’hui «${today}» au lieu de «${stated}»: ce sont les mots arrêtés qui comptent.`,
    'initialled-by-both': ({ count }) => `Les deux communes ont paraphé les ${count} points nécessaires.`,
    'initials-missing': ({ label, party }) =>
      `Le paraphe de la commune ${party === 'belgian' ? 'belge' : 'partenaire'} manque sur le point «${label}».`,
    'signed-by-this-service': () =>
      'Ce service a arrêté cette version: elle porte sa marque électronique, qui est valable.',
    'signed-by-given-key': () => 'La marque électronique est valable, et c’est celle de la clé que vous avez donnée.',
    'signed-by-unknown-key': ({ fingerprint }) =>
      `La marque électronique est valable, mais celle d’un service qui n’est pas connu ici: rien ne dit qui il est. Comparez l’empreinte de sa clé avec celle que l’autre commune ou le service vous a donnée: ${fingerprint}.`,
    'signature-false': () => 'La marque électronique n’est pas valable pour ce contenu.',
    'signature-unchecked': ({ fingerprint }) =>
      `La marque électronique n’a pas pu être vérifiée: ce navigateur ne connaît pas Ed25519. Prenez-en un plus récent. Empreinte de la clé: ${fingerprint}.`,
    unsigned: () => 'Le fichier ne porte aucune marque électronique.',
    'known-here': ({ number }) => `Ce service a bien arrêté cette version, sous le numéro ${number}.`,
    'unknown-here': () => 'Aucune version arrêtée par ce service n’est celle-ci.',
    'another-here': ({ number }) => `Sous le numéro ${number} de ce protocole, ce service a arrêté un autre contenu.`,
    latest: () => 'C’est la dernière version arrêtée de ce protocole.',
    superseded: ({ by }) => `Une version plus récente existe: la version ${by} remplace celle-ci.`,
    'in-force': ({ since }) =>
      `Les deux Conseils l’ont approuvée: elle est en vigueur depuis le ${readableDay(since)}.`,
    'not-in-force': () => 'Elle n’est pas en vigueur: l’approbation des deux Conseils n’est pas enregistrée.',
    'file-made-here': () => 'Ce fichier est, octet pour octet, un de ceux que ce service a produits de cette version.',
    'file-not-made-here': () =>
      'Ce fichier n’est pas un de ceux que ce service a produits: ses pages ont été modifiées, ou enregistrées autrement. Téléchargez à nouveau la version et comparez.',
    'file-continues': ({ bytes, signatures }) =>
      `Le fichier commence par celui que ce service a produit, octet pour octet; ${signatures > 0 ? `${signatures === 1 ? 'une signature y a' : `${signatures} signatures y ont`} été ajoutée${signatures === 1 ? '' : 's'}` : 'quelque chose y a été ajouté'} ensuite (${bytes} octets), que rien ici n’a vérifié: un lecteur de PDF dit ce que vaut une signature, et si les pages ont changé.`,
    'file-repacked': () =>
      'Ce fichier a le contenu d’un de ceux que ce service a produits, enregistré autrement (par une messagerie, par exemple): ses pages n’ont pas été lues.',
    'pages-unread': () =>
      'Les pages du fichier n’ont pas été lues: seule la version qui y est jointe a été vérifiée. Comparez-les avec son texte.',
    'code-only': () =>
      'Le code désigne une version; il ne dit rien du papier que vous tenez. Comparez-le avec le fichier de cette version.',
    'no-signature-of-persons': () =>
      'Rien de ceci n’est une signature: les signataires signent à l’encre, et c’est l’original signé qui fait foi.',
  },
  conclusions: {
    genuine: 'Ce fichier est authentique.',
    'genuine-inside': 'La version jointe à ce fichier est authentique; ses pages n’ont pas été lues.',
    altered: 'Ce fichier ne correspond pas à une version convenue. Ne vous y fiez pas.',
    named: 'Ce code désigne une version arrêtée par ce service.',
    unproven: 'Rien ne prouve ce qui a été présenté.',
  },
  wholeInItself: 'Ce fichier est entier en lui-même; de qui il vient n’est pas prouvé.',
  continued: 'La version que contient ce fichier est authentique; quelque chose a été ajouté ensuite au fichier.',
}
