import type { RichText } from '../text/richText';

/** What the part is called in which it is decided who takes part, in several languages. */
const SCREENER =
  /(?<!\p{L})(?:screen(?:er|ing)?|screening\p{L}*|recruit\p{L}*|eligib\p{L}*|qualif(?:ication|ying|ikation)\p{L}*|consent|einwilligung\p{L}*|einverständnis\p{L}*|consentement|consentimiento|consenso\s+informato|consentimento|toestemming|filtrage|recrutement|reclutamiento|selezione\s+dei\s+rispondenti|selectievragen)(?!\p{L})/iu;
const LONGEST_TITLE = 80;

/**
 * Whether the lines stand in the part that decides who takes part: who is sent to the end there is screened out, while
 * elsewhere the interview may just be over.
 */
export class Screener {
  private inside = false;

  get active(): boolean {
    return this.inside;
  }

  /** The title of a part. */
  part(label: string): void {
    this.inside = SCREENER.test(label);
  }

  /** A line that begins no question; all in bold it is a title too. */
  line({ text, boldLength }: RichText): void {
    if (boldLength < text.length || text.length === 0 || text.length > LONGEST_TITLE || /[?.:]$/u.test(text)) return;
    this.part(text);
  }
}
