import { formulaKey } from '../../questionnaire/logic/formula';
import { askedOf } from '../facts';
import type { CheckKindModule } from '../kind';
import { inWords } from '../words';
import { presenceChecks } from './asked';

export const rows: CheckKindModule = {
  kind: 'rows',
  title: 'Rows asked',
  summary: 'Each row of a grid or list is answered exactly by those who were asked that row.',
  derive: (facts) => {
    const variables = facts.question.variables.filter(
      (variable) => facts.rows.has(variable.name) && variable.specifies === null,
    );
    const different =
      new Set(variables.map((variable) => formulaKey(askedOf(facts, variable).value.possibly))).size > 1;
    return presenceChecks('rows', facts, variables).map((check) => {
      const [first] = variables;
      if (!different || first === undefined) return check;
      const condition = inWords(askedOf(facts, first).value.possibly);
      return {
        ...check,
        sentence: `${facts.question.id}: each row is answered exactly if it was asked (${first.name} if ${condition}, and so on).`,
      };
    });
  },
};
