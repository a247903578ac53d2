import {
  type CancellationToken,
  Hover,
  type HoverProvider,
  l10n,
  MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import { splitBlocks } from '../../../spss/reading/blocks';
import { questionnaireSide, rangeOf, type Side } from '../bothSides';
import { namedInQuestionnaire, namedInScript } from '../definition/definitionModel';
import { flagHover, questionHover, variableHover } from './hoverModel';
import type { LanguageFeatureDeps } from '../deps';
import { printedQuestion, wordAt, type NamedQuestion, type NamedVariable } from '../planIndex';
import { isScript } from '../selectors';

/** Explains the checks of a question, and the variables and flags of a script. */
export class Hovers implements HoverProvider {
  constructor(private readonly deps: LanguageFeatureDeps) {}

  async provideHover(document: TextDocument, position: Position, token: CancellationToken): Promise<Hover | null> {
    const text = document.getText();
    const offset = document.offsetAt(position);
    const word = wordAt(text, offset);
    if (word === null) return null;
    const side = await questionnaireSide(document, this.deps, token);
    if (side === null || token.isCancellationRequested) return null;
    const named = isScript(document)
      ? namedInScript(text, offset, side.index)
      : namedInQuestionnaire(text, offset, side.index);
    const markdown = named === null ? flagOf(document, text, offset, word.text, side) : this.explain(named, side);
    return markdown === null ? null : new Hover(plain(markdown), rangeOf(document, word));
  }

  private explain(named: NamedQuestion | NamedVariable, side: Side): string {
    if (named.kind === 'variable') return variableHover(named.view, named.variable, l10n);
    const run = this.deps.runOf(side.document.uri);
    return questionHover(named.view, run?.questions.get(named.view.question.id) ?? null, l10n);
  }
}

/** A flag has its meaning in the block it stands in. */
function flagOf(document: TextDocument, text: string, offset: number, flag: string, { index }: Side): string | null {
  if (!isScript(document)) return null;
  const block = splitBlocks(text).blocks.findLast(({ start }) => start <= offset);
  const view = block === undefined ? undefined : printedQuestion(index, block.id)?.view;
  return view === undefined ? null : flagHover(view, flag, l10n);
}

/** Escaped markdown of ours; links to commands and HTML stay off, whatever it holds. */
function plain(markdown: string): MarkdownString {
  const content = new MarkdownString(markdown, false);
  content.isTrusted = false;
  content.supportHtml = false;
  return content;
}
