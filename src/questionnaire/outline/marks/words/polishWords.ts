import { howMany, NUMBER_WORDS } from '../../numberWords';
import { bounds, DISPLAY, type Make } from './markPattern';
import { flag, type } from './markPhrases';
import { phrases } from './morePhrases';
import { TO } from './ranges';

/** Spellings in Polish. */
export const POLISH_PHRASES: readonly (readonly [Make, readonly string[]])[] = [
  [
    type('single'),
    phrases(`
      pytanie jednokrotnego wyboru | jednokrotny wybór | jednokrotnego wyboru | pojedynczy wybór | jedna odpowiedź | tylko jedna odpowiedź |
      proszę zaznaczyć jedną odpowiedź | proszę wybrać jedną odpowiedź | proszę zaznaczyć tylko jedną odpowiedź | możliwa jedna odpowiedź
    `),
  ],
  [
    type('multi'),
    phrases(`
      pytanie wielokrotnego wyboru | wielokrotny wybór | wielokrotnego wyboru | wiele odpowiedzi | kilka odpowiedzi | możliwych wiele odpowiedzi |
      możliwość wielu odpowiedzi | możliwych kilka odpowiedzi | można zaznaczyć kilka odpowiedzi | można wybrać kilka odpowiedzi |
      można zaznaczyć więcej niż jedną odpowiedź | proszę zaznaczyć wszystkie odpowiedzi | proszę zaznaczyć wszystkie pasujące odpowiedzi
    `),
  ],
  [
    type('numeric'),
    phrases(
      'pytanie liczbowe | odpowiedź liczbowa | liczbowe | pytanie numeryczne | numeryczne | proszę wpisać liczbę',
    ),
  ],
  [
    type('open'),
    phrases('pytanie otwarte | otwarte | odpowiedź otwarta | tekst | zapisać dosłownie | notować dosłownie'),
  ],
  [
    type('grid', 'single'),
    phrases(`
      tabela jedna odpowiedź w każdym wierszu | tabela, jedna odpowiedź w każdym wierszu | jedna odpowiedź w każdym wierszu | jedna odpowiedź w wierszu |
      po jednej odpowiedzi w wierszu | macierz
    `),
  ],
  [
    type('rank'),
    phrases('ranking, trzeba uszeregować wszystkie | uszeregować wszystkie | szeregowanie | uszeregowanie'),
  ],
  [
    flag('optional'),
    phrases('pytanie nieobowiązkowe | nieobowiązkowe | odpowiedź nieobowiązkowa | pytanie opcjonalne | opcjonalne'),
  ],
  [
    () => [{ kind: 'jump', target: { name: 'END', certain: true } }],
    phrases(
      'koniec wywiadu | koniec ankiety | koniec badania | koniec kwestionariusza | zakończyć wywiad | zakończyć ankietę',
    ),
  ],
  [
    flag('terminate'),
    phrases('podziękować i zakończyć | podziękować i zakończyć wywiad | screenout | nie kwalifikuje się'),
  ],
  [
    DISPLAY,
    phrases(`
      rotacja | rotacja odpowiedzi | rotować | rotować odpowiedzi | losowa kolejność | losowo | odczytać | odczytać odpowiedzi | nie odczytywać |
      nie czytać | czytać | pokazać kartę | pytanie obowiązkowe | odpowiedź obowiązkowa
    `),
  ],
  [() => [{ kind: 'everybody' }], phrases('wszyscy | do wszystkich | zadać wszystkim | pytanie do wszystkich')],
];

const N = String.raw`(-?\d{1,7})(?![.,]\d)`;
const COUNT = String.raw`(\d{1,2}|${[...NUMBER_WORDS.keys()].join('|')})(?![\p{L}\d])`;
const NO_NUMBER = String.raw`(?:trudno\s+powiedzieć|nie\s+wiem|nie\s+pamiętam|odmowa(?:\s+odpowiedzi)?|brak\s+odpowiedzi)`;
const FROM = String.raw`(?:w|z|na)\s+(?:pytaniu\s+)?(\p{L}{1,4}_?\d{1,3}\p{L}?)`;

/** What Polish marks with a number or a name in them say, as the source of a pattern. */
export const POLISH_VALUES: readonly (readonly [Make, string])[] = [
  [
    () => [{ kind: 'flag', flag: 'exclusive' }],
    String.raw`odp(?:\.|owiedź)\s+(?:wyklucz(?:ająca|\.)|rozłączna)|wyklucza\s+(?:pozostałe|inne)(?:\s+odpowiedzi)?|nie\s+łączyć\s+z\s+innymi(?:\s+odpowiedziami)?`,
  ],
  [
    ([, low, high]) => [bounds(Number(low), Number(high))],
    String.raw`(?:(?:zakres|przedział|liczba)\s*:?\s*)(?:od\s+|między\s+)?${N}${TO}${N}`,
  ],
  [
    ([, count = '']) => [{ kind: 'type', types: ['multi'] }, bounds(null, howMany(count))],
    String.raw`(?:proszę\s+)?(?:(?:zaznaczyć|wybrać|wskazać|podać)\s+)?(?:maksymalnie|najwyżej|co\s+najwyżej|maks\.|nie\s+więcej\s+niż|(?<=(?:zaznaczyć|wybrać|wskazać)\s)do)\s+${COUNT}\s+odpowiedzi`,
  ],
  [([, code]) => [{ kind: 'special', code: Number(code) }], String.raw`(-?\d{2,6})\s*[=:–-]\s*${NO_NUMBER}`],
  [([, code]) => [{ kind: 'special', code: Number(code) }], String.raw`${NO_NUMBER}\s*[=:–-]\s*(-?\d{2,6})`],
  [
    ([, from = '']) => [{ kind: 'carried', from }],
    String.raw`(?:pokazać|pokaż|wyświetlić|odczytać)\s+tylko\s+(?:te\s+)?(?:odpowiedzi|marki|kody|pozycje)?\s*(?:zaznaczone|wybrane|wskazane|wymienione)\s+${FROM}`,
  ],
  [DISPLAY, String.raw`(?:rotacja|rotować)\s+(?:odpowiedzi|kodów|kody)?\s*\d{1,3}\s*[-–]\s*\d{1,3}`],
];
