import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { EXTENSION_ID, exportOf, ids, writeFile } from './support';

interface ExtensionModule {
  readonly activate: (context: vscode.ExtensionContext) => Api;
  readonly deactivate: () => Promise<void>;
}

/** Everything the extension has asked the editor for and not given back. */
class Ledger {
  private readonly live = new Map<number, string>();
  private readonly restore: (() => void)[] = [];
  private last = 0;

  get open(): readonly string[] {
    return [...this.live.values()];
  }

  /** Watches the functions of the editor's interface that return something to be disposed. */
  watch(): void {
    const places = {
      commands: vscode.commands,
      languages: vscode.languages,
      window: vscode.window,
      workspace: vscode.workspace,
    };
    for (const [place, api] of Object.entries(places)) {
      const functions = api as unknown as Record<string, unknown>;
      for (const name of Object.keys(functions).filter((key) => /^(on|register|create)[A-Z]/.test(key))) {
        const property = Object.getOwnPropertyDescriptor(functions, name);
        const original = functions[name];
        if (property?.configurable !== true || typeof original !== 'function') continue;
        const watched = (...values: unknown[]): unknown => this.enter(`${place}.${name}`, original.apply(api, values));
        Object.defineProperty(functions, name, { configurable: true, enumerable: true, value: watched });
        this.restore.push(() => Object.defineProperty(functions, name, property));
      }
    }
  }

  stop(): void {
    for (const restore of this.restore) restore();
  }

  private enter(name: string, given: unknown): unknown {
    const isDisposable = typeof given === 'object' && given !== null && 'dispose' in given;
    if (!isDisposable || typeof given.dispose !== 'function') return given;
    const id = ++this.last;
    this.live.set(id, name);
    const dispose = given.dispose.bind(given) as () => unknown;
    Object.defineProperty(given, 'dispose', {
      configurable: true,
      writable: true,
      value: () => {
        this.live.delete(id);
        return dispose();
      },
    });
    return given;
  }
}

function store(): vscode.Memento & { setKeysForSync: () => void } {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string, otherwise?: T) => (values.get(key) as T | undefined) ?? otherwise,
    update: (key: string, value: unknown) => Promise.resolve(void values.set(key, value)),
    setKeysForSync: () => undefined,
  };
}

/** What is alive in the process: timers, handles, threads, by kind. */
function resources(): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Runs before anything has activated the extension: twenty lives of it, none of which leaves anything behind. */
describe('Activating, running and disposing, twenty times', () => {
  it('leaves no subscription, timer, handle or thread', async function () {
    this.timeout(180_000);
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension);
    assert.equal(extension.isActive, false, 'nothing has activated the extension yet');
    const { activate, deactivate } = createRequire(__filename)(
      path.join(extension.extensionPath, 'dist', 'extension.js'),
    ) as ExtensionModule;
    const storage = await mkdtemp(path.join(tmpdir(), 'leaks-'));
    const questionnaire = await writeFile('Leaks.md', exportOf(ids(12)));
    const ledger = new Ledger();
    ledger.watch();
    const live = async (): Promise<void> => {
      const context = {
        subscriptions: [] as vscode.Disposable[],
        secrets: { get: () => Promise.resolve(undefined) },
        workspaceState: store(),
        storageUri: vscode.Uri.file(storage),
        globalStorageUri: vscode.Uri.file(storage),
        extensionUri: extension.extensionUri,
        extensionPath: extension.extensionPath,
        asAbsolutePath: (relative: string) => path.join(extension.extensionPath, relative),
      };
      const { controller, tree } = activate(context as unknown as vscode.ExtensionContext);
      const run = await controller.run(questionnaire, { scope: { kind: 'all', reuse: false } });
      assert.equal(run?.state.questions.size, 12);
      assert.equal(tree.getChildren().length, 1);
      assert.ok(ledger.open.length > 20, 'the ledger sees what the extension asks for');
      for (const item of context.subscriptions.reverse()) item.dispose();
      await deactivate();
    };
    try {
      await live();
      const before = resources();
      for (let round = 1; round < 20; round++) await live();
      assert.deepEqual(ledger.open, []);
      for (const [kind, count] of Object.entries(resources())) {
        // The editor's own traffic comes and goes by one or two; a leak would be there nineteen times.
        assert.ok(
          count <= (before[kind] ?? 0) + 4,
          `${kind}: ${String(before[kind] ?? 0)} before, ${String(count)} after`,
        );
      }
    } finally {
      ledger.stop();
      await rm(storage, { recursive: true, force: true });
    }
  });
});
