import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startModelServer } from '../test/support/modelServer/server';
import type { ModelRequest } from '../test/support/modelServer/request';

/** A model on loopback that says what somebody once answered. */
export interface RecordedModel {
  readonly url: string;
  /** Things that were asked and that nobody has answered yet: they are in the folder `open`, to be answered. */
  readonly open: number;
  close(): Promise<void>;
}

/** What one prompt asks, thing by thing: each is answered for itself, whatever it is asked together with. */
interface Part {
  readonly key: string;
  readonly text: string;
}

/** The name of the list in an answer, by the name of its schema. */
const LISTS: Readonly<Record<string, string>> = { lines: 'places', lineOpinion: 'opinions' };

/**
 * Serves recorded answers: `FOLDER/KEY.json` is the item that answers one place or dispute, where the key is the hash of
 * all that its prompt says. Where there is none, the prompt is written to `FOLDER/open`, each of its parts below its
 * key, and the call fails.
 */
export async function startRecordedModel(folder: string): Promise<RecordedModel> {
  const openFolder = join(folder, 'open');
  rmSync(openFolder, { recursive: true, force: true });
  const missing = new Map<string, Part>();
  const answerPath = ({ key }: Part): string => join(folder, `${key}.json`);
  const server = await startModelServer({
    keepCalls: false,
    answer: (request) => ({
      [LISTS[request.schemaName] ?? 'items']: partsOf(request).map(
        (part) => JSON.parse(readFileSync(answerPath(part), 'utf8')) as unknown,
      ),
    }),
    hostile: (request, response) => {
      const unanswered = partsOf(request).filter((part) => !existsSync(answerPath(part)));
      if (unanswered.length === 0) return false;
      for (const part of unanswered) missing.set(part.key, part);
      mkdirSync(openFolder, { recursive: true });
      const asked = unanswered.map(({ key, text }) => `<!-- ${key} -->\n${text}`).join('\n');
      writeFileSync(join(openFolder, `${hash(request.stable + asked)}.md`), `${request.stable}\n${asked}`);
      response
        .writeHead(400, { 'content-type': 'application/json' })
        .end('{"error":{"message":"Nobody has answered this yet.","type":"invalid_request_error"}}');
      return true;
    },
  });
  return {
    url: server.url,
    get open() {
      return missing.size;
    },
    close: () => server.close(),
  };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

function partsOf({ stable, task, schemaName }: ModelRequest): readonly Part[] {
  return task
    .split(/^(?=## (?:Place|Question) ")/m)
    .slice(1)
    .map((text) => ({ key: hash(JSON.stringify([schemaName, stable, text.trimEnd()])), text }));
}
