import assert from 'node:assert/strict';
import { holds } from '../../../src/questionnaire/logic/evaluate';
import { planText } from '../../support/plans';

const REPLIES = {
  en: ['Do you own a car?', 'Yes', 'No', "Don't know"],
  de: ['Haben Sie ein Auto?', 'Ja', 'Nein', 'Weiß nicht'],
  fr: ['Avez-vous une voiture ?', 'Oui', 'Non', 'Ne sait pas'],
  es: ['¿Tiene coche?', 'Sí', 'No', 'No sabe'],
  nl: ['Heeft u een auto?', 'Ja', 'Nee', 'Weet niet'],
  it: ["Ha un'auto?", 'Sì', 'No', 'Non so'],
  pt: ['Tem carro?', 'Sim', 'Não', 'Não sabe'],
} as const;
type Language = keyof typeof REPLIES;

/** What breaks a rule of the first question, of the values it is given; and whether all of it is understood. */
function broken(lines: readonly string[], values: readonly number[]): string {
  const { plans } = planText(lines.join('\n'), 'study');
  const [plan] = plans;
  assert.ok(plan);
  const out = values.filter((value) =>
    plan.checks.some(({ faults }) => faults.some((fault) => holds(fault, new Map([['Q1', value]])))),
  );
  return `${out.join()}${plan.unresolved.length > 0 ? ' in part' : ''}`;
}

function ofReplies(language: Language, said: string, place: 'bracket' | 'below' = 'bracket'): string {
  const [text, ...labels] = REPLIES[language];
  const list = labels.map((label, at) => `${at + 1}. ${label}`);
  const head = place === 'bracket' ? [`**Q1. ${text}** [${said}]`] : [`**Q1. ${text}**`, '', `*${said}*`];
  return broken([...head, '', ...list, '', '**Q2. Why?** [OPEN]'], [1, 2, 3]);
}

const ofAge = (said: string): string =>
  broken([`**Q1. How old are you?** [NUMERIC] [${said}]`, '', '**Q2. Why?** [OPEN]'], [17, 18, 40, 65, 66]);

