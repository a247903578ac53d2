import {
  type CancellationToken,
  DocumentSymbol,
  type DocumentSymbolProvider,
  l10n,
  Range,
  SymbolKind,
  type TextDocument,
} from 'vscode';
import { flatMapInSlices } from '../../../platform/slices';
import { rangeOf } from '../bothSides';
import type { LanguageFeatureDeps } from '../deps';
import { isScript } from '../selectors';
import { questionnaireSymbols } from './symbolModel';
import type { SymbolEntry } from '../../../engine/documents/scriptSymbols';

/** The outline of questionnaires and scripts. */
export class Symbols implements DocumentSymbolProvider {
  constructor(private readonly deps: LanguageFeatureDeps) {}

  async provideDocumentSymbols(document: TextDocument, token: CancellationToken): Promise<DocumentSymbol[] | null> {
    const entries = await this.entriesOf(document, token);
    if (entries === null || token.isCancellationRequested) return null;
    const symbols = await flatMapInSlices(entries, (entry) => [symbol(entry, document)]);
    return token.isCancellationRequested ? null : symbols;
  }

  private async entriesOf(document: TextDocument, token: CancellationToken): Promise<readonly SymbolEntry[] | null> {
    if (isScript(document)) return (await this.deps.scripts.outlineOf(document)).symbols;
    const plan = await this.deps.planOf(document, token);
    return plan === null ? null : questionnaireSymbols(plan, l10n);
  }
}

const KINDS: Readonly<Record<SymbolEntry['kind'], SymbolKind>> = {
  question: SymbolKind.Class,
  variable: SymbolKind.Field,
  command: SymbolKind.Function,
  macro: SymbolKind.Module,
};

function symbol(entry: SymbolEntry, document: TextDocument): DocumentSymbol {
  const whole = rangeOf(document, entry);
  // Most begin with their name: every place that is not looked up saves time where there are thousands.
  const name =
    entry.nameStart === entry.start
      ? new Range(whole.start, whole.start.translate(0, entry.nameEnd - entry.nameStart))
      : rangeOf(document, { start: entry.nameStart, end: entry.nameEnd });
  const made = new DocumentSymbol(
    entry.name,
    entry.detail,
    KINDS[entry.kind],
    whole.contains(name) ? whole : whole.union(name),
    name,
  );
  made.children = entry.children.map((child) => symbol(child, document));
  return made;
}
