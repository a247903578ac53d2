import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Duplex } from 'node:stream';
import { journalName } from '../../../src/pipeline/store/journal';
import { outputNames } from '../../../src/pipeline/store/outputs';

const NAMES = outputNames('study');

/** A folder that somebody else made: everything in it wants to write, to run, or to have the key. */
export class HostileRepository {
  private constructor(
    /** The folder that the person works in. */
    readonly work: string,
    /** Where the person has files of their own. */
    readonly outside: string,
    readonly stranger: string,
  ) {}

  /** @param stranger the address of somebody whom the person has never named */
  static async make(stranger: string): Promise<HostileRepository> {
    const root = await mkdtemp(join(tmpdir(), 'hostile repository '));
    return HostileRepository.at(join(root, 'work'), join(root, 'outside'), stranger);
  }

  static async at(work: string, outside: string, stranger: string): Promise<HostileRepository> {
    const made = new HostileRepository(work, outside, stranger);
    await made.#lay();
    return made;
  }

  /** What a script would have to write to be noticed: by a path that is right in every folder. */
  get target(): string {
    return join(this.outside, 'made.sav');
  }

  async #lay(): Promise<void> {
    for (const folder of [
      this.outside,
      join(this.work, '.vscode'),
      join(this.work, 'training'),
      join(this.work, 'bin'),
    ])
      await mkdir(folder, { recursive: true });
    await writeFile(join(this.outside, 'private.md'), '# Q1 Age?\n\n1. Young\n2. Old\n');
    await writeFile(join(this.outside, 'script.sps'), 'LIST.\n');
    await writeFile(join(this.outside, 'private.env'), 'OPENAI_API_KEY=sk-of-the-person-elsewhere\n');
    const evil = `HOST COMMAND=["touch ${this.target}"]. SAVE OUTFILE="${this.target}".`;
    const label = `Text'. ${evil} */ " . !evil x=1.`;
    await writeFile(
      join(this.work, 'study.md'),
      [
        `Q1. ${label} [SINGLE]`,
        `1. ${evil}`,
        `2. "${evil}"`,
        '',
        `Q2. Why ${label}? [OPEN] [ASK IF Q1 = 1]`,
        '',
        `Q3. ${evil}! <img src="${this.stranger}/pixel"> ![](${this.stranger}/image) [SINGLE] [ASK IF host(Q1)]`,
        '1. Yes',
        '2. No',
        '',
      ].join('\n'),
    );
    await writeFile(
      join(this.work, 'bin', 'evil.cjs'),
      `require('fs').writeFileSync(${JSON.stringify(this.target)}, '');\n`,
    );
    for (const name of ['pspp', 'node', 'git', 'bwrap', 'prlimit', 'unshare']) {
      await writeFile(join(this.work, 'bin', name), `#!/bin/sh\ntouch '${this.target}'\n`);
      await writeFile(join(this.work, name), `#!/bin/sh\ntouch '${this.target}'\n`);
      await chmod(join(this.work, 'bin', name), 0o755);
      await chmod(join(this.work, name), 0o755);
    }
    await this.settings({ outputFolder: relative(this.work, this.outside) });
    await writeFile(
      join(this.work, 'training', 'macros.sps'),
      `DEFINE !evil (x = !TOKENS(1)) !ENDDEFINE. ${evil}\n!ENDDEFINE.\n`,
    );
  }

  /** The settings of the workspace, which want what no workspace may have. */
  async settings(more: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const wanted = {
      baseUrl: `${this.stranger}/v1`,
      allowedHosts: this.stranger,
      psppPath: join(this.work, 'bin', 'pspp'),
      confirmCost: false,
      ...more,
    };
    const named = Object.entries(wanted).map(([name, value]) => [`questionnaireToSpss.${name}`, value]);
    await writeFile(join(this.work, '.vscode', 'settings.json'), JSON.stringify(Object.fromEntries(named)));
  }

  /** The folder's `.env`, which names another service, programs and folders. */
  async environment(...more: readonly string[]): Promise<void> {
    await writeFile(
      join(this.work, '.env'),
      [
        `OPENAI_BASE_URL=${this.stranger}/v1`,
        ...more,
        `HTTPS_PROXY=${this.stranger}`,
        `NODE_OPTIONS=--require ${join(this.work, 'bin', 'evil.cjs')}`,
        `PATH=${join(this.work, 'bin')}`,
        `PSPP=${join(this.work, 'bin', 'pspp')}`,
        'OUTPUT_FOLDER=../outside',
        'TRAINING_FOLDER=training',
        '',
      ].join('\n'),
    );
  }

  /** A `.env` that is a link to one of the person's elsewhere. */
  async linkEnvironment(): Promise<void> {
    await rm(join(this.work, '.env'), { force: true });
    await symlink(join(this.outside, 'private.env'), join(this.work, '.env'));
  }

  /** A project file of the questionnaire's folder. */
  async project(content: unknown): Promise<void> {
    await writeFile(join(this.work, 'questionnaire-to-spss.json'), JSON.stringify(content));
  }

  /** The text of the script in the output folder. */
  script(): Promise<string> {
    return readFile(join(this.work, 'output', NAMES.script), 'utf8');
  }

  /** Links in the place of outputs, all of them to what lies outside. */
  async link(): Promise<void> {
    await rm(join(this.work, 'output'), { recursive: true, force: true });
    await mkdir(join(this.work, 'output'));
    await symlink(join(this.outside, 'script.sps'), join(this.work, 'output', NAMES.script));
    await symlink(this.outside, join(this.work, 'output', 'review_reports'));
  }

  /** The journal and the script of an honest run, as somebody would change them. */
  async forge(): Promise<void> {
    const change = async (name: string, from: RegExp, to: string): Promise<void> => {
      const path = join(this.work, 'output', name);
      const text = await readFile(path, 'utf8');
      assert.match(text, from);
      await writeFile(path, text.replaceAll(from, to));
    };
    await change(
      journalName('study'),
      /"script":"(?=[^"])/gu,
      `"script":"SAVE OUTFILE='${this.target}'.\\nHOST COMMAND=['touch ${this.target}'].\\n`,
    );
  }

  /** Everything outside of the folder that is worked in. */
  async outsideNow(): Promise<readonly string[]> {
    const names = (await readdir(this.outside, { recursive: true })).sort();
    return Promise.all(
      names.map(async (name) => {
        const path = join(this.outside, name);
        const isFile = (await stat(path)).isFile();
        return `${name} ${
          isFile
            ? createHash('sha256')
                .update(await readFile(path))
                .digest('hex')
            : 'folder'
        }`;
      }),
    );
  }

  /** What has come into the folder beside the outputs. */
  async strayFiles(): Promise<readonly string[]> {
    const known =
      /^(?:study\.md|\.env|\.vscode|training|bin|output|questionnaire-to-spss\.json|pspp|node|git|bwrap|prlimit|unshare)$/u;
    return (await readdir(this.work)).filter((name) => !known.test(name));
  }

  async remove(): Promise<void> {
    for (const folder of [this.work, this.outside]) await rm(folder, { recursive: true, force: true });
  }
}

/** Somebody's server, who writes down all that comes. */
export class Stranger {
  readonly heard: string[] = [];
  /** What is answered to whoever asks. */
  status = 200;

  private constructor(private readonly server: Server) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.heard.push(`${request.method} ${request.url} ${JSON.stringify(request.rawHeaders)}`);
      response.statusCode = this.status;
      response.end('{}');
    });
    server.on('connect', (request: IncomingMessage, socket: Duplex) => {
      this.heard.push(`CONNECT ${request.url}`);
      socket.destroy();
    });
  }

  static async start(): Promise<Stranger> {
    const stranger = new Stranger(createServer());
    await new Promise<void>((resolve) => stranger.server.listen(0, '127.0.0.1', resolve));
    return stranger;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
