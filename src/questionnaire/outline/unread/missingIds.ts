import type { Question } from '../../model';
import type { Report } from '../../report';
import { isNoWord } from '../text/damage';
import { reportMissing, reportMissingLetters } from './letterIds';

/** `line12` stands for an id that is not there. */
const NUMBERED = /^(?!line)(\p{L}{1,4}(?:\d{1,2}\p{L}{1,3})?_?)(?<!\d)(\d{1,3})$/u;
const FRONT = /^\p{L}{1,4}(?:\d{1,2}\p{L}{1,3}(?=_?\d))?_?\d{1,3}/u;
/** A larger step begins a new count of a section. */
const LONGEST_GAP = 3;

/** Says where the numbers of questions leave some out: 1, 2, 4 - a line may have got lost, or not been understood. */
export function reportMissingIds(questions: readonly Question[], report: Report): void {
  const known = new Set(questions.map(({ id }) => (FRONT.exec(id)?.[0] ?? id).toLowerCase()));
  const last = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { id } of questions) {
    const prefix = NUMBERED.exec(id)?.[1]?.toLowerCase();
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  for (const [place, { id, idSpan }] of questions.entries()) {
    const match = NUMBERED.exec(id);
    if (match === null) continue;
    const [prefix, number] = [(match[1] ?? '').toLowerCase(), Number(match[2])];
    // 2, 3, 4: where is 1?
    const before = last.get(prefix) ?? (number === 2 ? 0 : number);
    const missing = Array.from({ length: Math.max(0, number - before - 1) }, (_, step) => before + step + 1).filter(
      (one) => !known.has(`${prefix}${one}`),
    );
    last.set(prefix, number);
    if (missing.length === 0 || missing.length > LONGEST_GAP || (counts.get(prefix) ?? 0) < 2) continue;
    const names = missing.map((one) => `${match[1] ?? ''}${one}`);
    reportMissing(names, { id, idSpan }, report);
    reportList(questions[place - 1], names.join(', '), report);
  }
  reportInnerGaps(questions, report);
  reportMissingLetters(questions, report);
  reportOddIds(questions, counts, report);
  reportTurnedIds(questions, report);
  reportNoNames(questions, report);
}

/** `Rptint`, `blmcuks`: an id in words that is none, where all others are. */
function reportNoNames(questions: readonly Question[], report: Report): void {
  const named = questions.filter(({ id }) => /^\p{Lu}?\p{Ll}{2,}(?:_\p{L}+)*$/u.test(id));
  const odd = named.filter(({ id }) => id.split('_').some((part) => part.length > 4 && isNoWord(part.toLowerCase())));
  const [only, other] = odd;
  if (only === undefined || other !== undefined || named.length < 3) return;
  const message = `${only.id} is no word, and the other questions are called by words.`;
  const next = 'Nothing, if it is called so in the data; else correct it.';
  report('oddId', 'warning', message, next, only.idSpan.start, only.idSpan.end, only.id);
}

/** `2.3` behind `2.1`, `2e` behind `2c`: numbers within a section, and letters behind a number. */
const WITHIN = /^(?!line)(\p{L}{0,4}\d{1,3})(?:[._](\d{1,2})|(\p{Ll}))$/u;

function reportInnerGaps(questions: readonly Question[], report: Report): void {
  const known = new Set(questions.map(({ id }) => id.toLowerCase()));
  for (const [place, { id, idSpan }] of questions.entries()) {
    const match = WITHIN.exec(id);
    const before = WITHIN.exec(questions[place - 1]?.id ?? '') ?? [];
    if (match === null) continue;
    const isLetter = match[3] !== undefined;
    if (before.length === 0 && !isLetter) continue;
    const orderOf = ([, , number, letter = '']: readonly (string | undefined)[]): number =>
      number === undefined ? letter.charCodeAt(0) - 96 : Number(number);
    const order = orderOf(match);
    // 1.3, 2.2: where is 2.1?
    const begins = before[1] !== match[1];
    if (begins ? order !== 2 : isLetter !== (before[3] !== undefined)) continue;
    // 2b may follow a 2 that stands elsewhere.
    if (begins && isLetter && known.has((match[1] ?? '').toLowerCase())) continue;
    if (!begins && order !== orderOf(before) + 2) continue;
    const missing = isLetter
      ? `${match[1] ?? ''}${String.fromCharCode(95 + order)}`
      : id.replace(/\d+$/, String(order - 1));
    if (known.has(missing.toLowerCase())) continue;
    const message = `${missing} is not here, though the questions beside count on.`;
    const next = 'Nothing, if there is none; else look at the lines above: a question line may not be understood.';
    report('missingId', 'info', message, next, idSpan.start, idSpan.end, id);
    reportList(questions[place - 1], missing, report);
  }
}

