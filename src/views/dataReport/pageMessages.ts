import type { DataFound } from './dataFound';
import type { DataSubject } from './dataPaper';
import type { RowView } from '../../engine/dataReport/rowTable';

/** What the extension and its page say to each other; `load` names one life of the page, which ends when it is hidden. */
export type ToPage =
  | {
      readonly type: 'begin';
      readonly load: string;
      readonly subject: DataSubject;
      /** Null where it is gone. */
      readonly found: DataFound | null;
      /** Translations of what the page says; none for English. */
      readonly words: Readonly<Record<string, string>>;
      /** The question to show alone; null where the page keeps its filter. */
      readonly questionId: string | null;
    }
  | { readonly type: 'rows'; readonly load: string; readonly chunk: string }
  | { readonly type: 'filter'; readonly questionId: string }
  | { readonly type: 'outdated' };

/** Rows that are marked as handled at once: of more, one note says nothing. */
export const MOST_HANDLED = 1_000;

export type FromPage =
  | { readonly type: 'ready'; readonly load: string }
  | { readonly type: 'again' }
  | { readonly type: 'chooseId' }
  | { readonly type: 'alwaysAgain' }
  | { readonly type: 'beside' }
  | { readonly type: 'keepFile' }
  | { readonly type: 'compare' }
  | { readonly type: 'askModel' }
  /** Rows by their places among all. */
  | { readonly type: 'handle'; readonly rows: readonly number[] }
  /** One of the findings that are handled, by its place. */
  | { readonly type: 'reopen'; readonly finding: number }
  | { readonly type: 'writeMarks'; readonly question: number }
  | { readonly type: 'switchOff'; readonly check: string }
  /** Rows for the clipboard. */
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'save'; readonly view: RowView }
  /** A line, from 1, of one of the two texts. */
  | { readonly type: 'openLine'; readonly of: 'questionnaire' | 'script'; readonly line: number }
  | {
      readonly type: 'open';
      readonly target: 'question' | 'check';
      readonly question: number;
      readonly check: number | null;
    };