describe('Sentences that say who is screened out', () => {
  it('name a reply or a code, in any order of words', () => {
    for (const [language, said, out] of [
      ['en', 'IF NO CLOSE INTERVIEW', '2'],
      ['en', "If 'No' is selected, terminate", '2'],
      ['en', 'Q1=2 → screenout', '2'],
      ['en', 'If code 1 continue, if code 2 thank and close', '2'],
      ['en', 'Yes: continue; No: close', '2'],
      ['en', 'If anything other than Yes, close', '2,3'],
      ['en', 'Continue only if yes', '2,3'],
      ['en', 'Must select yes to continue', '2,3'],
      ['en', 'Yes → continue, all others → screen out', '2,3'],
      ['en', 'If the respondent is undecided (code 3), close', '3'],
      ['de', 'Falls Nein, Befragung beenden', '2'],
      ['de', 'Weiter nur bei Ja', '2,3'],
      ['de', 'Wenn nein, danken und Interview beenden', '2'],
      ['fr', 'Continuer uniquement si oui', '2,3'],
      ['fr', 'Si autre que oui, stop', '2,3'],
      ['es', 'Terminar si No', '2'],
      ['es', 'Sí continuar, No terminar', '2'],
      ['es', 'Continuar solo si Sí', '2,3'],
      ['es', 'Si no es código 1, terminar', '2,3'],
      ['es', 'Filtro: si No, cerrar', '2'],
      ['nl', 'Bij nee interview beëindigen', '2'],
      ['nl', 'Alleen verder indien ja', '2,3'],
      ['it', 'Screen out se No', '2'],
      ['it', 'Continuare solo se Sì', '2,3'],
      ['pt', 'Encerrar se Não', '2'],
      ['pt', 'Sim continuar, Não encerrar', '2'],
      ['pt', 'Continuar apenas se Sim', '2,3'],
    ] as const)
      for (const place of ['bracket', 'below'] as const)
        assert.equal(ofReplies(language, said, place), out, `${said} (${place})`);
  });

  it('name an age, or those who are of it', () => {
    for (const [said, out] of [
      ['TERMINATE IF > 65', '66'],
      ['> 65: TERMINATE', '66'],
      ['>= 65 = SCREENOUT', '65,66'],
      ['CLOSE IF =< 17', '17'],
      ['IF > 65 TERMINATE', '66'],
      ['TERMINATE IF >= 65', '65,66'],
      ['CLOSE IF => 65', '65,66'],
      ['IF > 65: SCREEN OUT', '66'],
      ['If 17 or younger, close interview', '17'],
      ['17 or under: screen out', '17'],
      ['Anyone under 18 is screened out', '17'],
      ['Under 18s to be screened out', '17'],
      ['Minors are screened out (under 18)', '17'],
      ['Not eligible if under 18', '17'],
      ['Do not continue if under 18', '17'],
      ['Continue only if aged 18 or over', '17'],
      ['65 or younger continue, else close', '66'],
      ['Target age 18-65, screen out all others', '17,66'],
      ['Close if outside 18-65', '17,66'],
      ['Nur Personen ab 18 Jahren, sonst Abbruch', '17'],
      ['Ab 18 weiter, sonst Interview beenden', '17'],
      ['Unter 18-Jährige ausscreenen', '17'],
      ['Falls jünger als 18: Ende', '17'],
      ['Exclure les moins de 18 ans', '17'],
      ['18 ans minimum, sinon fin du questionnaire', '17'],
      ['Menores de 18: terminar', '17'],
      ['18 o más continuar, si no terminar', '17'],
      ['Terminar si es menor de 18 o mayor de 65', '17,66'],
      ['Alleen 18 jaar en ouder, anders afsluiten', '17'],
      ['Screenout indien jonger dan 18 of ouder dan 65', '17,66'],
      ['Chiudere se meno di 18 o più di 65 anni', '17,66'],
      ['Encerrar se menor de 18 ou maior de 65 anos', '17,66'],
    ] as const)
      assert.equal(ofAge(said), out, said);
  });

  it('stand in capitals behind the text, with signs between their words', () => {
    for (const said of ['UNDER 18: CLOSE', 'UNTER 18 JAHRE → SCREENOUT', '<18: CLOSE', 'MENORES DE 18: TERMINAR'])
      assert.equal(broken([`**Q1. How old are you?** [NUMERIC] ${said}`, '', '**Q2. Why?** [OPEN]'], [17, 18]), '17');
  });

  it('leave it to the end where that is all they say of a reply', () => {
    for (const said of ['If no, end of survey', 'No: end', 'If no, please stop here'])
      assert.equal(ofReplies('en', said), '', said);
  });

  it('are no answers, no offers and no questions', () => {
    const answers = (...list: readonly string[]): string =>
      planText(['Q1. Which? [SINGLE]', ...list, '', 'Q2. Why? [OPEN]'].join('\n'), 'study')
        .plans[0]?.question.variables[0]?.answers.map(({ code, screensOut }) => `${code}${screensOut ? 'x' : ''}`)
        .join() ?? '';
    assert.equal(answers('1. Open', '2. Close', '3. Not eligible'), '1,2,3');
    assert.equal(answers('Yes ..... 1', 'No ..... 2  THANK AND CLOSE', 'Not eligible ..... 3'), '1,2x,3');
    assert.equal(answers('Myself ....... 1', 'Otra persona ....... 3  → CLOSE'), '1,3x');
    assert.equal(answers('1. Continue only if it is free', '2. Stop if it is not'), '1,2');
    for (const said of [
      'If you want, you can stop here',
      'If yes, close the window before you continue.',
      'Wenn Sie möchten, können Sie hier abbrechen',
      'Would you continue if 2 others stop?',
    ])
      assert.match(ofReplies('en', said, 'below'), /^(?: in part)?$/u, said);
    // Of several answers it may mean both.
    assert.match(ofReplies('en', 'Continue only if 1 and 2'), /^(?: in part)?$/u);
  });
});
