import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Questionnaire, Span } from '../../../src/questionnaire/model';
import { looksLikeOutline } from '../../../src/questionnaire/outline/detect';
import { readOutline } from '../../../src/questionnaire/outline/outline';

const fragment = fc.constantFrom(
  ...[
    '## Q1. ',
    '## ',
    'Q2: ',
    '**Q3** ',
    '- ',
    '1. ',
    '98. ',
    '  ',
    '    ',
    '| a | b |',
    '| - | - |',
    '> ',
    '```',
    '---',
  ],
  ...[
    '[SINGLE]',
    '[MULTI',
    '[ASK IF Q1 = 1]',
    '[TERMINATE IF < 3]',
    '[EXCLUSIVE]',
    ' = ',
    '&amp;',
    '\\[',
    '*',
    '**',
    '_',
  ],
  ...[
    '<br>',
    '<!--',
    '-->',
    '<div>',
    'Yes',
    'Other (specify)',
    '?',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '🙂',
    '日本',
    '\u0000',
    'ASK IF',
  ],
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fragment, { maxLength: 60 }).map((all) => all.join('')),
);

function spansOf({ questions, problems }: Questionnaire): readonly Span[] {
  return [
    ...problems.map(({ span }) => span),
    ...questions.flatMap((question) => [
      question.span,
      question.idSpan,
      ...[...question.entry, ...question.screenOuts].map(({ span }) => span),
      ...question.variables.flatMap(({ span, answers }) => [span, ...answers.map((answer) => answer.span)]),
    ]),
  ];
}

describe('Any text read as an outline', function () {
  this.timeout(60_000);

  it('never throws, and no span lies outside the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const questionnaire = readOutline(source, 'study');
        looksLikeOutline(source);
        for (const { start, end, line, column } of spansOf(questionnaire)) {
          assert.ok(0 <= start && start <= end && end <= source.length, `${start}-${end} of ${source.length}`);
          const before = source.slice(0, start);
          const lines = before.split(/\r\n|\n|\r/);
          const split = before.endsWith('\r') && source[start] === '\n';
          if (!split) assert.deepEqual([line, column], [lines.length, (lines.at(-1)?.length ?? 0) + 1]);
        }
        for (const { entry, screenOuts } of questionnaire.questions) {
          for (const { text: logic, span, offsets } of [...entry, ...screenOuts]) {
            if (offsets === undefined)
              assert.equal(source.slice(span.start, span.end).replaceAll('\0', '\uFFFD'), logic);
            else assert.equal(offsets.length, logic.length);
          }
        }
      }),
      { numRuns: 600, examples: [['## Q1. ASK IF&amp;## Q1. '], ['`&amp;` ASK IF Q1 = 1 &#38; Q2 = 1']] },
    );
  });

  it('has a question for every id, once', () => {
    fc.assert(
      fc.property(text, (source) => {
        const ids = readOutline(source, 'study').questions.map(({ id }) => id.toLowerCase());
        assert.deepEqual(ids, [...new Set(ids)]);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no item of a list: each is an answer, a question or a problem', () => {
    const word = fc.constantFrom(
      'tea',
      '3',
      '= x',
      '12 = milk',
      'Q7. sugar?',
      '[EXCLUSIVE]',
      '[FOO]',
      '(5)',
      '**bold**',
      '1.',
      '',
    );
    const item = fc.record({
      depth: fc.integer({ min: 0, max: 2 }),
      marker: fc.constantFrom('-', '*', '1.', '2.', '98.', '7)'),
      words: fc.array(word, { maxLength: 3 }),
    });
    const head = fc.constantFrom(
      '',
      '## Q1. A [SINGLE]',
      '## Q1. A [MULTI]',
      '## Q1. A [OPEN]',
      '# Section',
      'A note.',
    );
    fc.assert(
      fc.property(head, fc.array(item, { minLength: 1, maxLength: 12 }), (first, items) => {
        const source = [
          first,
          '',
          ...items.map(
            ({ depth, marker, words }, index) => `${'    '.repeat(depth)}${marker} ${words.join(' ')} item-${index}-`,
          ),
        ].join('\n');
        const { questions, problems } = readOutline(source, 'study');
        const told = [
          ...problems.map(({ span }) => span),
          ...questions.flatMap(({ idSpan, variables, readable, span }) => [
            // What cannot be read is reported as a whole.
            readable ? idSpan : span,
            ...variables.flatMap(({ answers }) => answers.map(({ span }) => span)),
          ]),
        ].map(({ start, end }) => source.slice(start, end));
        const labels = questions.map(({ label }) => label);
        items.forEach((_, index) => {
          const name = `item-${index}-`;
          assert.ok(
            [...told, ...labels].some((part) => part.includes(name)),
            `${name} is lost in\n${source}`,
          );
        });
      }),
      { numRuns: 600 },
    );
  });

  it('understands what it is written to understand: a questionnaire printed from answers comes back', () => {
    const label = fc.constantFrom(
      'Tea',
      'It’s “fine”',
      'off 10 %',
      'Käse & Wein',
      '茶',
      'a-b',
      'Milk (cold)',
      'C#',
      'a * 3',
    );
    const answers = fc.uniqueArray(fc.record({ code: fc.integer({ min: 0, max: 9999 }), label }), {
      selector: ({ code }) => code,
      minLength: 1,
      maxLength: 8,
    });
    const line = fc.constantFrom<(code: number, label: string) => string>(
      (code, text) => `${code}. ${text}`,
      (code, text) => `${code}) ${text}`,
      (code, text) => `- ${code} = ${text}`,
      (code, text) => `- ${code}: ${text}`,
      (code, text) => `- [ ] ${code} - ${text}`,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(answers, line), { minLength: 1, maxLength: 5 }), (study) => {
        const source = study
          .map(([list, print], index) =>
            [`## Q${index}. Text [SINGLE]`, '', ...list.map(({ code, label: text }) => print(code, text)), '', ''].join(
              '\n',
            ),
          )
          .join('');
        const { questions, problems } = readOutline(source, 'study');
        const read = questions.map(({ variables }) =>
          variables[0]?.answers.map((answer) => ({ code: answer.value, label: answer.label })),
        );
        assert.deepEqual(
          read,
          study.map(([list]) => list.map(({ code, label: text }) => ({ code, label: text }))),
        );
        // A gap between codes is told, and a list of one, whoever meant it.
        const told = problems.filter(({ code }) => code !== 'missingCode' && code !== 'loneAnswer');
        assert.deepEqual(told, []);
      }),
      { numRuns: 300 },
    );
  });
});
