/** What each finding of a verification says to a person, in the three languages of the interface. */
import { shortCode } from '../version/seal.ts'
import type { Conclusion, Finding, FindingKind } from '../version/verify.ts'
import type { Language } from './wire.ts'

type Of<K extends FindingKind> = Extract<Finding, { kind: K }>
type Sentences = { readonly [K in FindingKind]: (finding: Of<K>) => string }

/** ISO day as it is read in all three languages. */
const day = (iso: string): string => iso.split('-').toReversed().join('/')

const fr: Sentences = {
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
  'in-force': ({ since }) => `Les deux Conseils l’ont approuvée: elle est en vigueur depuis le ${day(since)}.`,
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
}

const nl: Sentences = {
  'document-intact': ({ hash }) =>
    `De inhoud is precies die waarnaar zijn vingerafdruk verwijst (korte code ${shortCode(hash)}): geen letter is veranderd.`,
  'document-changed': ({ stated, found }) =>
    `De inhoud is gewijzigd: zijn vingerafdruk is ${shortCode(found)}, het bestand vermeldt ${shortCode(stated)}.`,
  'points-intact': ({ count }) => `De ${count} punten van het protocol stemmen elk overeen met hun eigen vingerafdruk.`,
  'point-changed': ({ label }) => `Het punt «${label}» stemt niet overeen met wat geparafeerd is.`,
  'text-official': () => 'De tekst is woord voor woord de officiële tekst, aangevuld met deze antwoorden.',
  'text-differs': ({ line, stated, expected }) =>
    `Op regel ${line} zegt het bestand «${stated}»; de aangevulde officiële tekst zegt «${expected}».`,
  'text-unknown': ({ template }) =>
    `De officiële tekst «${template}» is hier niet bekend: zijn woorden konden niet worden vergeleken.`,
  'printed-otherwise': ({ line, stated, today }) =>
    `Alle woorden van de officiële tekst staan erin, en de antwoorden ook. Op regel ${line} zou dit programma vandaag «${today}» afdrukken in plaats van «${stated}»: de vastgelegde woorden gelden.`,
  'initialled-by-both': ({ count }) => `Beide gemeenten hebben de ${count} vereiste punten geparafeerd.`,
  'initials-missing': ({ label, party }) =>
    `De paraaf van de ${party === 'belgian' ? 'Belgische gemeente' : 'partnergemeente'} ontbreekt bij het punt «${label}».`,
  'signed-by-this-service': () =>
    'Deze dienst heeft deze versie vastgelegd: ze draagt zijn elektronische merk, dat geldig is.',
  'signed-by-given-key': () => 'Het elektronische merk is geldig, en het is dat van de sleutel die u hebt opgegeven.',
  'signed-by-unknown-key': ({ fingerprint }) =>
    `Het elektronische merk is geldig, maar van een dienst die hier niet bekend is: niets zegt wie dat is. Vergelijk de vingerafdruk van zijn sleutel met die welke de andere gemeente of de dienst u gegeven heeft: ${fingerprint}.`,
  'signature-false': () => 'Het elektronische merk is niet geldig voor deze inhoud.',
  'signature-unchecked': ({ fingerprint }) =>
    `Het elektronische merk kon niet worden nagegaan: deze browser kent Ed25519 niet. Neem een recentere. Vingerafdruk van de sleutel: ${fingerprint}.`,
  unsigned: () => 'Het bestand draagt geen elektronisch merk.',
  'known-here': ({ number }) => `Deze dienst heeft deze versie inderdaad vastgelegd, onder nummer ${number}.`,
  'unknown-here': () => 'Geen enkele door deze dienst vastgelegde versie is deze.',
  'another-here': ({ number }) =>
    `Onder nummer ${number} van dit protocol heeft deze dienst een andere inhoud vastgelegd.`,
  latest: () => 'Dit is de laatste vastgelegde versie van dit protocol.',
  superseded: ({ by }) => `Er bestaat een recentere versie: versie ${by} vervangt deze.`,
  'in-force': ({ since }) => `Beide raden hebben ze goedgekeurd: ze is van kracht sinds ${day(since)}.`,
  'not-in-force': () => 'Ze is niet van kracht: de goedkeuring door beide raden is niet opgetekend.',
  'file-made-here': () => 'Dit bestand is byte voor byte een van de bestanden die deze dienst van deze versie maakte.',
  'file-not-made-here': () =>
    'Dit is geen bestand dat deze dienst heeft gemaakt: de bladzijden zijn gewijzigd of anders opgeslagen. Download de versie opnieuw en vergelijk.',
  'file-continues': ({ bytes, signatures }) =>
    `Het bestand begint byte voor byte met dat wat deze dienst gemaakt heeft; daarna ${signatures > 0 ? `${signatures === 1 ? 'is een handtekening' : `zijn ${signatures} handtekeningen`} toegevoegd` : 'is iets toegevoegd'} (${bytes} bytes), wat hier niet is nagegaan: een pdf-lezer zegt wat een handtekening waard is, en of de bladzijden veranderd zijn.`,
  'file-repacked': () =>
    'Dit bestand heeft de inhoud van een van die welke deze dienst gemaakt heeft, anders opgeslagen (door een mailprogramma bijvoorbeeld): zijn bladzijden zijn niet gelezen.',
  'pages-unread': () =>
    'De bladzijden van het bestand zijn niet gelezen: enkel de bijgevoegde versie is geverifieerd. Vergelijk ze met haar tekst.',
  'code-only': () =>
    'De code wijst een versie aan; hij zegt niets over het papier dat u vasthoudt. Vergelijk het met het bestand van die versie.',
  'no-signature-of-persons': () =>
    'Niets hiervan is een handtekening: de ondertekenaars tekenen met inkt, en het ondertekende origineel is bindend.',
}

