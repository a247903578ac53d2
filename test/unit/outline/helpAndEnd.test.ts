import assert from 'node:assert/strict';
import { planText } from '../../support/plans';
import { readingOf } from './readingOf';

describe('What helps to write a number', () => {
  it('says nothing of who is asked, and zero may be given', () => {
    for (const help of [
      '(If none, please write 0)',
      '(Falls keine, bitte 0 eintragen)',
      '(Si aucun, inscrivez 0)',
      '(si ninguno, escriba 0)',
      '(Enter 0 if none)',
      '[IF NONE, ENTER 0]',
      '(If you are not sure, please give your best guess)',
      '(Si no lo sabe, indique una cifra aproximada)',
      'Eine Schätzung genügt.',
      '(e.g. 12)',
      '(z. B. 12)',
      '(Please enter whole numbers only)',
      '(please write in)',
    ]) {
      const [question = ''] = readingOf(`Q1. How many times have you been there? ${help}`, '', '______ times');
      assert.match(question, /^Q1 numeric \|[^|]*$/u, help);
    }
    assert.deepEqual(readingOf('Q1. How many? [NUMERIC 1-50] (If none, write 0)'), ['Q1 numeric | How many? | 0..50']);
  });

  it('is no condition that names an answer, and no code beside the number', () => {
    assert.match(readingOf('Q1. Car? [SINGLE]', '1. Yes', '2. No', '', 'If no, ask:', 'Q2. Why? [OPEN]').join(), /Q2/u);
    assert.deepEqual(readingOf('Q1. How many? [NUMERIC] (If refused, write 99)'), ['Q1 numeric | How many? | dk 99']);
  });

  it('has a box for each digit where boxes touch', () => {
    assert.deepEqual(readingOf('Q1. What year were you born? (Please write in, e.g. 1 9 6 4)', '', '☐☐☐☐'), [
      'Q1 numeric | What year were you born?',
    ]);
    assert.match(readingOf('Q1. How good?', '', '☐ Good', '☐ Bad').join(), /^Q1 single/u);
  });
});

describe('Answers behind which nothing more is asked', () => {
  const behind = (words: string): string => {
    const lines = ['1. Do you have asthma?', '', '☐ Yes', `☐ No → ${words}`, '', '2. How old are you? [NUMERIC]'];
    const [first, second] = planText(lines.join('\n'), 'study').plans;
    const out = first?.question.variables[0]?.answers[1]?.screensOut === true ? 'screens out' : 'goes on';
    return `${out}, ${second?.asked.surely.kind} ${second?.asked.possibly.kind}`;
  };

  it('are screened out, or are done', () => {
    for (const words of [
      'Please do not complete this questionnaire. Thank you.',
      'This survey is not for you',
      'Thank the person and end the interview',
      'Ne remplissez pas ce questionnaire',
    ])
      assert.equal(behind(words), 'screens out, constant constant', words);
    for (const words of [
      'There is no need to complete the rest of this questionnaire. Please return it in the envelope provided.',
      'Der Fragebogen ist für Sie hier beendet. Vielen Dank!',
      'La encuesta ha terminado para usted',
    ])
      assert.equal(behind(words), 'goes on, not not', words);
    // On paper that is where everybody says who they are.
    for (const words of ['Please go to the last page', 'go to the back page', 'weiter mit der letzten Seite'])
      assert.equal(behind(words), 'goes on, not constant', words);
  });

  it('may lead anywhere in words that are not known, and accuse nobody then', () => {
    assert.equal(behind('Hand over to the nurse'), 'goes on, not constant');
    assert.equal(behind('please tell us why'), 'goes on, constant constant');
  });
});

describe('Who is meant, in brackets behind a code', () => {
  const asked = (condition: string): boolean => {
    const lines = ['Q1. Which have you bought? [MULTI]', '1. ColorHaus', '2. TruCoat', '', `[ASK IF ${condition}]`];
    const plan = planText([...lines, 'Q2. Why? [OPEN]'].join('\n'), 'study').byId.get('Q2');
    return plan !== undefined && plan.unresolved.length === 0;
  };

  it('are called by what they do with the answer', () => {
    for (const condition of [
      'Q1=1 (COLORHAUS BUYERS)',
      'Q1=2 (Käufer von TruCoat)',
      'Q1 = 1 or 2 (ColorHaus or TruCoat)',
      'Q1=1,2 (buyers)',
    ])
      assert.equal(asked(condition), true, condition);
  });

  it('are others where another answer, or more, is named', () => {
    for (const condition of [
      'Q1=1 (TRUCOAT BUYERS)',
      'Q1=1 (TruCoat)',
      'Q1=1 (main ColorHaus buyers)',
      'Q1=1 (non-buyers of ColorHaus)',
      'Q1 = 1 (ColorHaus or women)',
    ])
      assert.equal(asked(condition), false, condition);
  });

  it('have refused where a number has one code beside it', () => {
    const routed = (condition: string, ...codes: readonly string[]): string => {
      const lines = ['Q1. How old? [NUMERIC 16-99]', ...codes, '', condition, 'Q2. Band? [SINGLE]', '1. a', '2. b'];
      return planText(lines.join('\n'), 'study').byId.get('Q2')?.unresolved.length === 0 ? 'read' : 'told';
    };
    for (const condition of ['IF REFUSED AT Q1', "ASK IF DON'T KNOW AT Q1", 'Falls keine Angabe in Q1'])
      assert.equal(routed(condition, '999 = Refused'), 'read', condition);
    assert.equal(routed('IF REFUSED AT Q1', '998 = Refused', "999 = Don't know"), 'told');
    assert.equal(routed('IF REFUSED AT Q1'), 'told');
  });
});
