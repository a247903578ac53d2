import { looksLikeNormalizedExport } from '../../questionnaire/detect';
import { OUTLINE_LOOKED_AT } from '../../questionnaire/outline/lookedAt';
import { looksLikeQuestionnaire } from '../../questionnaire/recognize';

/** As many as are shown side by side. */
const MOST = 4;

/** Whether texts are questionnaires: their beginnings say it, and with most keys that are typed these stay what they are. */
export class KeptRecognition {
  private kept: readonly { readonly head: string; readonly is: boolean }[] = [];

  of(text: string): boolean {
    if (looksLikeNormalizedExport(text)) return true;
    const head = text.slice(0, OUTLINE_LOOKED_AT + 1);
    const known = this.kept.find((one) => one.head === head) ?? { head, is: looksLikeQuestionnaire(head) };
    this.kept = [known, ...this.kept.filter((one) => one !== known)].slice(0, MOST);
    return known.is;
  }
}
