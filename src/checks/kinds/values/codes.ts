import { FALSE, and, not, oneOf, or, present, type Formula } from '../../../questionnaire/logic/formula';
import { codeKey } from '../../../questionnaire/logic/values';
import { checkOf, overwrite } from '../../build';
import type { Answer } from '../../../questionnaire/model';
import type { Break, Check } from '../../check';
import { STATED, type Facts } from '../../facts';
import type { CheckKindModule } from '../../kind';
import { codesInWords, namesInWords } from '../../words/words';

export const codes: CheckKindModule = {
  kind: 'codes',
  title: 'Valid codes',
  summary: 'A coded variable holds one of the listed codes that does not screen out, and one that was offered.',
  derive: (facts) => [...listed(facts), ...lost(facts), ...zeroOfAnother(facts)],
};

function listed(facts: Facts): readonly Check[] {
  const variables = facts.question.variables.filter((variable) => facts.codes.has(variable.name));
  const faults: Formula[] = [];
  const breaks: Break[] = [];
  for (const variable of variables) {
    const valid = facts.codes.get(variable.name) ?? [];
    faults.push(and(present(variable.name), not(oneOf(variable.name, valid))));
    const listed = variable.answers.flatMap((answer) => (answer.value === null ? [] : [answer.value]));
    const known = new Set(listed);
    const kept = new Set(valid);
    const beyond = listed.reduce((most, code) => Math.max(most, code), -Infinity) + 1;
    breaks.push(overwrite(`${variable.name} holds ${beyond}, which is no answer`, { [variable.name]: beyond }));
    const between = listed.reduce((least, code) => Math.min(least, code), Infinity) + 0.5;
    if (!known.has(between))
      breaks.push(overwrite(`${variable.name} holds ${between}, between two codes`, { [variable.name]: between }));
    for (const code of listed.filter((value) => !kept.has(value)).slice(0, 3)) {
      breaks.push(overwrite(`${variable.name} holds ${code}, which screens out`, { [variable.name]: code }));
    }
    for (const answer of variable.answers) {
      const offered = facts.offered.get(variable.name)?.get(codeKey(answer.code));
      if (offered === undefined || answer.value === null) continue;
      faults.push(and(oneOf(variable.name, [answer.value]), not(offered)));
      breaks.push(
        overwrite(`${variable.name} holds ${answer.value}, which was not offered`, { [variable.name]: answer.value }),
      );
    }
  }
  const [first] = variables;
  if (first === undefined) return [];
  const same = variables.every(
    (variable) =>
      codesInWords(facts.codes.get(variable.name) ?? []) === codesInWords(facts.codes.get(first.name) ?? []),
  );
  const valid = facts.codes.get(first.name) ?? [];
  const names = namesInWords(variables.map((variable) => variable.name));
  const masked = facts.offered.size > 0 ? ', and only those that were offered' : '';
  return checkOf({
    kind: 'codes',
    facts,
    origin: STATED,
    faults: faults.length === 0 ? [or(FALSE)] : faults,
    sentence: !same
      ? `${names}: only the codes listed for it${masked}.`
      : valid.length === 1
        ? `${names}: only the code ${codesInWords(valid)}${masked}.`
        : `${names}: only the codes ${codesInWords(valid)}${masked}.`,
    breaks,
  });
}

/** Answers that end the interview, though the export has lost it. */
function lost(facts: Facts): readonly Check[] {
  const variables = [...facts.lost];
  const [first] = variables;
  if (first === undefined) return [];
  const valuesOf = (answers: readonly Answer[]): readonly number[] => answers.flatMap(({ value }) => value ?? []);
  const labels = first[1].map(({ label }) => `“${label.replaceAll(/\s+/gu, ' ').trim().slice(0, 60)}”`);
  return checkOf({
    kind: 'codes',
    facts,
    number: 2,
    origin: { kind: 'inferred', reason: `${labels.join(' and ')} ends the interview in studies of this kind` },
    faults: variables.map(([name, answers]) => oneOf(name, valuesOf(answers))),
    sentence: variables
      .map(([name, answers]) => `${name}: not ${codesInWords(valuesOf(answers))}, which screens out`)
      .join('; ')
      .concat('.'),
    breaks: variables.flatMap(([name, answers]) =>
      valuesOf(answers).map((value) => overwrite(`${name} holds ${value}, which screens out`, { [name]: value })),
    ),
  });
}

/** Who rates something else that he names knows it: the code 0 of a scale is none for that row. */
function zeroOfAnother(facts: Facts): readonly Check[] {
  const { question } = facts;
  const rows = question.variables.filter(
    (row) =>
      row.type === 'coded' &&
      row.rowCode !== null &&
      facts.codes.get(row.name)?.includes(0) === true &&
      facts.scope.isForSomethingElse(row),
  );
  return checkOf({
    kind: 'codes',
    facts,
    number: 3,
    origin: {
      kind: 'inferred',
      reason: 'the row is for something the respondent names, and 0 says that he knows nothing of it',
    },
    faults: rows.map(({ name }) => oneOf(name, [0])),
    sentence: `${namesInWords(rows.map(({ name }) => name))}: not 0, which nobody says of what he names.`,
    breaks: rows.map(({ name }) => overwrite(`${name} holds 0`, { [name]: 0 })),
  });
}
