import type { PlannedQuestionnaire } from '../../../engine/documents/planView';
import { nameOr, withinMost, type SymbolEntry } from '../../../engine/documents/scriptSymbols';
import type { Localizer } from '../../../platform/localizer';
import { typeWord } from '../hover/hoverModel';

/** Questions with their variables. */
export function questionnaireSymbols(plan: PlannedQuestionnaire, l10n: Localizer): readonly SymbolEntry[] {
  const symbols = plan.plans.map(({ question }): SymbolEntry => {
    const { start, end } = question.span;
    const within = (span: { readonly start: number; readonly end: number }): boolean =>
      span.start >= start && span.end <= end && span.end > span.start;
    return {
      name: nameOr(question.id),
      detail: question.label,
      kind: 'question',
      start,
      end,
      nameStart: question.idSpan.start,
      nameEnd: question.idSpan.end,
      children: question.variables
        .filter(({ name, span }) => name !== question.id && within(span))
        .map(({ name, label, type, span }): SymbolEntry => {
          const detail = label === '' ? typeWord(type, l10n) : label;
          const place = { start: span.start, end: span.end, nameStart: span.start, nameEnd: span.end };
          return { name: nameOr(name), detail, kind: 'variable', ...place, children: [] };
        }),
    };
  });
  return withinMost(symbols);
}
