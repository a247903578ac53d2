import assert from 'node:assert/strict';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import type { Question } from '../../../src/questionnaire/model';
import { block, codes, exportText, grid, multiPunch, numbers, open, python, questionnaireOf, single } from './support';

const only = (question: Parameters<typeof questionnaireOf>[0][number]): Question => {
  const [first] = questionnaireOf([question]).questions;
  assert.ok(first);
  return first;
};

describe('Normalized exports', () => {
  it('read the same with LF, CRLF, CR and a byte order mark', () => {
    const blocks = [block(single('Q1', [1, 2])), block(multiPunch('Q2', [1, 2]))];
    const shapes = ['\n', '\r\n', '\r'].map((newline) => readQuestionnaire(exportText(blocks, [], newline), 'x'));
    shapes.push(readQuestionnaire(`\ufeff${exportText(blocks)}`, 'x'));
    for (const { questions, problems } of shapes) {
      assert.deepEqual(
        questions.map(({ id, kind }) => [id, kind]),
        [
          ['Q1', 'single'],
          ['Q2', 'multi'],
        ],
      );
      assert.deepEqual(problems, []);
      assert.equal(questions[1]?.idSpan.line, shapes[0]?.questions[1]?.idSpan.line);
    }
  });

  it('point every part at its place in the source', () => {
    const text = exportText([
      block(single('Q1', [1, 2], { entry: [`f('Q0').any("1") // it's`], attributes: { PrecodeMask: "set('1')" } })),
    ]);
    const [question] = readQuestionnaire(text, 'x').questions;
    assert.ok(question);
    const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    assert.equal(slice(question.idSpan), 'Q1');
    const [entry] = question.entry;
    assert.ok(entry?.offsets);
    assert.equal(entry.text, `f('Q0').any("1") // it's`);
    assert.equal(slice(entry.span), String.raw`f(\'Q0\').any("1") // it\'s`);
    const at = entry.text.indexOf('any');
    assert.equal(text.slice(entry.offsets[at], (entry.offsets[at] ?? 0) + 3), 'any');
    assert.equal(question.mask?.text, "set('1')");
    for (const answer of question.variables[0]?.answers ?? []) assert.match(slice(answer.span), /^\{'Answer Code'/);
  });

  it('know every kind of question', () => {
    const kinds = questionnaireOf([
      single('S', [1]),
      multiPunch('M', [1, 2]),
      numbers('N', [1]),
      grid('G', [1, 2], [1, 2]),
      open('O'),
      open('ON', { attributes: { Numeric: 'true' } }),
      multiPunch('T', [1, 2], { attributes: { OpenText: 'true' } }),
      multiPunch('R', [1, 2], { attributes: { RankByClick: 'true' } }),
      single('QF', [1], { type: 'QuotaField' }),
    ]).questions.map(
      ({ id, kind, variables }) => `${id} ${kind} ${variables.map(({ name, type }) => `${name}:${type}`).join(' ')}`,
    );
    assert.deepEqual(kinds, [
      'S single S:coded',
      'M multi M_1:flag M_2:flag',
      'N numeric N_1:number',
      'G grid G_1:coded G_2:coded',
      'O text O:text',
      'ON numeric ON:number',
      'T text T_1:text T_2:text',
      'R rank R_1:rank R_2:rank',
      'QF single QF:coded',
    ]);
  });

  it('tell digits from decimals, and no limit from a limit', () => {
    const limits = (attributes: Record<string, string>) => only(numbers('N', [1], { attributes })).limits;
    assert.deepEqual(limits({ Precision: '3' }), {
      min: 0,
      max: 100,
      minExclusive: false,
      maxExclusive: false,
      decimals: 0,
      special: [],
    });
    assert.equal(limits({ Precision: '5', Scale: '2' }).decimals, 2);
    assert.equal(limits({ LowerLimit: '-1.7976931348623157E+308' }).min, null);
    assert.equal(limits({ LowerLimitType: 'Greater' }).minExclusive, true);
  });

  it('attach texts to the answers they specify', () => {
    const question = only({
      id: 'Q',
      type: 'Single',
      rows: [
        { name: 'Q', answers: codes(1, 98) },
        { name: 'Q_98_other', answers: [{ code: '98', attributes: { Other: 'true' } }] },
      ],
    });
    assert.deepEqual(
      question.variables.map(({ name, type, specifies }) => [name, type, specifies]),
      [
        ['Q', 'coded', null],
        ['Q_98_other', 'text', '98'],
      ],
    );
  });

  it('lose one block at a time, and say which line', () => {
    const good = block(single('Q9', [1]));
    const text = exportText([
      { id: 'Q1', details: "{'Question ID': 'Q1', 'question_type': 'Sin" },
      { id: '', details: block(single('Q2', [1])).details },
      block(single('Q3', [1], { type: 'Hologram' })),
      { id: 'Q4', details: '' },
      good,
      good,
      { id: 'Q5', details: '[1, 2]' },
      block(single('Q 6', [1])),
    ]);
    const { questions, problems } = readQuestionnaire(text, 'x');
    assert.deepEqual(
      questions.map(({ id, readable }) => `${id} ${readable}`),
      ['Q1 false', 'line11 true', 'Q3 true', 'Q4 false', 'Q9 true', 'Q9#2 false', 'Q5 false', 'Q 6 true'],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      [
        'unreadableDetails',
        'emptyId',
        'unknownType',
        'missingDetails',
        'duplicateId',
        'unreadableDetails',
        'invalidVariableName',
      ],
    );
    for (const { span, nextStep, message } of problems) {
      assert.ok(span.line > 1 && span.start <= text.length && message !== '' && nextStep !== '');
      assert.equal(text.slice(0, span.start).split('\n').length, span.line);
    }
  });

  it('keep the script of a training file, and functions at their place', () => {
    const text = exportText(
      [{ ...block(single('Q1', [1])), script: 'tit Q1.<br>list respid.' }],
      [{ name: 'isEU', body: "function isEU() {\n return f('Q1').any('1');\n}" }],
    );
    const { questions, functions } = readQuestionnaire(text, 'x');
    assert.equal(questions[0]?.verifiedScript?.text, 'tit Q1.\nlist respid.');
    const [survey] = functions;
    assert.ok(survey);
    assert.equal(survey.source.length, survey.span.end - survey.span.start);
    assert.equal(text.slice(survey.span.start, survey.span.start + 8), 'function');
    assert.doesNotMatch(survey.source, /<br>/);
  });

  it('forgive what editors do to labels, and say what they ignore', () => {
    const text = exportText([block(single('Q1', [1])), block(single('Q2', [1]))]);
    const shapes = [
      text.replaceAll('Question ID:\n', 'QUESTION ID:\n'),
      text.replaceAll('Question ID:\n', '  Question ID:\n'),
      text.replaceAll(/^(Question ID|details_normalized):$/gm, '**$1:**'),
    ];
    for (const shape of shapes) {
      const { questions, problems } = readQuestionnaire(shape, 'x');
      assert.deepEqual([questions.map(({ id }) => id), problems], [['Q1', 'Q2'], []]);
    }
    const { problems } = readQuestionnaire(`A note of the project manager\n${text}`, 'x');
    assert.deepEqual(
      problems.map(({ code, span }) => [code, span.line]),
      [['textOutsideBlocks', 1]],
    );
  });

  it('take labels for what they are: text', () => {
    const label = `He said "it's – 50 % off." -- ok\u0000\n---\nQuestion ID:\nFAKE`;
    const { questions } = readQuestionnaire(
      exportText([
        {
          id: 'Q1',
          details: `{'Question ID': 'Q1', 'Question Label': ${python(label)}, 'question_type': 'Open', 'Variable ID': 'Q1'}`,
        },
      ]),
      'x',
    );
    assert.deepEqual(
      questions.map(({ id }) => id),
      ['Q1'],
    );
    assert.equal(questions[0]?.label, label.trim());
  });
});