const en: Sentences = {
  'document-intact': ({ hash }) =>
    `The content is exactly the one its fingerprint names (short code ${shortCode(hash)}): not a letter has changed.`,
  'document-changed': ({ stated, found }) =>
    `The content has been changed: its fingerprint is ${shortCode(found)}, the file states ${shortCode(stated)}.`,
  'points-intact': ({ count }) => `Each of the ${count} points of the protocol matches its own fingerprint.`,
  'point-changed': ({ label }) => `The point “${label}” does not match what was initialled.`,
  'text-official': () => 'The text is, word for word, the official text completed with these answers.',
  'text-differs': ({ line, stated, expected }) =>
    `On line ${line} the file says “${stated}”; the completed official text says “${expected}”.`,
  'text-unknown': ({ template }) =>
    `The official text “${template}” is not known here: its words could not be compared.`,
  'printed-otherwise': ({ line, stated, today }) =>
    `All words of the official text are in it, and so are the answers. In line ${line} this program would today print “${today}” instead of “${stated}”: the frozen words are what counts.`,
  'initialled-by-both': ({ count }) => `Both communes have initialled the ${count} necessary points.`,
  'initials-missing': ({ label, party }) =>
    `The ${party === 'belgian' ? 'Belgian' : 'partner'} commune’s initials are missing on the point “${label}”.`,
  'signed-by-this-service': () =>
    'This service froze this version: it carries the service’s electronic mark, which is valid.',
  'signed-by-given-key': () => 'The electronic mark is valid, and it is that of the key you gave.',
  'signed-by-unknown-key': ({ fingerprint }) =>
    `The electronic mark is valid, but that of a service which is not known here: nothing says who it is. Compare its key’s fingerprint with the one that the other commune or the service gave you: ${fingerprint}.`,
  'signature-false': () => 'The electronic mark is not valid for this content.',
  'signature-unchecked': ({ fingerprint }) =>
    `The electronic mark could not be checked: this browser knows no Ed25519. Take a newer one. The key’s fingerprint: ${fingerprint}.`,
  unsigned: () => 'The file carries no electronic mark.',
  'known-here': ({ number }) => `This service did freeze this version, under number ${number}.`,
  'unknown-here': () => 'No version frozen by this service is this one.',
  'another-here': ({ number }) => `Under number ${number} of this protocol, this service froze another content.`,
  latest: () => 'It is the last agreed version of this protocol.',
  superseded: ({ by }) => `There is a later version: version ${by} replaces this one.`,
  'in-force': ({ since }) => `Both councils have approved it: it has been in force since ${day(since)}.`,
  'not-in-force': () => 'It is not in force: the approval of both councils is not recorded.',
  'file-made-here': () => 'This file is, byte for byte, one of those this service made of this version.',
  'file-not-made-here': () =>
    'This file is none of those this service made: its pages were changed, or saved in another way. Download the version again and compare.',
  'file-continues': ({ bytes, signatures }) =>
    `The file begins, byte for byte, with the one this service made; ${signatures > 0 ? `${signatures === 1 ? 'a signature was' : `${signatures} signatures were`} added` : 'something was added'} after it (${bytes} bytes), which was not checked here: a PDF reader says what a signature is worth, and whether the pages changed.`,
  'file-repacked': () =>
    'This file has the content of one that this service made, saved otherwise (by a mail gateway, for example): its pages were not read.',
  'pages-unread': () =>
    'The pages of the file were not read: only the version attached to it was verified. Compare them with its text.',
  'code-only': () =>
    'The code names a version; it says nothing of the paper you hold. Compare it with the file of that version.',
  'no-signature-of-persons': () =>
    'None of this is a signature: the signatories sign in ink, and the signed original is what counts.',
}

