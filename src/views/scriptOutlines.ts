import type * as vscode from 'vscode';
import type { ScriptOutline } from './languageFeatures';

/** The outline of each script at its present version: symbols and folding ask for the same one. */
export class ScriptOutlines {
  private readonly kept = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly outline: Promise<ScriptOutline> }
  >();

  /** @param read parses a script's text; wherever it does so */
  constructor(private readonly read: (text: string) => Promise<ScriptOutline>) {}

  readonly scriptOutlineOf = (script: vscode.TextDocument): Promise<ScriptOutline> => {
    const known = this.kept.get(script);
    if (known?.version === script.version) return known.outline;
    const outline = this.read(script.getText());
    this.kept.set(script, { version: script.version, outline });
    outline.catch(() => this.kept.delete(script));
    return outline;
  };
}
