import type { StatingWords } from '../areas/stating.ts'

export const stating: StatingWords = {
  noLine:
    'Geen verbinding. Er vertrekt niets vanzelf: probeer opnieuw wanneer de lijn terug is. Mocht uw verzoek toch zijn aangekomen, dan zegt deze pagina het u.',
  noAnswer: 'De dienst heeft niet geantwoord: er is niets opgetekend. Probeer opnieuw.',
  nothingRecorded: 'Nagegaan: er is niets opgetekend.',
  recordedAfterAll: 'Uw verzoek was aangekomen voor de lijn wegviel: het is opgetekend.',
  unknown: (what) =>
    `De dienst heeft niet geantwoord: we weten nog niet of dit is aangekomen: ${what.join(', ')}. Er vertrekt niets vanzelf; deze pagina gaat het na zodra hij antwoordt.`,
  acts: {
    initial: 'paraaf',
    withdraw: 'paraaf ingetrokken',
    seal: 'overeengekomen versie',
    reopen: 'onderhandeling heropend',
    ceremony: 'plechtigheid',
    scan: 'ondertekende originelen',
    ratify: 'goedkeuring door de raad',
    'correct-ratification': 'goedkeuring door de raad verbeterd',
    'withdraw-ratification': 'goedkeuring ingetrokken',
    resolve: 'bespreking afgehandeld',
    unresolve: 'bespreking heropend',
    'revoke-invitation': 'link ingetrokken',
    'revoke-participant': 'toegang ingetrokken',
    'change-role': 'rol gewijzigd',
  },
}
