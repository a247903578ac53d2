import type { SimpleMeaning } from '../../meanings';
import type { Make } from './markPattern';

const most = (count: string | undefined): readonly SimpleMeaning[] => [
  { kind: 'bounds', min: null, max: Number(count), minExclusive: false, maxExclusive: false },
];

/** Limits and sums in the same languages, as the source of a pattern. */
export const FURTHER_VALUES: readonly (readonly [Make, string])[] = [
  [
    ([, count]) => most(count),
    String.raw`(?:massimo|al\s+massimo|fino\s+a|max\.?|m[áa]ximo(?:\s+de)?|no\s+m[áa]ximo|até|maximaal|hoogstens|ten\s+hoogste)\s*:?\s*(\d{1,3})(?:\s+(?:risposte|scelte|respostas|opções|antwoorden))?`,
  ],
  [
    ([, low, high]) => [
      { kind: 'bounds', min: Number(low), max: Number(high), minExclusive: false, maxExclusive: false },
    ],
    String.raw`(?:da|dal|tra|entre|de|van|tussen)\s+(-?\d{1,6})\s+(?:a|al|e|até|tot|en|tot\s+en\s+met)\s+(\d{1,6})(?:\s+(?:anni|anos|jaar|euro|km|minuti|minutos|minuten|ore|horas|uur))?`,
  ],
  [
    ([, total]) => [{ kind: 'sum', total: Number(total) }],
    String.raw`(?:il\s+totale\s+deve\s+(?:essere|fare|dare)|la\s+somma\s+deve\s+(?:essere|fare|dare)|totale|somma|o\s+total\s+deve\s+(?:ser|dar)|a\s+soma\s+(?:deve|tem\s+(?:que|de))\s+(?:ser|dar)|soma|het\s+totaal\s+moet(?:\s+zijn)?|totaal|de\s+som\s+moet(?:\s+zijn)?|samen)\s*(?:pari\s+a\s+|igual\s+a\s+|gelijk\s+zijn\s+aan\s+|[:=]\s*)?(\d{1,6})\s*%?(?:\s+(?:zijn|punti|pontos|punten))?`,
  ],
];

/** What is answered instead of a number. */
export const FURTHER_NO_NUMBER = String.raw`(?:non\s+(?:sa|so|risponde|ricorda|ricordo|indica)|n[ãa]o\s+(?:sabe|sei|responde|se\s+lembra)|ns\/nr|weet\s+(?:ik\s+)?niet|w\.?n\.?|geen\s+(?:antwoord|mening|opgave)|wil\s+niet\s+zeggen|möchte\s+ich\s+nicht\s+sagen)`;
