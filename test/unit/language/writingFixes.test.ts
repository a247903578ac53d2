import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Questionnaire } from '../../../src/questionnaire/model';
import { KeptReadings } from '../../../src/engine/documents/keptReadings';
import { holdingFixes, withFix } from '../../../src/engine/documents/writing/holdingFixes';
import type { WritingFix, WritingNote } from '../../../src/engine/documents/writing/note';
import { writingNotes } from '../../../src/engine/documents/writing/writingNotes';

const CORPUS = resolve('test/corpus');
const readings = new KeptReadings();
const { read } = readings;

const changed = new Map<string, Questionnaire>();
/** Several look at each changed text. */
function readOnce(text: string, name: string): Questionnaire {
  const known = changed.get(text) ?? readings.readOnce(text, name);
  changed.set(text, known);
  return known;
}

/** All fixes of all questionnaires take a minute: these are in nearly each of them, and looked at in every fourth. */
const FREQUENT: ReadonlySet<string> = new Set(['inferredType', 'numberedAnswers']);

interface Trial {
  readonly file: string;
  readonly text: string;
  readonly note: WritingNote;
  readonly fix: WritingFix;
}

const questionnaires = (): readonly string[] =>
  readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));

/** What is offered in a questionnaire: the fixes of the first notes of each code. */
function offered(file: string, index: number): readonly Trial[] {
  const text = readFileSync(join(CORPUS, file), 'utf8');
  const seen = new Set(index % 4 === 0 ? [] : FREQUENT);
  return writingNotes(text, 'study', read).flatMap((note) => {
    if (note.fixes.length === 0 || seen.has(note.code)) return [];
    seen.add(note.code);
    const place = { text, name: 'study', code: note.code, start: note.start };
    return holdingFixes(place, read, readOnce).map((fix) => ({ file, text, note, fix }));
  });
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether the letters of one text stand in another in their order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at += 1;
  return at === part.length;
}

const idsOf = (text: string): readonly string[] => readOnce(text, 'study').questions.map(({ id }) => id);

function counted(notes: readonly WritingNote[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of notes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

describe('What is offered in questionnaires of many hands', () => {
  let trials: readonly Trial[] = [];
  before(() => {
    trials = questionnaires().flatMap(offered);
  });

  const each = (holds: (trial: Trial) => boolean): void => {
    const told = ({ file, note, fix }: Trial): string =>
      `${file}: ${note.code} “${note.start}” ${JSON.stringify(fix.what)} ${JSON.stringify(fix.edits)}`;
    assert.deepEqual(trials.filter((trial) => !holds(trial)).map(told), []);
  };

  it('is something, for many kinds of notes', () => {
    const codes = new Set(trials.map(({ note }) => note.code));
    assert.ok(trials.length >= 40, String(trials.length));
    for (const code of ['inferredType', 'unknownType', 'numberedAnswers', 'unsupportedMark', 'undefinedId'])
      assert.ok(codes.has(code), `${code} among ${[...codes].join()}`);
  });

  it('mends the note that it is offered for, and brings no other', () =>
    each(({ text, note, fix }) => {
      const had = counted(writingNotes(text, 'study', read));
      const has = counted(writingNotes(withFix(text, fix), 'study', readOnce));
      const fewer = (has.get(note.code) ?? 0) < (had.get(note.code) ?? 0);
      // What is added may leave a gap in a list that counts on, which is told.
      const isOfGap = (code: string): boolean =>
        (fix.what.kind === 'addAnswer' && code === 'missingCode') ||
        (fix.what.kind === 'giveId' && code === 'missingId');
      return fewer && [...has].every(([code, count]) => count <= (had.get(code) ?? 0) || isOfGap(code));
    }));

  it('leaves the questions their ids', () =>
    each(({ text, fix }) => {
      if (fix.what.kind === 'giveIds') return idsOf(text).every((id) => /^line\d+$/u.test(id));
      const given = fix.what.kind === 'giveId' ? fix.what.id : null;
      const now = new Set(idsOf(withFix(text, fix)));
      return idsOf(text).every((id) => now.has(id) || (given !== null && /^line\d+$/u.test(id)));
    }));

  it('takes nothing away that its author wrote, but the mark, the id or the code that it corrects', () =>
    each(({ text, note, fix }) => {
      if (fix.edits.every(({ start, end }) => start === end))
        return isWithin(lettersOf(text), lettersOf(withFix(text, fix)));
      const written = fix.edits.map(({ start, end }) => text.slice(start, end)).join();
      return (
        /^\d+$/u.test(written) ||
        (['unknownMark', 'unsupportedMark'].includes(note.code) && /^[[(][^[\]]*[\])]$/u.test(written)) ||
        (['undefinedId', 'unknownTarget'].includes(note.code) && /^\p{L}+\d*[^\n]{0,3}$/u.test(written))
      );
    }));

  it('edits a place once, and no line of a table', () =>
    each(({ text, fix: { edits, what } }) => {
      const places = new Set(edits.map(({ start }) => start));
      const lines = edits.map(({ start }) => text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
      const inTable = what.kind !== 'change' && lines.some((line) => line.includes('|'));
      return places.size === edits.length && !inTable;
    }));
});

describe('What is not offered', () => {
  const nothing = (text: string, code: string): void => {
    const notes = writingNotes(text, 'study').filter((note) => note.code === code);
    assert.ok(notes.length > 0, code);
    for (const { start } of notes) assert.deepEqual(holdingFixes({ text, name: 'study', code, start }), []);
  };

  for (const [what, text, code] of [
    [
      'marks that a next step names as examples, for words at an answer',
      '**Q1** Which? [MULTI]\n- 1 A\n- 2 B\n- 3 C\n\n**Q2** Which of these? [SINGLE]\n- 1 A (Q1 = 1,2,3)\n- 2 B\n',
      'unreadAtAnswer',
    ],
    [
      'a kind for words that are an instruction',
      '**Q1** Sex (look, do not ask)\n- 1 Male\n- 2 Female\n',
      'unreadWords',
    ],
    [
      'a screen-out for a jump to the end',
      '**Q1** Dog? [SINGLE]\n- 1 Yes\n- 2 No -> end of survey\n\n**Q2** Size? [SINGLE]\n- 1 Small\n- 2 Large\n',
      'endOfInterview',
    ],
    [
      'codes in front of the rows of a table',
      '**Q1** How far do you agree? [GRID]\n\n| | 1 | 2 | 3 |\n|---|---|---|---|\n| Taste | | | |\n| Price | | | |\n',
      'numberedAnswers',
    ],
  ] as const) {
    it(what, () => nothing(text, code));
  }

  it('a range that nobody wrote: the limits are those that were read', () => {
    const fixOf = (text: string): string => {
      const note = writingNotes(text, 'study').find(({ code }) => code === 'inferredType');
      assert.ok(note, text);
      const [fix] = holdingFixes({ text, name: 'study', code: note.code, start: note.start });
      assert.ok(fix, text);
      return withFix(text, fix);
    };
    assert.equal(fixOf('**Q1** How likely is it? (1-7)\n'), '**Q1** How likely is it? (1-7) [NUMERIC 1-7]\n');
    assert.equal(fixOf('**Q1** How old are you?\n'), '**Q1** How old are you? [NUMERIC]\n');
  });
});
