import {
  type CancellationToken,
  Hover,
  type HoverProvider,
  l10n,
  MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import { isOpenToChoice } from '../../../checks/statements/statement';
import { splitBlocks } from '../../../spss/reading/blocks';
import { questionnaireSide, rangeOf, type Side } from '../bothSides';
import { namedInQuestionnaire, namedInScript } from '../definition/definitionModel';
import { flagHover, questionHover, variableHover } from './hoverModel';
import type { LanguageFeatureDeps, QuestionReference } from '../deps';
import { printedQuestion, wordAt, type NamedQuestion, type NamedVariable } from '../planIndex';
import { isScript } from '../selectors';

const TAKE = 'questionnaireToSpss.takeOtherReading';

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
    if (markdown === null) return null;
    return new Hover([plain(markdown), ...this.choices(named, side)], rangeOf(document, word));
  }

  /** A link for each dispute of a question, which takes its other reading. */
  private choices(named: NamedQuestion | NamedVariable | null, side: Side): readonly MarkdownString[] {
    if (named?.kind !== 'question') return [];
    const questionId = named.view.question.id;
    const all = this.deps.runOf(side.document.uri)?.questions.get(questionId)?.disputes ?? [];
    const disputes = all.filter(isOpenToChoice);
    const links = disputes.map(({ id }, index) => {
      const reference: QuestionReference = { questionnaire: side.document.uri, questionId, dispute: id };
      const title =
        disputes.length === 1 ? l10n.t('Take the other reading') : l10n.t('Take the other reading ({0})', index + 1);
      return `[${title}](command:${TAKE}?${encodeURIComponent(JSON.stringify([reference]))})`;
    });
    if (links.length === 0) return [];
    const content = new MarkdownString(links.join(' · '));
    content.isTrusted = { enabledCommands: [TAKE] };
    return [content];
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
