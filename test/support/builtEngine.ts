import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from '../../scripts/bundles.mjs';

/** The engine's thread as it is shipped, bundled into a folder of its own. */
export class BuiltEngine {
  static async build(): Promise<BuiltEngine> {
    const folder = await mkdtemp(join(tmpdir(), 'engine '));
    await build({
      ...bundleOptions({ production: true }),
      entryPoints: { engine: 'src/engine/worker.ts' },
      absWorkingDir: resolve(import.meta.dirname, '..', '..'),
      outdir: folder,
    });
    return new BuiltEngine(folder);
  }

  private constructor(private readonly folder: string) {}

  get script(): string {
    return join(this.folder, 'engine.js');
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}
