import type { PlannedQuestionnaire } from '../languageFeatures';
import type { Localizer } from '../../../platform/localizer';
import { typeWord } from '../hover/hoverModel';

/** An entry of the outline; offsets are UTF-16 in the document's text. */
export interface SymbolEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'question' | 'variable' | 'command' | 'macro';
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly children: readonly SymbolEntry[];
}

/** More entries than these hold the editor up each time that it fetches them: then the outline ends at the questions. */
const MOST_ENTRIES = 10_000;

/** The entries without what is below them, where it would be too many. */
export function withinMost(entries: readonly SymbolEntry[]): readonly SymbolEntry[] {
  const count = entries.reduce((sum, { children }) => sum + 1 + children.length, 0);
  return count <= MOST_ENTRIES ? entries : entries.map((entry) => ({ ...entry, children: [] }));
}

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

/** The editor refuses a symbol without a name. */
export const nameOr = (name: string): string => (name.trim() === '' ? '?' : name);
