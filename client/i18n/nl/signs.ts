import type { SignWords } from '../areas/signs.ts'

export const signs: SignWords = {
  title: 'Woorden en tekens',
  intro: 'In de marge is het vierkant de paraaf van de Belgische gemeente, de cirkel die van de partnergemeente.',
  stamps: {
    fresh: 'Geparafeerd: de gemeente is het met precies deze woorden eens.',
    carried: 'Overgenomen: geparafeerd voor een eerdere versie, en deze woorden zijn sindsdien niet gewijzigd.',
    stale: 'Vervallen: de woorden zijn na deze paraaf gewijzigd; er moet opnieuw geparafeerd worden.',
    missing: 'Nog niet geparafeerd.',
  },
  words: [
    ['Paraferen', 'Elk punt waarmee men het eens is met initialen merken. Het is geen handtekening.'],
    ['Overeengekomen', 'Een punt dat beide gemeenten op dezelfde woorden parafeerden, zonder open voorwaarde.'],
    [
      'De versie vastleggen',
      'Als alles overeengekomen is, wordt de tekst bevroren: een overeengekomen versie met een nummer. Daarna wordt ze met inkt ondertekend.',
    ],
    ['Voorwaarde', 'Een gesprek dat beide gemeenten moeten afsluiten voor het punt overeengekomen is.'],
    ['Begeleiding', 'Iemand van het programma die leest en opmerkingen maakt, en nooit parafeert.'],
    [
      'Vingerafdruk',
      'Een code berekend op de tekst: één letter anders, en de code is heel anders. Ze dient om een bestand te controleren.',
    ],
    ['Bekrachtigen', 'De raad van elke gemeente keurt de ondertekende versie goed; dan is ze van kracht.'],
  ],
  close: 'Sluiten',
}
