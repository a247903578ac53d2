const OTHER = String.raw`(?:others?|another|something\s+else|someone\s+else|somewhere\s+else|sonstige\p{L}*|andere\p{L}*|etwas\s+anderes|autres?|otr[oa]s?|altr[oaie]|outr[oa]s?|anders)`;
const BEGINS = new RegExp(String.raw`^${OTHER}(?!\p{L})`, 'iu');
const WHOLE = new RegExp(String.raw`^${OTHER}(?:\s?[(,:].{0,80})?\W{0,9}$`, 'iu');

/** Whether a text begins as answers do that stand for what is not listed: `Other (free text)`, `Other relatives`. */
export const beginsAsOther = (text: string): boolean => BEGINS.test(text);

/** Whether an answer stands for what is not listed, with or without a place to write: `Other relatives` does not. */
export const isOther = (label: string): boolean => WHOLE.test(label);
