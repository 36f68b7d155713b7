/** What each refusal says to a person, and what they can do; in the three languages of the interface ([TELL2]). */
import type { RefusalCode } from '../refusal.ts'
import type { Language } from './wire.ts'

const fr: Record<RefusalCode, string> = {
  'not-signed-in': 'Vous n’êtes pas (ou plus) identifié sur cet appareil. Ouvrez à nouveau votre lien d’invitation.',
  'not-invited':
    'Ce lien d’invitation n’est pas ou plus valable. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
  revoked: 'Votre accès à ce protocole a été retiré. Adressez-vous à votre commune si c’est une erreur.',
  'not-your-side': 'Cette réponse appartient à l’autre commune. Vous pouvez la commenter et la parapher.',
  'observer-reads': 'L’accompagnateur lit et commente; seules les deux communes écrivent et paraphent.',
  'signatory-reads': 'Le signataire commente, paraphe et arrête le texte; ce sont les négociateurs qui l’écrivent.',
  'reader-reads':
    'Vous lisez et discutez pour votre commune; ses négociateurs écrivent, et eux et ses signataires paraphent.',
  'creation-closed': 'La création de protocoles demande le lien d’administration de ce service.',
  'foreign-origin': 'La demande ne vient pas d’une page de ce service. Rouvrez la page et recommencez.',
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

const nl: Record<RefusalCode, string> = {
  'not-signed-in': 'U bent op dit toestel niet (meer) aangemeld. Open uw uitnodigingslink opnieuw.',
  'not-invited': 'Deze uitnodigingslink is niet of niet meer geldig. Vraag een nieuwe aan wie hem u stuurde.',
  revoked: 'Uw toegang tot dit protocol is ingetrokken. Neem contact op met uw gemeente als dit een vergissing is.',
  'not-your-side': 'Dit antwoord hoort toe aan de andere gemeente. U kunt het bespreken en paraferen.',
  'observer-reads': 'De begeleider leest en becommentarieert; enkel de twee gemeenten schrijven en paraferen.',
  'signatory-reads': 'De ondertekenaar bespreekt, parafeert en legt de tekst vast; de onderhandelaars schrijven hem.',
  'reader-reads':
    'U leest en bespreekt voor uw gemeente; haar onderhandelaars schrijven, zij en haar ondertekenaars paraferen.',
  'creation-closed': 'Protocollen aanmaken vergt de beheerslink van deze dienst.',
  'foreign-origin': 'Het verzoek komt niet van een pagina van deze dienst. Open de pagina opnieuw en probeer nogmaals.',
  'unknown-protocol': 'Dit protocol bestaat hier niet, of u hebt er geen toegang toe.',
  'unknown-item': 'Dit punt bestaat niet meer in de tekst. Laad de pagina opnieuw om de huidige versie te zien.',
  'unknown-thread': 'Dit gesprek bestaat niet of is voor u niet open.',
  'unknown-invitation': 'Deze uitnodiging of persoon bestaat niet in dit protocol.',
  'unknown-seal': 'Deze vastgelegde versie bestaat niet.',
  'unknown-template': 'Deze officiële tekst is bij deze dienst niet bekend.',
  'unknown-page': 'Deze pagina bestaat niet. Keer terug naar het begin.',
  'other-generation':
    'Het protocol is in een nieuwe toestand heropend. Laad de pagina opnieuw; uw niet-overgenomen woorden blijven op dit toestel.',
  'unknown-root': 'Deze wijziging raakt geen plaats waar men mag schrijven. Er is niets veranderd.',
  'unknown-field': 'Dit invulveld bestaat niet in de officiële tekst. Er is niets veranderd.',
  'wrong-kind': 'Deze plaats kan dit soort inhoud niet bevatten. Er is niets veranderd.',
  'bad-value': 'Deze waarde is hier niet mogelijk. Er is niets veranderd.',
  'too-long': 'Deze tekst is te lang voor deze plaats. Kort hem in en probeer opnieuw.',
  'too-many': 'Het maximum aantal is bereikt. Verwijder er een en probeer opnieuw.',
  'too-large': 'Deze zending is te groot. Stuur ze in kleinere delen.',
  'too-fast': 'Te veel verzoeken tegelijk. Wacht een minuut en probeer opnieuw.',
  unreadable: 'Deze zending is onleesbaar. Laad de pagina opnieuw; er is niets veranderd.',
  incomplete:
    'Een deel van deze wijziging ontbreekt. Laad de pagina opnieuw; uw woorden blijven op dit toestel bewaard.',
  'foreign-client': 'Deze wijziging doet zich voor als die van iemand anders. Er is niets veranderd.',
  'not-deletable': 'Dit kan niet verwijderd worden. Er is niets veranderd.',
  'file-unreadable':
    'Dit bestand is geen leesbaar Word- (.docx) of LibreOffice-document (.odt), of het is beschadigd. Bewaar het opnieuw en probeer nogmaals.',
  'file-protected':
    'Dit bestand is met een wachtwoord beveiligd of van een oud formaat (.doc). Bewaar het als .docx zonder wachtwoord en probeer nogmaals.',
  'file-macros':
    'Dit bestand bevat macro’s: het wordt niet gelezen. Bewaar het als .docx zonder macro’s en probeer nogmaals.',
  'file-unsafe':
    'Dit bestand bevat wat een protocol nooit bevat (inhoud van elders, verborgen declaraties, buitensporige omvang): het wordt niet gelezen. Vertrek van het hier gedownloade Word-bestand.',
  'file-foreign': 'Dit bestand is niet dit samenwerkingsprotocol. Kies het hier gedownloade Word-bestand.',
  'file-elsewhere': 'Dit bestand komt van een ander protocol. Open de pagina daarvan om het in te voeren.',
  sealed:
    'De overeengekomen versie is vastgelegd: er wordt niets meer in geschreven. Open een nieuwe onderhandeling om te wijzigen.',
  'not-sealed': 'De versie is nog niet vastgelegd.',
  'item-changed': 'Deze woorden zijn net gewijzigd. Lees ze opnieuw en parafeer de nieuwe versie.',
  'not-agreed': 'Er blijven punten in te vullen of te paraferen voor de versie kan worden vastgelegd.',
  'not-initialled': 'Uw gemeente heeft dit punt niet geparafeerd.',
  'text-changed': 'De tekst is net gewijzigd. Lees hem opnieuw en begin opnieuw.',
  'private-condition':
    'Een voorwaarde wordt voor beide gemeenten gesteld: kies het gesprek met de andere gemeente, niet «Onder ons».',
  'condition-open':
    'Een voorwaarde bij dit punt staat nog open. Beide gemeenten moeten ze afsluiten voor de versie wordt vastgelegd.',
  'other-version': 'Dit is niet of nog niet de versie waarover het gaat. Laad de pagina opnieuw en probeer nogmaals.',
  'bad-day': 'Deze datum bestaat niet of ligt in de toekomst. Kijk ze na.',
  'unknown-signatory':
    'Deze persoon is geen ondertekenaar van de vastgelegde versie. Voeg hem toe bij de andere aanwezigen.',
  'unknown-scan': 'Dit bestand is niet ontvangen. Stuur het opnieuw.',
  'wrong-file': 'Dit bestand is geen PDF en geen JPEG- of PNG-afbeelding. Scan het document in een van deze formaten.',
  'already-ratified':
    'De goedkeuring door uw raad is al opgetekend. Trek ze eerst in, met de reden, om ze te verbeteren.',
  'not-ratified': 'Voor deze versie is geen goedkeuring door uw raad opgetekend.',
  'in-force': 'Deze versie is van kracht: de goedkeuring door de raden kan niet meer worden ingetrokken.',
  'no-seal-inside':
    'Dit bestand bevat geen vastgelegde versie en is geen bestand dat deze dienst heeft gemaakt. Kies de PDF of JSON van een overeengekomen versie.',
  'bad-request': 'Het verzoek is onvolledig of verkeerd gevormd. Controleer de velden en probeer opnieuw.',
  'storage-full': 'De dienst heeft geen plaats meer: uw woorden blijven op dit toestel. Verwittig de beheerder.',
  damaged:
    'Dit protocol is beschadigd op de schijf van de dienst: wat ervoor stond wordt getoond, enkel om te lezen. Verwittig de beheerder.',
  'export-failed': 'Het document kon niet worden gemaakt. Probeer opnieuw; verwittig de beheerder als het aanhoudt.',
  stopping: 'De dienst herstart. Uw woorden blijven op dit toestel en vertrekken zodra hij terug is.',
  internal: 'Er liep bij ons iets mis. Er is niets verloren; probeer zo dadelijk opnieuw.',
}

const en: Record<RefusalCode, string> = {
  'not-signed-in': 'You are not (or no longer) signed in on this device. Open your invitation link again.',
  'not-invited': 'This invitation link is not or no longer valid. Ask the person who sent it for a new one.',
  revoked: 'Your access to this protocol was withdrawn. Ask your commune if this is a mistake.',
  'not-your-side': 'This answer belongs to the other commune. You can comment on it and initial it.',
  'observer-reads': 'The observer reads and comments; only the two communes write and initial.',
  'signatory-reads': 'A signatory comments, initials and seals the text; the negotiators write it.',
  'reader-reads': 'You read and discuss for your commune; its negotiators write, and they and its signatories initial.',
  'creation-closed': 'Creating protocols needs this service’s administration link.',
  'foreign-origin': 'The request does not come from a page of this service. Open the page again and retry.',
  'unknown-protocol': 'This protocol does not exist here, or is not open to you.',
  'unknown-item': 'This point is no longer in the text. Reload the page to see the current version.',
  'unknown-thread': 'This discussion does not exist or is not open to you.',
  'unknown-invitation': 'This invitation or person does not exist in this protocol.',
  'unknown-seal': 'This sealed version does not exist.',
  'unknown-template': 'This official text is not known to this service.',
  'unknown-page': 'This page does not exist. Go back to the start.',
  'other-generation':
    'The protocol was started anew. Reload the page; words that were not taken up stay on this device.',
  'unknown-root': 'This change is for no place of the text where one may write. Nothing was changed.',
  'unknown-field': 'This blank does not exist in the official text. Nothing was changed.',
  'wrong-kind': 'This place cannot take that kind of content. Nothing was changed.',
  'bad-value': 'This value is not possible here. Nothing was changed.',
  'too-long': 'This text is too long for this place. Shorten it, then try again.',
  'too-many': 'The greatest number is reached. Remove one, then try again.',
  'too-large': 'This message is too large. Send it in smaller parts.',
  'too-fast': 'Too many requests at once. Wait a minute, then try again.',
  unreadable: 'This message cannot be read. Reload the page; nothing was changed.',
  incomplete: 'A part of this change is missing. Reload the page; your words are kept on this device.',
  'foreign-client': 'This change claims to be somebody else’s. Nothing was changed.',
  'not-deletable': 'This cannot be deleted. Nothing was changed.',
  'file-unreadable':
    'This file is not a readable Word (.docx) or LibreOffice (.odt) document, or it is damaged. Save it again, then retry.',
  'file-protected':
    'This file is protected by a password, or in an old format (.doc). Save it as .docx without a password, then retry.',
  'file-macros': 'This file contains macros: it is not read. Save it as .docx without macros, then retry.',
  'file-unsafe':
    'This file contains what a protocol never does (content from elsewhere, hidden declarations, an inordinate size): it is not read. Start from the Word file downloaded here.',
  'file-foreign': 'This file is not this protocol. Choose the Word file that was downloaded here.',
  'file-elsewhere': 'This file comes from another protocol. Open that one’s page to import it.',
  sealed: 'The agreed version is sealed: nothing more is written in it. To change it, reopen the negotiation.',
  'not-sealed': 'The version is not sealed yet.',
  'item-changed': 'These words have just changed. Read them again, then initial the new version.',
  'not-agreed': 'Some points must still be filled in or initialled before the agreed version can be sealed.',
  'not-initialled': 'Your commune has not initialled this point.',
  'text-changed': 'The text has just changed. Read it again, then start over.',
  'private-condition':
    'A condition is set before both communes: choose the talk with the other commune, not “Among us”.',
  'condition-open':
    'A condition on this point is still open. Both communes must close it before the version can be sealed.',
  'other-version': 'This is no longer, or not yet, the version in question. Reload the page, then start over.',
  'bad-day': 'This date does not exist or lies in the future. Check it.',
  'unknown-signatory':
    'This person is not among the signatories of the sealed version. Add them to the other persons present.',
  'unknown-scan': 'This file has not been received. Send it again.',
  'wrong-file': 'This file is neither a PDF nor a JPEG or PNG image. Scan the document in one of these formats.',
  'already-ratified': 'Your council’s approval is already recorded. To correct it, withdraw it first, with the reason.',
  'not-ratified': 'No approval by your council is recorded for this version.',
  'in-force': 'This version is in force: the councils’ approval can no longer be withdrawn.',
  'no-seal-inside':
    'This file holds no sealed version, and is none of those this service made. Choose the PDF or JSON of an agreed version.',
  'bad-request': 'The request is incomplete or malformed. Check the fields, then try again.',
  'storage-full': 'The service has run out of room: your words stay on this device. Tell the administrator.',
  damaged:
    'This protocol is damaged on the service’s disk: what came before is shown, to be read only. Tell the administrator.',
  'export-failed': 'The document could not be made. Try again; tell the administrator if it persists.',
  stopping: 'The service is restarting. Your words stay on this device and leave as soon as it is back.',
  internal: 'Something went wrong on our side. Nothing is lost; try again in a moment.',
}

const sentences: Record<Language, Record<RefusalCode, string>> = { fr, nl, en }

export const refusalSentence = (code: RefusalCode, language: Language): string => sentences[language][code]
