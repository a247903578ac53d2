import assert from 'node:assert/strict';
import { hiddenLine } from '../../../src/questionnaire/outline/lines/hiddenLine';
import { RichText } from '../../../src/questionnaire/outline/text/richText';
import { read, readOne } from './reading';

const LIST = ['1. A', '2. B'];

describe('Sentences that a question need not be answered', () => {
  it('make it optional, in seven languages', () => {
    for (const line of [
      'Diese Frage ist freiwillig.',
      'Sie müssen diese Frage nicht beantworten.',
      'Cette question est facultative.',
      "Vous n'êtes pas obligé de répondre à cette question.",
      'Esta pregunta es opcional.',
      'No es obligatorio contestar.',
      'You do not have to answer this question.',
      'Answering is voluntary.',
      'Questa domanda è facoltativa',
      'Deze vraag is optioneel.',
    ]) {
      const { optional, variables } = readOne('Q3. Which? [SINGLE]', line, ...LIST);
      assert.deepEqual([optional, variables[0]?.answers.length], [true, 2], line);
    }
  });

  it('are in doubt in other words, and those of something else are text', () => {
    const told = (line: string): readonly string[] =>
      read('Q3. Which? [SINGLE]', line, ...LIST).problems.map(({ code }) => code);
    assert.deepEqual(told('Giving us your answer here is entirely voluntary, of course.'), ['unreadLine']);
    assert.deepEqual(told('Ihre Antwort auf diese Frage wäre natürlich völlig freiwillig.'), ['unreadLine']);
    assert.deepEqual(told('The next part is about voluntary work.'), []);
  });
});

const isHidden = (text: string): boolean =>
  hiddenLine(
    new RichText(
      text,
      Array.from({ length: text.length + 1 }, (_, at) => at),
    ),
  ) !== null;

describe('Words for what is hidden', () => {
  it('are those of something else where they go on otherwise, and that is said', () => {
    for (const line of [
      'K1 – Kosten, die Ihnen entstanden (versteckte, offene)',
      'Q4. Hidden talents (hidden; tell us)',
      'CT1. Type of tomography (computed)',
      'Q9. Contract (hidden by the landlord)',
    ]) {
      assert.equal(isHidden(line), false, line);
      assert.ok(
        read(line, ...LIST).problems.some(({ severity }) => severity === 'warning'),
        line,
      );
    }
  });

  it('are read where a variable of the survey is meant', () => {
    for (const line of [
      'AGEGR. Age group (computed)',
      'H1. Region (computed by the script)',
      'H2. Segment (hidden, for quotas only)',
      'H3. Quartier (cachée, recodage de Q1)',
      'H4. Region (versteckt; nicht fragen)',
    ])
      assert.equal(isHidden(line), true, line);
  });
});
