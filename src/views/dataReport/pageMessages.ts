import type { CheckSentence, RowNames } from './packedRows';
import type { RowView } from './rowTable';

/** Words that the page's script writes, in the reader's language; `{0}` and `{1}` are filled in. */
export interface PageTexts {
  readonly missing: string;
  readonly noId: string;
  readonly all: string;
  readonly some: string;
  readonly openQuestion: string;
  readonly showCheck: string;
}

/** What the extension and its page say to each other; `load` names one life of the page, which ends when it is hidden. */
export type ToPage =
  | {
      readonly type: 'begin';
      readonly load: string;
      readonly names: RowNames;
      /** What each question asks, by number. */
      readonly labels: readonly string[];
      readonly sentences: readonly CheckSentence[];
      readonly rowCount: number;
      readonly hasQuestionnaire: boolean;
      readonly texts: PageTexts;
    }
  | { readonly type: 'rows'; readonly load: string; readonly chunk: string }
  | { readonly type: 'outdated' };

export type FromPage =
  | { readonly type: 'ready'; readonly load: string }
  | { readonly type: 'again' }
  | { readonly type: 'save'; readonly view: RowView }
  | {
      readonly type: 'open';
      readonly target: 'question' | 'check';
      readonly question: number;
      readonly check: number | null;
    };