/** `SCR1`, `SCR2`, `SCd3`: an id that counts on with other letters than all beside. */
function reportOddIds(questions: readonly Question[], counts: ReadonlyMap<string, number>, report: Report): void {
  for (const [place, { id, idSpan }] of questions.entries()) {
    const [match, before] = [NUMBERED.exec(id), NUMBERED.exec(questions[place - 1]?.id ?? '')];
    const [prefix, last] = [(match?.[1] ?? '').toLowerCase(), (before?.[1] ?? '').toLowerCase()];
    if (match === null || before === null || prefix === last) continue;
    const countsOn = Number(match[2]) > 1 && Number(match[2]) === Number(before[2]) + 1;
    if (!countsOn || counts.get(prefix) !== 1 || (counts.get(last) ?? 0) < 2) continue;
    const message = `${id} counts on from ${questions[place - 1]?.id ?? ''} with other letters.`;
    const next = 'Nothing, if it is called so in the data; else correct it.';
    report('oddId', 'warning', message, next, idSpan.start, idSpan.end, id);
  }
}

/** `EDCU`, `D7_Frigde`: two letters of a name in words stand in each other's place, as its text shows. */
function reportTurnedIds(questions: readonly Question[], report: Report): void {
  for (const { id, label, idSpan, variables } of questions) {
    tellTurned(id, id, label, (message, next) => {
      report('oddId', 'warning', message, next, idSpan.start, idSpan.end, id);
    });
    for (const { name, label: row, rowCode, span } of variables)
      if (rowCode !== null && !name.startsWith(`${id}_${rowCode}`))
        tellTurned(name, name.slice(name.lastIndexOf('_') + 1), row, (message, next) => {
          report('oddId', 'warning', message, next, span.start, span.end, id);
        });
  }
}

function tellTurned(name: string, word: string, label: string, tell: (message: string, next: string) => void): void {
  if (!/^\p{L}{4,12}$/u.test(word)) return;
  const own = word.toLowerCase();
  const words = label.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const fronts = new Set(words.map((one) => one.slice(0, own.length)));
  if (fronts.has(own)) return;
  const turned = Array.from(
    { length: own.length - 1 },
    (_, at) => own.slice(0, at) + own.charAt(at + 1) + own.charAt(at) + own.slice(at + 2),
  );
  // Litres are liters.
  const meant = turned.find((one) => fronts.has(one) && one.replaceAll('re', 'er') !== own.replaceAll('re', 'er'));
  if (meant === undefined) return;
  const message = `${name} is nearly “${meant}”, which its text speaks of.`;
  tell(message, 'Nothing, if it is called so in the data; else correct it.');
}

/** A number or a text with a list below it, and behind it an id is missing: the list may be that one's answers. */
function reportList(before: Question | undefined, missing: string, report: Report): void {
  const rows = before?.variables.filter(({ specifies, rowCode }) => specifies === null && rowCode !== null) ?? [];
  if (before === undefined || rows.length === 0 || (before.kind !== 'numeric' && before.kind !== 'text')) return;
  const { id, idSpan } = before;
  const message = `${id} has a list below it, and ${missing} is missing behind it: whether the list is its own is not known.`;
  const next = 'If the list belongs to another question, write the line of that question above it.';
  report('listOfNumbers', 'warning', message, next, idSpan.start, idSpan.end, id);
}
