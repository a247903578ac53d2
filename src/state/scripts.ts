import type { TextDocument } from 'vscode';
import type { Place } from '../engine/documents/scriptUses';
import type { Change } from '../engine/documents/formatScript';
import type { ScriptOutline } from '../engine/protocol';
import type { EngineHost } from '../engine/engineHost';
import type { ScriptFinding, ScriptSource } from '../engine/scriptLint';
import { nextTurn } from '../platform/slices';

/** Has scripts read by the engine; the outline of each version once, since symbols and folding ask for the same. */
export class Scripts {
  private readonly kept = new WeakMap<
    TextDocument,
    { readonly version: number; readonly outline: Promise<ScriptOutline> }
  >();

  constructor(private readonly engine: EngineHost) {}

  outlineOf(script: TextDocument): Promise<ScriptOutline> {
    const known = this.kept.get(script);
    if (known?.version === script.version) return known.outline;
    // Putting a long text together is a turn of its own: the change that made this version took one already.
    const outline = nextTurn()
      .then(() => this.engine.ask<'outline'>({ kind: 'outline', script: script.getText() }))
      .then((answer) => answer.outline);
    const kept = { version: script.version, outline };
    this.kept.set(script, kept);
    outline.catch(() => {
      if (this.kept.get(script) === kept) this.kept.delete(script);
    });
    return outline;
  }

  /** What is wrong in a script. @param source the questionnaire it belongs to, where that is known */
  async lint(script: TextDocument, source: ScriptSource | null): Promise<readonly ScriptFinding[]> {
    const path = script.uri.scheme === 'file' ? script.uri.fsPath : null;
    return (await this.engine.ask<'lint'>({ kind: 'lint', script: script.getText(), source, path })).findings;
  }

  async formatted(script: TextDocument): Promise<Change | null> {
    return (await this.engine.ask<'format'>({ kind: 'format', script: script.getText() })).change;
  }

  async usesOf(script: TextDocument, names: ReadonlySet<string>): Promise<readonly Place[]> {
    return (await this.engine.ask<'uses'>({ kind: 'uses', script: script.getText(), names })).places;
  }
}