const sentences: Readonly<{ [L in Language]: Sentences }> = { fr, nl, en }

export function findingSentence<K extends FindingKind>(finding: Of<K>, language: Language): string {
  const say = sentences[language][finding.kind] as (finding: Of<K>) => string
  return say(finding)
}

const concluded: Readonly<{ [L in Language]: { readonly [C in Conclusion]: string } }> = {
  fr: {
    genuine: 'Ce fichier est authentique.',
    'genuine-inside': 'La version jointe à ce fichier est authentique; ses pages n’ont pas été lues.',
    altered: 'Ce fichier ne correspond pas à une version convenue. Ne vous y fiez pas.',
    named: 'Ce code désigne une version arrêtée par ce service.',
    unproven: 'Rien ne prouve ce qui a été présenté.',
  },
  nl: {
    genuine: 'Dit bestand is authentiek.',
    'genuine-inside': 'De versie bij dit bestand is authentiek; zijn bladzijden zijn niet gelezen.',
    altered: 'Dit bestand stemt niet overeen met een overeengekomen versie. Vertrouw er niet op.',
    named: 'Deze code wijst een door deze dienst vastgelegde versie aan.',
    unproven: 'Niets bewijst wat werd voorgelegd.',
  },
  en: {
    genuine: 'This file is genuine.',
    'genuine-inside': 'The version attached to this file is genuine; its pages were not read.',
    altered: 'This file does not match an agreed version. Do not rely on it.',
    named: 'This code names a version frozen by this service.',
    unproven: 'Nothing proves what was presented.',
  },
}
/** Of a file that is whole, and that nobody known vouches for. */
const wholeInItself: Readonly<Record<Language, string>> = {
  fr: 'Ce fichier est entier en lui-même; de qui il vient n’est pas prouvé.',
  nl: 'Dit bestand is op zichzelf volledig; van wie het komt, is niet bewezen.',
  en: 'This file is whole in itself; whose it is is not proved.',
}

/** Of a PDF that begins with the one made here. */
const continued: Readonly<Record<Language, string>> = {
  fr: 'La version que contient ce fichier est authentique; quelque chose a été ajouté ensuite au fichier.',
  nl: 'De versie in dit bestand is authentiek; aan het bestand is nadien iets toegevoegd.',
  en: 'The version inside this file is genuine; something was added after it.',
}

export function conclusionSentence(
  conclusion: Conclusion,
  language: Language,
  findings: readonly Finding[] = [],
): string {
  const found = (kind: FindingKind): boolean => findings.some((finding) => finding.kind === kind)
  if (conclusion === 'unproven' && found('document-intact')) return wholeInItself[language]
  if (conclusion === 'genuine-inside' && found('file-continues')) return continued[language]
  return concluded[language][conclusion]
}
