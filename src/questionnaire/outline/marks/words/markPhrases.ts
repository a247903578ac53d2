import { DISPLAY, unsupported, type Make } from './markPattern';
import type { AnswerKind, MarkFlag, SimpleMeaning } from '../../meanings';

export const type = (...types: readonly AnswerKind[]): Make => {
  const meaning: SimpleMeaning = { kind: 'type', types };
  return () => [meaning];
};
export const flag = (name: MarkFlag): Make => {
  const meaning: SimpleMeaning = { kind: 'flag', flag: name };
  return () => [meaning];
};

/** Phrases without a number. Blanks in them may be hyphens or nothing: `MULTI CODE`, `MULTI-CODE`, `MULTICODE`. */
export const PHRASES: readonly (readonly [Make, readonly string[]])[] = [
  [
    type('single'),
    [
      ...['EINFACHNENNUNG', 'EINFACHAUSWAHL', 'EINFACHANTWORT', 'EINE ANTWORT', 'NUR EINE ANTWORT', 'EINE NENNUNG'],
      ...[
        'SINGLE',
        'SINGLE CODE',
        'SINGLE CODED',
        'SINGLE RESPONSE',
        'SINGLE ANSWER',
        'SINGLE ANSWER ONLY',
        'SINGLE CODE ONLY',
        'SINGLE CODING',
        'SINGLE CODING ONLY',
      ],
      ...['SINGLE CHOICE', 'SINGLE SELECT', 'SINGLE SELECTION', 'SC', 'SA', 'SR', 'RADIO', 'RADIO BUTTONS', 'DROPDOWN'],
      ...['DROP DOWN', 'DROPDOWN LIST', 'DROP DOWN LIST', 'LIST'],
      ...['SELECT ONE', 'SELECT ONE ONLY', 'SELECT ONE ANSWER', 'SELECT ONLY ONE', 'CHOOSE ONE', 'CHOOSE ONE ANSWER'],
      ...[
        'ONE ANSWER',
        'ONE ANSWER ONLY',
        'ONLY ONE ANSWER',
        'TICK ONE',
        'TICK ONE BOX',
        'TICK ONE BOX ONLY',
        'CODE ONE',
        'CODE ONE ONLY',
        'ONE CODE',
        'SINGLE PUNCH',
      ],
      ...['SCALE', 'RATING', 'RATING SCALE'],
    ],
  ],
  [
    type('multi'),
    [
      ...['MEHRFACHNENNUNG', 'MEHRFACHNENNUNGEN', 'MEHRFACHNENNUNG MÖGLICH', 'MEHRFACHNENNUNGEN MÖGLICH'],
      ...['MEHRFACHAUSWAHL', 'MEHRERE ANTWORTEN', 'MEHRERE ANTWORTEN MÖGLICH', 'ALLES ZUTREFFENDE'],
      ...['MULTI', 'MUL', 'MULTIPLE', 'MULTI CODE', 'MULTI CODED', 'MULTIPLE CODE', 'MULTI RESPONSE', 'MULTI ANSWER'],
      ...['MULTIPLE RESPONSE', 'MULTIPLE RESPONSES', 'MULTIPLE ANSWER', 'MULTIPLE ANSWERS', 'MULTIPLE ANSWERS ALLOWED'],
      ...[
        'MULTIPLE RESPONSES ALLOWED',
        'MULTIPLE ANSWERS POSSIBLE',
        'MULTI SELECT',
        'MULTIPLE SELECT',
        'MULTI CODING',
        'MULTIPLE CODING',
        'MULTIPLE CODING ALLOWED',
        'MULTI PUNCH',
        'MULTIPLE PUNCH',
        'MC',
        'MA',
        'MR',
      ],
      ...['MARK ONE OR MORE', 'CHECK ONE OR MORE', 'SELECT ONE OR MORE', 'TICK ONE OR MORE', 'CHOOSE ONE OR MORE'],
      ...['EINE ODER MEHRERE', 'UNE OU PLUSIEURS', 'UNA O MÁS', 'UNA O VARIAS', 'UNA O PIÙ'],
      ...['CHECKBOX', 'CHECKBOXES', 'ALL THAT APPLY', 'SELECT ALL THAT APPLY', 'CHECK ALL THAT APPLY'],
      ...['TICK ALL THAT APPLY', 'CODE ALL THAT APPLY', 'CHOOSE ALL THAT APPLY', 'MARK ALL THAT APPLY'],
    ],
  ],
  [
    unsupported(
      '“multiple choice” can mean one answer or several',
      'Write [SINGLE] for one answer or [MULTI] for several.',
    ),
    ['MULTIPLE CHOICE'],
  ],
  [
    type('numeric'),
    [
      ...[
        'NUMERIC',
        'NUMERICAL',
        'NUMERIC ENTRY',
        'NUMBER',
        'NUMERIC OPEN',
        'OPEN NUMERIC',
        'NUM',
        'AMOUNT',
        'BETRAG',
        'MONTANT',
        'IMPORTE',
      ],
      ...[
        'NUMERIC PER ROW',
        'NUMBER PER ROW',
        'NUMBER IN EACH ROW',
        'NUMERIC IN EACH ROW',
        'NUMBER PER LINE',
        'ZAHL JE ZEILE',
        'ZAHL',
        'ZAHLENANGABE',
        'OFFENE ZAHLENANGABE',
        'NUMERISCH',
        'NUMERISCHE ANGABE',
        'ZAHLENEINGABE',
      ],
    ],
  ],
  [
    () => [
      { kind: 'type', types: ['numeric'] },
      { kind: 'decimals', count: 0 },
    ],
    ['INTEGER', 'WHOLE NUMBER', 'GANZE ZAHL'],
  ],
  [() => [{ kind: 'decimals', count: 0 }], ['NO DECIMALS', 'WHOLE NUMBERS', 'WHOLE NUMBERS ONLY']],
  [
    type('open'),
    [
      ...['OPEN', 'OPEN END', 'OPEN ENDED', 'OPEN TEXT', 'OPEN QUESTION', 'OE', 'RA', 'TEXT', 'TEXT BOX', 'TEXT BOXES'],
      ...['FREE TEXT', 'VERBATIM', 'STRING', 'ESSAY', 'OFFEN', 'OFFENE FRAGE', 'OFFENE ANGABE', 'OFFENE NENNUNG'],
      ...['FREITEXT', 'TEXTFELD'],
    ],
  ],
  [type('rank'), ['RANGFOLGE', 'RANGREIHE', 'RANK', 'RANKING', 'RANK ORDER', 'RANK ALL', 'RANK BY CLICK']],
  [type('grid'), ['GRID', 'MATRIX', 'MATRIXFRAGE']],
  [
    type('grid', 'single'),
    [
      'SINGLE GRID',
      'GRID SINGLE',
      'SINGLE PER ROW',
      'SINGLE CODE PER ROW',
      'ONE CODE PER ROW',
      'ONE ANSWER PER ROW',
      'ONE PER ROW',
      'EINE ANTWORT PRO ZEILE',
      'EINE ANTWORT JE ZEILE',
      'SINGLE ANSWER PER ROW',
    ],
  ],
  [
    type('grid', 'multi'),
    ['MULTI GRID', 'GRID MULTI', 'MULTI PER ROW', 'MULTICODE PER ROW', 'MULTIPLE PER ROW', 'MULTIPLE ANSWERS PER ROW'],
  ],
  [type('grid', 'numeric'), ['NUMERIC GRID', 'GRID NUMERIC']],
  [type('date'), ['DATE', 'DATUM', 'DD/MM/YYYY', 'MM/DD/YYYY', 'YYYY-MM-DD', 'DD.MM.YYYY', 'TT.MM.JJJJ']],
  [
    flag('optional'),
    [
      'FREIWILLIG',
      'FREIWILLIGE ANGABE',
      'OPTIONAL',
      'NOT REQUIRED',
      'NOT MANDATORY',
      'VOLUNTARY',
      'CAN BE SKIPPED',
      'MAY BE SKIPPED',
    ],
  ],
  [flag('hidden'), ['VERSTECKT', 'HIDDEN', 'HIDDEN VARIABLE', 'HIDDEN QUESTION', 'COMPUTED', 'DERIVED']],
  [flag('exclusive'), ['EXCLUSIVE', 'MUTUALLY EXCLUSIVE', 'EXCL', 'EXKLUSIV', 'EXKLUSIVE ANTWORT', 'STANDS ALONE']],
  [
    flag('terminate'),
    [
      ...['TERMINATE', 'TERMINATES', 'TERM', 'SCREEN OUT', 'CLOSE', 'THANK AND CLOSE', 'THANK & CLOSE'],
      ...[
        'THANKS AND CLOSE',
        'DANKEN UND BEENDEN',
        'BEDANKEN UND BEENDEN',
        'REMERCIER ET CLORE',
        'DISQUALIFY',
        'DQ',
        'ABBRUCH',
        'ABBRECHEN',
        'SCREENED OUT',
      ],
    ],
  ],
  [
    // Reached by those who are screened out and by those who are done: nothing is asked after it in either case.
    () => [{ kind: 'jump', target: { name: 'END', certain: true } }],
    [
      ...[
        'END',
        'END INTERVIEW',
        'END SURVEY',
        'END OF INTERVIEW',
        'END OF SURVEY',
        'END OF QUESTIONNAIRE',
        'END OF STUDY',
        'STOP',
      ],
      ...['ENDE', 'INTERVIEWENDE', 'ENDE DES INTERVIEWS', 'ENDE DER BEFRAGUNG', 'INTERVIEW BEENDEN', 'ENDE DER STUDIE'],
    ],
  ],
  [flag('other'), ['OTHER', 'OTHER SPECIFY', 'SPECIFY', 'PLEASE SPECIFY']],
  [
    DISPLAY,
    [
      ...['RANDOMIZE', 'RANDOMISE', 'RANDOM', 'RANDOMIZED', 'RANDOMISED', 'RANDOMIZE ANSWERS', 'RANDOMISE ANSWERS'],
      ...[
        'RANDOMISIEREN',
        'ROTIEREN',
        'ZUFÄLLIGE REIHENFOLGE',
        'FIXIEREN',
        'FIXIERT',
        'PFLICHTFRAGE',
        'RANDOMIZE ROWS',
        'RANDOMISE ROWS',
        'RANDOMIZE STATEMENTS',
        'RANDOMISE STATEMENTS',
        'ROTATE',
        'ROTATE ROWS',
      ],
      ...['ROTATE ANSWERS', 'ROTATE STATEMENTS', 'SHUFFLE', 'FIX', 'FIXED', 'ANCHOR', 'ANCHORED', 'KEEP POSITION'],
      ...[
        'FIX POSITION',
        'READ OUT',
        'DO NOT READ OUT',
        'DO NOT READ',
        'SHOW CARD',
        'DO NOT SHOW CARD',
        'NEW PAGE',
        'PAGE BREAK',
      ],
      ...['REQUIRED', 'MANDATORY', 'CONTINUE', 'WEITER', 'SLIDER'],
    ],
  ],
  [() => [{ kind: 'everybody' }], ['ASK ALL', 'ASK TO ALL', 'ASK ALL RESPONDENTS', 'SHOW ALL', 'SHOW TO ALL']],
];
