import type { QuestionPlan } from '../../checks/check';
import { emit } from '../../spss/emit';
import type { Draft, Transformer, WriteRequest, Written } from '../ports';
import type { Office } from './office';
import { writeScripts } from './transformer';

/** Turns plans into scripts: the compiler. */
export type Compile = (plan: QuestionPlan) => string;

/**
 * The compiler writes what is agreed on, without a call; what only SPSS can say stands below it, with the sentence that
 * it claims to implement. A draft with such a part, and at fault, is the model's to write in full; where everything is
 * the compiler's, a fault is one of the statements, and the same script is all there is to say.
 */
export function autoTransformer(office: Office, compile: Compile): Transformer {
  return {
    transform: async (requests, context) => {
      const isFree = ({ plan, previous }: WriteRequest): boolean =>
        previous !== null && (office.syntax.get(plan.question.id)?.length ?? 0) > 0;
      const written = await writeScripts(requests.filter(isFree), office, context);
      const compiled = requests
        .filter((request) => !isFree(request))
        .map(({ plan }): Written => ({ kind: 'draft', draft: draftOf(plan, office, compile) }));
      return [...written, ...compiled];
    },
  };
}

function draftOf(plan: QuestionPlan, office: Office, compile: Compile): Draft {
  const questionId = plan.question.id;
  const syntax = office.syntax.get(questionId) ?? [];
  const parts = syntax.map(({ sentence, commands }) => `${emit([{ kind: 'comment', text: sentence }])}${commands}`);
  const script = [compile(plan), ...parts].filter((text) => text.trim() !== '').join('\n');
  const isModels = syntax.length > 0 || plan.checks.some(({ origin }) => origin.kind === 'model');
  return { questionId, script, author: isModels ? 'model' : 'builtin', plan };
}
