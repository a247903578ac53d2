/**
 * Turns a message into the reader's language: `vscode.l10n` is one, so pure view code needs no editor. Messages are
 * literals at the place of the call (`l10n.t('…')`): that is how the bundles are checked for completeness.
 */
export interface Localizer {
  readonly t: (message: string, ...args: (string | number | boolean)[]) => string;
  /** The translations themselves; none where the reader reads English. */
  readonly bundle?: Readonly<Record<string, string>> | undefined;
}

/** Messages as they are written, with `{0}`, `{1}` filled in: for tests and the command line. */
export const ENGLISH: Localizer = {
  t: (message, ...args) =>
    message.replace(/\{(\d+)\}/g, (placeholder, index: string) => {
      const value = args[Number(index)];
      return value === undefined ? placeholder : String(value);
    }),
};

/** Messages in the language of a bundle, in English where it lacks one. */
export function localizer(words: Readonly<Record<string, string>>): Localizer {
  return { t: (message, ...args) => ENGLISH.t(words[message] ?? message, ...args), bundle: words };
}
