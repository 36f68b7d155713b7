/** LISEZ-MOI.txt of an archive: what each file is, and how to check it in thirty years with whatever there will be. */
import { statusLines } from './edition.ts'
import type { Edition } from './edition.ts'

export const readMe = (title: string, edition: Extract<Edition, { kind: 'sealed' }>): string =>
  `${title}
${statusLines(edition).join('\n')}

Cette archive se lit sans le logiciel Paraphe et sans réseau. Tous les textes sont en UTF-8.

CE QU’ELLE CONTIENT
protocole.pdf             le document officiel (PDF/A-3a, fait pour les archives); il porte protocole-scelle.json en pièce jointe
protocole.docx            le même texte pour un traitement de texte, en lecture seule
protocole.html            le même texte pour un navigateur; il s’imprime
protocole.txt             le même texte, sans mise en page
protocole-scelle.json     la version convenue elle-même: réponses, paraphes, texte, empreinte et signature du service
registre.json             ce que les deux communes ont déclaré: qui a paraphé quoi et quand, la version arrêtée, la cérémonie,
                          les ratifications. Une ligne par déclaration; «at» compte les millisecondes depuis le 1er janvier 1970
                          (temps universel). Ce que chaque commune s’est dit à elle-même n’y figure jamais.
originaux/                les documents numérisés déposés pour cette version, s’il y en a
preuve/                   ce qu’il faut pour vérifier la signature du service sans cette page ni ce logiciel, et la forme de
                          protocole-scelle.json (schema.json, JSON Schema 2020-12)
verifier.html             une page qui vérifie protocole-scelle.json, sans réseau
EMPREINTES-SHA256.txt     l’empreinte SHA-256 de chaque fichier de l’archive

VÉRIFIER
1. Ouvrez verifier.html dans un navigateur et choisissez protocole-scelle.json. Donnez-lui l’empreinte de la clé du service, si
   l’autre commune ou le service vous l’a donnée: sans elle, elle dit que le fichier est entier, non de qui il vient.
2. Ou, avec le programme OpenSSL (version 3):
   openssl pkeyutl -verify -pubin -inkey preuve/cle-publique.pem -rawin -in preuve/contenu-signe.json -sigfile preuve/signature.bin
3. Ou à la main: contenu-signe.json est le membre «document» de protocole-scelle.json sous sa forme canonique (RFC 8785).
   Son empreinte SHA-256 est celle qui est imprimée au bas du PDF. La signature est du type Ed25519 (RFC 8032).
4. Tant que le service existe: ${edition.verifyAt}

CE QUE CELA PROUVE, ET CE QUE CELA NE PROUVE PAS
Cela prouve que pas une lettre de la version convenue n’a changé depuis que ce service l’a arrêtée. Une empreinte imprimée dans
le même fichier ne prouve rien à elle seule: comparez-la, ainsi que celle de la clé, avec l’exemplaire de l’autre commune.
Les paraphes sont des accords sur un texte; ils ne sont pas des signatures au sens de la loi. La signature se fait à l’encre.
`
