import assert from 'node:assert/strict';
import { readOne } from './reading';
import { readingOf } from './readingOf';

const only = (...lines: readonly string[]): string => readingOf(...lines)[0] ?? '';

describe('Boxes behind the text of a question', () => {
  it('take a number or a date, as they do below it', () => {
    assert.equal(only('Q1. Votre année de naissance : |__|__|__|__|'), 'Q1 numeric | Votre année de naissance :');
    assert.equal(readOne('Q1. Date de votre sortie : |__|__| / |__|__| / |__|__|__|__|').isDate, true);
    assert.equal(readOne('D1. Date of it: |__|__| - |__|__|__| - |__|__|__|__| (DD-MMM-YYYY)').isDate, true);
    assert.equal(readOne('Q1. Number: |__|__| - |__|__|').kind, 'text');
    assert.equal(readOne('Q1. Uhrzeit: |__|__| : |__|__|').kind, 'text');
    assert.equal(
      only('Q1. Which year? WRITE IN YEAR |__|__|__|__| (Refusal) 7777'),
      'Q1 numeric | Which year? | dk 7777',
    );
  });

  it('are for letters where a name, initials or a code are asked for', () => {
    for (const asked of ['Your initials:', 'Postcode', 'Ihr persönlicher Code:', 'Téléphone :'])
      assert.equal(readOne(`Q1. ${asked} |__|__|__|__|`).kind, 'text', asked);
  });

  it('are told where something stands beside them that is not known', () => {
    assert.match(only('Q1. How many? |__|__| (Refusal) 77 (only if asked) 88'), /in part$/u);
    assert.match(only('Q1. Votre note : |__|__| si Q9 = 1'), /in part$/u);
  });
});

describe('Lines of boxes and blanks', () => {
  it('are dates where they have the places of one', () => {
    for (const line of [
      '__ __ / __ __ / __ __ __ __  (month / day / year)',
      '|_|_| . |_|_| . |_|_|_|_|',
      '__ / __ / ____',
      '____ / ____ / ______ (JJ MM AAAA)',
    ])
      assert.equal(readOne('Q1. When was your visit?', '', line).isDate, true, line);
    assert.equal(readOne('Q1. How were they?', '', '__ __ / __ __').isDate, false);
  });

  it('have codes beside them, limits, and how they are filled in', () => {
    assert.equal(
      only('Q1. How long?', '', '|__|__| weeks      [99] cannot remember'),
      'Q1 numeric | How long? | dk 99',
    );
    assert.equal(only('Q1. Quelle note ?', '', '|__|__| / 20'), 'Q1 numeric | Quelle note ? | 0..20');
    assert.equal(only('Q1. Seit wann?', '', 'seit |_|_|_|_| (bitte vierstellig eintragen)'), 'Q1 numeric | Seit wann?');
    const semester = '_____ . Semester (bitte eine Zahl zwischen 1 und 25 angeben)';
    assert.equal(only('Q1. In welchem?', '', semester), 'Q1 numeric | In welchem? | 1..25');
    assert.equal(only('Q1. Wie lange?', '____ Minuten', '999 ☐ weiss nicht'), 'Q1 numeric | Wie lange? | dk 999');
    assert.match(only('Q1. Quelle note ?', '', '|__|__| / 23 élèves'), /in part$/u);
  });
});

describe('What is written where there is nothing', () => {
  it('is a number that may be given', () => {
    for (const words of [
      'bei keinem bitte „0“ eintragen',
      'falls keine, bitte „0“',
      'if none, please enter 0',
      'si aucun, indiquez 0',
      'si ninguno, anote 0',
    ])
      assert.equal(only(`Q1. How many? (${words})`, '', '|_|_|'), 'Q1 numeric | How many?', words);
    assert.match(only('Q1. How many? (falls keine Angabe in Q0)', '', '|_|_|'), /in part$/u);
    assert.match(only('Q1. How many? (if none, go on with 0 in Q3)', '', '|_|_|'), /in part$/u);
  });
});
