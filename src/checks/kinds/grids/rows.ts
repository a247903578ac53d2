import { formulaKey } from '../../../questionnaire/logic/formula';
import type { Variable } from '../../../questionnaire/model';
import { askedOf, type Facts } from '../../facts';
import type { CheckKindModule } from '../../kind';
import { inWords, namesInWords } from '../../words/words';
import { exceptForbidden, presenceChecks, presenceSentence } from '../asked';

/** Different conditions of rows that are written out. */
const WRITTEN_OUT = 3;

export const rows: CheckKindModule = {
  kind: 'rows',
  title: 'Rows asked',
  summary: 'Each row of a grid or list is answered exactly by those who were asked that row.',
  derive: (facts) => {
    const variables = facts.question.variables.filter(
      (variable) => facts.rows.has(variable.name) && variable.specifies === null,
    );
    const alike = new Map<string, Variable[]>();
    for (const variable of variables) {
      const { surely, possibly } = askedOf(facts, variable).value;
      const key = formulaKey({ kind: 'and', parts: [surely, possibly] });
      alike.set(key, [...(alike.get(key) ?? []), variable]);
    }
    const groups = [...alike.values()];
    return presenceChecks('rows', facts, variables).map((check) => {
      if (groups.length === 1) return check;
      const sentence =
        groups.length <= WRITTEN_OUT && groups.length < variables.length
          ? groups.map((group) => presenceSentence(facts, group)).join(' ')
          : sentenceOf(facts, variables);
      return { ...check, sentence: `${sentence}${exceptForbidden(facts, variables)}` };
    });
  },
};

/** One row stands for all; where nothing but yes or no decides about rows, each is named. */
function sentenceOf(facts: Facts, variables: readonly Variable[]): string {
  const rows = variables.map((variable) => ({
    name: variable.name,
    bounds: askedOf(facts, variable).value,
    when: askedOf(facts, variable).value.possibly,
  }));
  const example = rows.find(({ when }) => when.kind !== 'constant');
  if (example !== undefined) {
    return `${facts.question.id}: each row is answered exactly if it was asked (${example.name} if ${inWords(example.when)}, and so on).`;
  }
  const partly = rows.find(({ bounds }) => bounds.surely.kind !== 'constant');
  if (partly !== undefined) {
    const { name, bounds } = partly;
    return `${facts.question.id}: each row is answered where it surely was asked (${name} if ${inWords(bounds.surely)}, and so on); whether others were asked is not known.`;
  }
  const isAlways = ({ when }: (typeof rows)[number]): boolean => when.kind === 'constant' && when.value;
  const namesOf = (some: typeof rows): string => namesInWords(some.map(({ name }) => name));
  return `${namesOf(rows.filter(isAlways))}: answered by everybody; ${namesOf(rows.filter((row) => !isAlways(row)))}: empty.`;
}
