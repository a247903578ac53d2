import {
  type CancellationToken,
  CompletionItem,
  CompletionItemKind,
  type CompletionItemProvider,
  type CompletionItemLabel,
  l10n,
  type Position,
  type Range,
  SnippetString,
  type TextDocument,
} from 'vscode';
import { placeInLine, placeInLogic } from '../../../engine/documents/completion/linePlace';
import type { Completion, CompletionPlace, Proposal } from '../../../engine/documents/completion/proposal';
import { stemOf } from '../../../state/places';
import { askWhileWanted } from '../askWhileWanted';
import { questionnaireSide, rangeOf } from '../bothSides';
import type { LanguageFeatureDeps } from '../deps';
import { isScript } from '../selectors';
import { kindWord, typeWord } from '../hover/hoverModel';
import { markWords, wordWords } from './completionWords';

type Deps = Pick<LanguageFeatureDeps, 'engine' | 'planOf' | 'questionnaireOf' | 'isQuestionnaire'>;

/** Marks, ids and codes of questionnaires; commands, variables and codes of scripts. */
export class Completions implements CompletionItemProvider {
  constructor(private readonly deps: Deps) {}

  async provideCompletionItems(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<CompletionItem[] | null> {
    const place = isScript(document)
      ? await this.inScript(document, position, token)
      : await this.inQuestionnaire(document, position);
    if (place === null) return null;
    const answer = await askWhileWanted<'complete'>(this.deps.engine, { kind: 'complete', place }, token);
    const completion = answer?.completion ?? null;
    if (completion === null) return null;
    const range = rangeOf(document, completion);
    return completion.proposals.map((proposal, index) => itemOf(proposal, index, completion, range));
  }

  private async inScript(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<CompletionPlace | null> {
    const side = await questionnaireSide(document, this.deps, token);
    const source = side === null ? null : { text: side.document.getText(), name: stemOf(side.document.uri) };
    return { kind: 'script', text: document.getText(), offset: document.offsetAt(position), source };
  }

  /** Most keys are typed where nothing of ours stands, and cost a look at their line. */
  private async inQuestionnaire(document: TextDocument, position: Position): Promise<CompletionPlace | null> {
    const line = document.lineAt(position.line).text.slice(0, position.character);
    if (placeInLine(line) === null && placeInLogic(line.slice(-2000)) === null) return null;
    const text = document.getText();
    const offset = document.offsetAt(position);
    if (!(await this.deps.isQuestionnaire(text))) return null;
    return { kind: 'questionnaire', text, name: stemOf(document.uri), offset };
  }
}

function itemOf(proposal: Proposal, index: number, { closes }: Completion, range: Range): CompletionItem {
  const { label, kind, filter, insert } = shownOf(proposal, closes);
  const item = new CompletionItem(label, kind);
  item.range = range;
  item.sortText = String(index).padStart(6, '0');
  item.insertText = insert;
  if (filter !== undefined) item.filterText = filter;
  if (proposal.kind === 'mark' && proposal.goesOn)
    item.command = { command: 'editor.action.triggerSuggest', title: l10n.t('Go on') };
  return item;
}

interface Shown {
  readonly label: CompletionItemLabel;
  readonly kind: CompletionItemKind;
  /** Typing the words of a label finds its code, too. */
  readonly filter?: string;
  readonly insert: string | SnippetString;
}

function shownOf(proposal: Proposal, closes: boolean): Shown {
  switch (proposal.kind) {
    case 'mark': {
      const shown = proposal.text.replace(/\$\{\d+:([^}]*)\}/gu, '$1').trim();
      const end = closes ? (proposal.goesOn ? '$0]' : ']$0') : '$0';
      return {
        label: { label: shown, description: markWords(proposal.meaning, l10n) },
        kind: CompletionItemKind.Keyword,
        filter: shown,
        insert: new SnippetString(proposal.text + end),
      };
    }
    case 'question': {
      const description = `${kindWord(proposal.of, l10n)} · ${short(proposal.label)}`;
      return { label: { label: proposal.id, description }, kind: CompletionItemKind.Reference, insert: proposal.id };
    }
    case 'code':
      return {
        label: { label: proposal.code, description: short(proposal.label) },
        kind: CompletionItemKind.EnumMember,
        filter: `${proposal.code} ${proposal.label}`,
        insert: proposal.code,
      };
    case 'word':
      return {
        label: { label: proposal.text.trim(), description: wordWords(proposal.meaning, l10n) },
        kind: CompletionItemKind.Operator,
        insert: proposal.text,
      };
    case 'end':
      return {
        label: { label: 'END', description: l10n.t('the end of the interview') },
        kind: CompletionItemKind.Keyword,
        insert: 'END',
      };
    case 'variable': {
      const description = [typeWord(proposal.type, l10n), short(proposal.label)].filter((part) => part !== '');
      return {
        label: { label: proposal.name, description: description.join(' · ') },
        kind: CompletionItemKind.Variable,
        insert: proposal.name,
      };
    }
    case 'command':
      return { label: { label: proposal.name }, kind: CompletionItemKind.Keyword, insert: proposal.name };
    case 'function':
      return {
        label: { label: proposal.name },
        kind: CompletionItemKind.Function,
        insert: new SnippetString(`${proposal.name}($0)`),
      };
  }
}

const LONGEST = 60;

function short(text: string): string {
  const characters = Array.from(text.replace(/\s+/gu, ' ').trim());
  return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
