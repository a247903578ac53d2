import type { QuestionPlan } from '../../checks/check';
import type { PreAnalyst, WorkContext } from '../ports';
import { askAbout } from './askAbout';
import type { Office } from './office';
import { notesItem, notesSchema, type NotesItem } from './schemas';

/** Notes a model may leave on a question; more would drown the checks. */
const NOTES = 3;
const EXAMPLES = 2;

/**
 * Looks at a batch's questions in one call and notes what their writer could miss and which verified scripts matter.
 * Nobody depends on it: where the call fails, the questions are written without notes.
 */
export function preAnalyst(office: Office): PreAnalyst {
  return {
    analyse: async (plans: readonly QuestionPlan[], context: WorkContext) => {
      const answers = await askAbout(
        {
          kind: 'preAnalysis',
          tasks: plans.map((plan) => ({ plan })),
          schema: notesSchema,
          item: notesItem,
          items: (reply) => reply.questions,
          fault: () => null,
          rounds: 1,
        },
        office,
        context,
      );
      const shown = office.prompts.showsTraining(context);
      for (const [id, answer] of answers) {
        if (answer.kind === 'item') office.notes.set(id, notesOf(answer.item, shown));
      }
    },
  };
}

function notesOf(item: NotesItem, shown: boolean): { notes: readonly string[]; examples: readonly string[] } {
  const notes = item.notes.filter((note) => note.trim() !== '').slice(0, NOTES);
  return { notes, examples: shown ? item.examples.slice(0, EXAMPLES) : [] };
}
