import {
  and,
  compare,
  filled,
  not,
  number,
  oneOf,
  or,
  variable as variableTerm,
  type Formula,
} from '../../../questionnaire/logic/formula';
import { codeKey } from '../../../questionnaire/logic/values';
import type { Question, Variable } from '../../../questionnaire/model';
import { checkOf, overwrite } from '../../build';
import type { Break } from '../../check';
import { STATED } from '../../facts';
import type { CheckKindModule } from '../../kind';
import { inWords, namesInWords } from '../../words/words';

export const otherSpecify: CheckKindModule = {
  kind: 'otherSpecify',
  title: 'Other, please specify',
  summary: 'The text is filled exactly when its answer is chosen; never for an answer that screens out.',
  derive: (facts) => {
    const { question } = facts;
    const faults: Formula[] = [];
    const breaks: Break[] = [];
    const specified: Specified[] = [];
    const screened: string[] = [];
    for (const text of question.variables.filter((variable) => variable.specifies !== null)) {
      const owner = ownerOf(question, text);
      if (owner === null) continue;
      if (facts.screenedCodes.has(codeKey(text.specifies ?? ''))) {
        screened.push(text.name);
        faults.push(filled(text.name));
        breaks.push(overwrite(`${text.name} is filled, though its answer screens out`, { [text.name]: 'words' }));
        continue;
      }
      specified.push({ text: text.name, chosen: owner.chosen });
      faults.push(and(owner.chosen, not(filled(text.name))), and(not(owner.chosen), filled(text.name)));
      breaks.push(
        overwrite(`${text.name} is empty though its answer is chosen`, { ...owner.choose, [text.name]: '' }),
        overwrite(`${text.name} is filled though its answer is not chosen`, { ...owner.leave, [text.name]: 'words' }),
      );
    }
    return checkOf({
      kind: 'otherSpecify',
      facts,
      origin: STATED,
      faults,
      sentence: sentenceOf(specified, screened),
      breaks,
    });
  },
};

interface Specified {
  readonly text: string;
  readonly chosen: Formula;
}

/** Texts whose conditions are written out; of more, the first one's stands for all. */
const WRITTEN_OUT = 3;

function sentenceOf(specified: readonly Specified[], screened: readonly string[]): string {
  const parts = specified
    .slice(0, specified.length <= WRITTEN_OUT ? WRITTEN_OUT : 1)
    .map(({ text, chosen }) => `${text}: filled exactly if ${inWords(chosen)}`);
  if (specified.length > WRITTEN_OUT)
    parts.push(`so each of ${namesInWords(specified.map(({ text }) => text))} by its own answer`);
  if (screened.length > 0) {
    const names = screened.join(', ');
    parts.push(
      screened.length === 1
        ? `${names}: empty, since its answer screens out`
        : `${names}: empty, since their answers screen out`,
    );
  }
  return `${parts.join('; ')}.`;
}

interface Owner {
  readonly chosen: Formula;
  readonly choose: Readonly<Record<string, number | null>>;
  readonly leave: Readonly<Record<string, number | null>>;
}

/** What choosing the answer that a text specifies means in the data; `null` where no variable holds that answer. */
function ownerOf(question: Question, text: Variable): Owner | null {
  if (text.specifiedIn.length > 0) return ownerInColumns(text.specifiedIn);
  const code = codeKey(text.specifies ?? '');
  const row = question.variables.find(
    (variable) => variable.specifies === null && variable.rowCode !== null && codeKey(variable.rowCode) === code,
  );
  if (row !== undefined) {
    if (row.type === 'flag')
      return { chosen: oneOf(row.name, [1]), choose: { [row.name]: 1 }, leave: { [row.name]: 0 } };
    const first = row.answers.find((answer) => (answer.value ?? 0) > 0)?.value ?? 1;
    return {
      chosen: compare(variableTerm(row.name), '>', number(0)),
      choose: { [row.name]: row.type === 'coded' ? first : 1 },
      leave: { [row.name]: null },
    };
  }
  const single = question.variables.find(
    (variable) => variable.type === 'coded' && variable.answers.some((answer) => codeKey(answer.code) === code),
  );
  const value = Number(code);
  if (single === undefined || !Number.isFinite(value)) return null;
  const another =
    single.answers.find((answer) => answer.value !== null && answer.value !== value && !answer.other)?.value ?? null;
  return { chosen: oneOf(single.name, [value]), choose: { [single.name]: value }, leave: { [single.name]: another } };
}

/** The text of a shared row of a 3D grid is filled where any of its columns has a value above 0 in that row. */
function ownerInColumns(rows: readonly string[]): Owner {
  const none = Object.fromEntries(rows.map((name) => [name, null]));
  return {
    chosen: or(...rows.map((name) => compare(variableTerm(name), '>', number(0)))),
    choose: { ...none, [rows[0] ?? '']: 1 },
    leave: none,
  };
}
