import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { markPlaces } from '../../../src/engine/documents/markPlaces';
import { markTokens } from '../../../src/engine/documents/markTokens';
import { PHRASES } from '../../../src/questionnaire/outline/marks/words/markPhrases';
import { MORE_PHRASES } from '../../../src/questionnaire/outline/marks/words/morePhrases';
import type { Questionnaire } from '../../../src/questionnaire/model';
import { readQuestionnaire } from '../../../src/questionnaire/read';

interface Coloured {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** What has a colour, decoded from what the editor takes. */
function coloured(text: string, questionnaire: Questionnaire): readonly Coloured[] {
  const data = markTokens(text, 'study', () => questionnaire);
  const found: Coloured[] = [];
  let [line, start] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(at, at + 5);
    start = down === 0 ? start + right : right;
    line += down;
    found.push({ line, start, end: start + length });
  }
  return found;
}

describe('Colours of marks', () => {
  const phrases = [...PHRASES, ...MORE_PHRASES].flatMap(([, written]) => written);
  const others = [
    ...[
      'NUMERIC 0-99',
      'NUMERIC 18+',
      'MULTI 2-3',
      'RANK 3',
      'SUM 100',
      'ASK IF Q2 = 1',
      'SHOW IF Q2 = 1,2',
      'GO TO Q2',
    ],
    ...['MIN 2', 'MAX 3', 'TERMINATE IF Q1 = 2', 'Numerisch 0-99', 'Mehrfachnennung', 'Filter: Q2 = 1'],
  ];

  it('are there for every phrase that is a mark, on all of its words', () => {
    assert.ok(phrases.length > 150, String(phrases.length));
    const marks = [...phrases, ...others];
    const line = (phrase: string, index: number): string => `**Q${index + 1}** Which of these? [${phrase}]`;
    const text = marks.map((phrase, index) => `${line(phrase, index)}\n- 1 Yes\n- 2 No\n`).join('\n');
    const questionnaire = readQuestionnaire(text, 'study');
    const tokensIn = coloured(text, questionnaire);
    const bare = marks.filter((phrase, index) => {
      const from = line(phrase, index).indexOf('[') + 1;
      const tokens = tokensIn.filter((one) => one.line === index * 4);
      return [...phrase.matchAll(/[\p{L}\p{N}]+/gu)].some(
        ({ 0: word, index: at }) =>
          !tokens.some(({ start, end }) => start <= from + at && from + at + word.length <= end),
      );
    });
    // What the reader does not know is no mark, and it says so.
    const unknown = questionnaire.problems.flatMap(({ code, span }) =>
      code === 'unknownMark' ? [text.slice(span.start + 1, span.end - 1)] : [],
    );
    assert.deepEqual(
      bare.filter((phrase) => !unknown.includes(phrase)),
      [],
    );
    assert.ok(unknown.length < 5, unknown.join());
  });

  it('are not there for brackets that are no mark', () => {
    for (const written of ['[brand]', '[x]', '[Name der Marke]', '[see above]']) {
      const whole = `**Q1** Which of these? ${written}\n- 1 Yes\n- 2 No\n\n**Q2** And then? [SINGLE]\n- 1 Yes\n- 2 No\n`;
      const places = markPlaces(whole, readQuestionnaire(whole, 'study')).map(({ start, end }) =>
        whole.slice(start, end),
      );
      assert.deepEqual(places, ['[SINGLE]'], written);
    }
  });
});

describe('Menus of an editor', () => {
  interface Entry {
    readonly command?: string;
    readonly when?: string;
  }
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly contributes: { readonly menus: Readonly<Record<string, readonly Entry[]>> };
  };

  for (const menu of ['editor/context', 'editor/title']) {
    it(`(${menu}) ask about the document that was clicked, and not about the active one`, () => {
      const entries = contributes.menus[menu] ?? [];
      for (const [command, key] of [
        ['generate', 'questionnaires'],
        ['validateData', 'scripts'],
      ] as const) {
        const own = entries.filter((entry) => entry.command === `questionnaireToSpss.${command}`);
        assert.equal(own.length, 1, command);
        assert.match(own[0]?.when ?? '', new RegExp(String.raw`\bresourcePath in questionnaireToSpss\.${key}$`, 'u'));
      }
      for (const { when = '' } of entries) assert.doesNotMatch(when, /editorLangId|activeEditor|editorFocus/u);
    });
  }
});

describe('Rows of runs', () => {
  it('have at most an icon or two over their counts, and all that is one stands in the menu of the row', () => {
    interface Entry {
      readonly command: string;
      readonly when: string;
      readonly group: string;
    }
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly contributes: { readonly menus: { readonly 'view/item/context': readonly Entry[] } };
    };
    const entries = contributes.menus['view/item/context'];
    const holds = ({ when }: Entry, value: string): boolean =>
      new RegExp(/viewItem =~ \/(.*)\/$/u.exec(when)?.[1] ?? '^$', 'u').test(value);
    for (const value of [
      'run live',
      'run idle',
      'run idle failed errors counted',
      'run idle resumable failed errors',
    ]) {
      const here = entries.filter((entry) => holds(entry, value));
      const icons = here.filter(({ group }) => group.startsWith('inline')).map(({ command }) => command);
      const inMenu = new Set(here.filter(({ group }) => !group.startsWith('inline')).map(({ command }) => command));
      assert.ok(icons.length <= 2, `${value}: ${icons.join()}`);
      assert.deepEqual(
        icons.filter((command) => !inMenu.has(command)),
        [],
      );
      for (const command of ['showReport', ...(value === 'run live' ? [] : ['validateData'])])
        assert.ok(inMenu.has(`questionnaireToSpss.${command}`), `${command} of ${value}`);
    }
  });
});
