import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { syntheticExport } from '../../test/support/syntheticQuestionnaire';
import type { ClientConfig, ClientReport, ServerConfig, ServerOrder, ServerReport } from './messages';

export interface Measured {
  readonly client: ClientReport;
  readonly server: ServerReport;
}

export type RunConfig = Omit<ClientConfig, 'url' | 'questionnaire'>;

/** A model server, and runs that call it. */
export interface Service {
  readonly run: (client: RunConfig) => Promise<ClientReport>;
  /** What the server saw since the last report. */
  readonly report: () => Promise<ServerReport>;
  /** The same; from now on calls meet no fault. */
  readonly heal: () => Promise<ServerReport>;
}

/** Runs benchmarks in two fresh processes each, bundled as the product is. */
export class Processes {
  private constructor(private readonly folder: string) {}

  static async make(): Promise<Processes> {
    const folder = await mkdtemp(join(tmpdir(), 'bench-agents-'));
    await build({
      entryPoints: ['serverProcess', 'clientProcess'].map((name) => join(import.meta.dirname, `${name}.ts`)),
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      minify: true,
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      logLevel: 'warning',
    });
    return new Processes(folder);
  }

  measure(server: ServerConfig, client: RunConfig): Promise<Measured> {
    return this.serve(server, async (service) => {
      const report = await service.run(client);
      return { client: report, server: await service.report() };
    });
  }

  /** Starts a server and works with it. */
  async serve<T>(config: ServerConfig, work: (service: Service) => Promise<T>): Promise<T> {
    const model = this.start('serverProcess', config);
    const order = async (what: ServerOrder): Promise<ServerReport> => {
      model.send(what);
      return (await message(model)) as ServerReport;
    };
    try {
      const url = (await message(model)) as string;
      const { questionnaire } = config;
      return await work({
        run: async (client) =>
          (await message(this.start('clientProcess', { ...client, url, questionnaire }))) as ClientReport,
        report: () => order('report'),
        heal: () => order('heal'),
      });
    } finally {
      model.disconnect();
    }
  }

  /** A folder that lasts as long as these processes. */
  outputFolder(): Promise<string> {
    return mkdtemp(join(this.folder, 'output-'));
  }

  /** A file with a synthetic questionnaire of so many questions. */
  async synthetic(questions: number): Promise<string> {
    const path = join(this.folder, `synthetic${questions}.md`);
    await writeFile(path, syntheticExport(questions));
    return path;
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }

  private start(name: string, config: unknown): ChildProcess {
    return fork(join(this.folder, `${name}.mjs`), [JSON.stringify(config)], {
      execArgv: (process.env['PROF'] ?? '').split(' ').filter(Boolean),
    });
  }
}

async function message(child: ChildProcess): Promise<unknown> {
  const exited = once(child, 'exit').then(([code]) => {
    throw new Error(`The process ended with ${String(code)} before it reported.`);
  });
  // Whichever comes second is nobody's business any more.
  exited.catch(() => undefined);
  const [value] = (await Promise.race([once(child, 'message'), exited])) as [unknown];
  return value;
}
