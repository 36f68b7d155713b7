import { shortCode } from '../../version/seal.ts'
import { readableDay } from '../verification-sentences.ts'
import type { VerificationSentences } from '../verification-sentences.ts'

export const verification: VerificationSentences = {
  findings: {
    'document-intact': ({ hash }) =>
      `De inhoud is precies die waarnaar zijn vingerafdruk verwijst (korte code ${shortCode(hash)}): geen letter is veranderd.`,
    'document-changed': ({ stated, found }) =>
      `De inhoud is gewijzigd: zijn vingerafdruk is ${shortCode(found)}, het bestand vermeldt ${shortCode(stated)}.`,
    'points-intact': ({ count }) =>
      `De ${count} punten van het protocol stemmen elk overeen met hun eigen vingerafdruk.`,
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
    'in-force': ({ since }) => `Beide raden hebben ze goedgekeurd: ze is van kracht sinds ${readableDay(since)}.`,
    'not-in-force': () => 'Ze is niet van kracht: de goedkeuring door beide raden is niet opgetekend.',
    'file-made-here': () =>
      'Dit bestand is byte voor byte een van de bestanden die deze dienst van deze versie maakte.',
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
  },
  conclusions: {
    genuine: 'Dit bestand is authentiek.',
    'genuine-inside': 'De versie bij dit bestand is authentiek; zijn bladzijden zijn niet gelezen.',
    altered: 'Dit bestand stemt niet overeen met een overeengekomen versie. Vertrouw er niet op.',
    named: 'Deze code wijst een door deze dienst vastgelegde versie aan.',
    unproven: 'Niets bewijst wat werd voorgelegd.',
  },
  wholeInItself: 'Dit bestand is op zichzelf volledig; van wie het komt, is niet bewezen.',
  continued: 'De versie in dit bestand is authentiek; aan het bestand is nadien iets toegevoegd.',
}
