import assert from 'node:assert/strict';
import { planText } from '../../support/plans';

const questionsOf = (text: string) => planText(text, 'x').questionnaire.questions;
const answersOf = (text: string) => questionsOf(text)[0]?.variables.flatMap(({ answers }) => answers) ?? [];

describe('what other hands write', () => {
  it('takes capitals in round brackets behind an answer for an instruction, in any language', () => {
    for (const word of ['ENCERRAR', 'CERRAR', 'TERMINATE', 'AFSLUITEN']) {
      const codes = answersOf(`**R3. Where? (RU)**\n\n1 Here\n2 There (${word})\n`);
      assert.deepEqual(
        codes.map(({ screensOut }) => screensOut),
        [false, true],
        word,
      );
    }
  });

  it('leaves small letters in round brackets behind an answer to its name', () => {
    const [first] = answersOf('**R3. Which? (single)**\n\n1 Contas (encerrar)\n2 Teléfono (fijo)\n');
    assert.equal(first?.label, 'Contas (encerrar)');
    assert.equal(first.screensOut, false);
  });

  it('reads limits that are called least and most, in any language', () => {
    for (const mark of ['NUMÉRICA: MÍN 16 – MÁX 65', 'NUMERIC, min. 16, max. 65', 'Numérico mínimo 16 y máximo 65']) {
      const [question] = questionsOf(`**Q2. ¿Qué edad tienes?** [${mark}]\n\n___ años\n`);
      assert.deepEqual([question?.kind, question?.limits.min, question?.limits.max], ['numeric', 16, 65], mark);
    }
  });

  it('reads marks that dashes part', () => {
    const codes = answersOf('**Q6. ¿Cuáles?** [RM]\n\n1. Vidora\n2. Otra [FIJO]\n7. Ninguna [EXCLUYENTE – FIJO]\n');
    assert.equal(codes.at(-1)?.exclusive, true);
    assert.equal(codes.at(-1)?.label, 'Ninguna');
  });

  it('reads whom a part is for from a line that names the part', () => {
    for (const line of [
      'Filter: Teil 2 nur anzeigen, wenn E1 = 1.',
      'Part 2 is shown only if E1 = 1',
      'Parte 2: solo se E1 = 1',
    ]) {
      const text = `## Part 1\n\n**E1. Do you buy?** (single)\n\n- Yes (1)\n- No (2)\n\n## Part 2\n\n*${line}*\n\n**F1. Where?** (open)\n\n**F2. Why?** (open)\n`;
      const { plans } = planText(text, 'x');
      for (const { question, checks, unresolved } of plans.slice(1)) {
        assert.deepEqual(unresolved, [], line);
        assert.match(checks.map(({ sentence }) => sentence).join(' '), /E1 is 1/u, `${question.id} ${line}`);
      }
    }
  });

  it('takes Bloco for the title of a part', () => {
    const { problems } = planText(
      '**R1. Onde? (RU)**\n\n1 Aqui\n2 Lá\n\n**BLOCO 1 – HÁBITOS**\n\n**P1. Quando? (RU)**\n\n1 Hoje\n2 Ontem\n',
      'x',
    ).questionnaire;
    assert.deepEqual(
      problems.filter(({ severity }) => severity !== 'info'),
      [],
    );
  });

  it('takes square boxes for several answers where round ones are drawn for one, and says nothing of the line that tells it', () => {
    const text =
      '○ = bitte nur eine Antwort ankreuzen\n□ = mehrere Antworten möglich\n\nFrage 1: Wie gefällt es?\n\n○ gut\n○ schlecht\n\nFrage 2: Wann?\n\n□ am Samstag\n□ in den Ferien\n';
    const { questions, problems } = planText(text, 'x').questionnaire;
    assert.deepEqual(
      questions.map(({ kind }) => kind),
      ['single', 'multi'],
    );
    assert.deepEqual(
      problems.filter(({ severity }) => severity !== 'info'),
      [],
    );
  });

  it('takes square boxes alone for nothing', () => {
    const [question] = questionsOf('**1. Êtes-vous adhérent ?**\n\n☐ Oui\n☐ Non\n\n**2. Et vous ?**\n\n☐ Oui\n☐ Non\n');
    assert.equal(question?.kind, 'single');
  });

  it('takes numbers for codes only where they do not all count the same', () => {
    const codes = (list: string): readonly string[] =>
      answersOf(`**Q3. How long?** (single)\n\n${list}\n`).map(({ code }) => code);
    assert.deepEqual(codes('○ 25 Stunden\n○ 35 Stunden\n○ 45 Stunden oder mehr'), ['1', '2', '3']);
    assert.deepEqual(codes('10 Apples\n20 Pears\n30 Plums'), ['10', '20', '30']);
    assert.deepEqual(codes('1 child\n2 children'), ['1', '2']);
  });
});
