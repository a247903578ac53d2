import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { leaveTrace } from '../../spss/pspp/traces';
import { isRunning } from '../../spss/pspp/workFolder';
import { UserError } from '../errors';

/** Holds a file for one writer until it is released. */
export interface FileLock {
  readonly release: () => Promise<void>;
}

/** How often one that meets others at the same moment looks again, and how long it waits in between, in milliseconds. */
const TRIES = 100;
const PAUSE = 5;
/** Who gave way comes back later than those look again who did not. */
const LONG_PAUSE = 60;

/**
 * Takes the lock of a file: a claim of one's own beside it, which counts once no other is there. Everybody lays down a
 * claim first and looks second, so that of two at least one sees the other; of several that only try, the first by name
 * waits and the others withdraw for a while. Claims of processes that are gone (killed, say) count for nothing, and no
 * two can take over from them: nobody takes anything away that another may have just put there. Throws a `UserError`
 * where somebody else holds the file.
 */
export async function lockFile(path: string): Promise<FileLock> {
  let own: OwnClaim | null = null;
  try {
    for (let attempt = 0; ; attempt += 1) {
      own ??= await layDown(path);
      const mine = own.path;
      const others = (await claimsOn(path)).filter((claim) => claim.path !== mine);
      const living: Claim[] = [];
      for (const claim of others) if (await isAlive(claim)) living.push(claim);
      if (living.length === 0) {
        await writeFile(mine, `${HELD} ${await identityOf(mine)}`);
        for (const dead of others) await rm(dead.path, { force: true });
        return { release: own.remove };
      }
      const holder = await firstHeld(living);
      if (holder !== null || attempt >= TRIES) throw held(path, holder ?? mine);
      const isFirst = living.every((claim) => mine < claim.path);
      if (!isFirst) {
        await own.remove();
        own = null;
      }
      await delay(PAUSE + Math.random() * (isFirst ? PAUSE : LONG_PAUSE));
    }
  } catch (error) {
    await own?.remove();
    throw error;
  }
}

interface OwnClaim {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

async function layDown(path: string): Promise<OwnClaim> {
  const claim = claimPath(path);
  const forget = leaveTrace({ kind: 'path', path: claim });
  const remove = async (): Promise<void> => {
    await rm(claim, { force: true });
    forget();
  };
  try {
    await writeFile(claim, 'asked', { flag: 'wx' });
    await writeFile(claim, `asked ${await identityOf(claim)}`);
  } catch (error) {
    // On a full disk there may be a name without a text.
    await remove();
    throw error;
  }
  return { path: claim, remove };
}

async function firstHeld(claims: readonly Claim[]): Promise<string | null> {
  for (const claim of claims) if (await isHeld(claim)) return claim.path;
  return null;
}

const HELD = 'held';

interface Claim {
  readonly path: string;
  /** The machine and the process that laid it down. */
  readonly host: string;
  readonly pid: number;
}

const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Short, whatever the file is called: names have an end. */
const nameOf = (path: string): string => createHash('sha256').update(basename(path)).digest('hex').slice(0, 12);

function claimPath(path: string): string {
  const token = randomBytes(6).toString('hex');
  const name = `${nameOf(path)}.${HOST}.${process.pid}.${token}.lock`;
  return join(dirname(path), name);
}

async function claimsOn(path: string): Promise<readonly Claim[]> {
  const folder = dirname(path);
  const claims = (await readdir(folder)).flatMap((name): readonly Claim[] => {
    const [, host = '', pid = ''] = /^[0-9a-f]{12}\.([0-9a-f]{8})\.(\d+)\.[0-9a-f]{12}\.lock$/.exec(name) ?? [];
    return host !== '' && name.startsWith(nameOf(path)) ? [{ path: join(folder, name), host, pid: Number(pid) }] : [];
  });
  const single = `${path}.lock`;
  const holder = await readFile(single, 'utf8').catch(() => null);
  return holder === null ? claims : [...claims, { path: single, host: HOST, pid: Number(holder) }];
}

/** Of another machine nobody here knows what runs on it; but what was copied from there is nobody's claim. */
async function isAlive({ path, host, pid }: Claim): Promise<boolean> {
  if (host === HOST) return isRunning(pid);
  const [, identity = null] = /^\w+ (\d+)$/.exec(await readFile(path, 'utf8').catch(() => '')) ?? [];
  return identity === null || identity === (await identityOf(path).catch(() => null));
}

/** The file system's number of a file: the same for all that share it, another one for a copy. */
async function identityOf(path: string): Promise<string> {
  return String((await stat(path, { bigint: true })).ino);
}

/** Whether the claim won: one that is just being tried may be gone in a moment. */
async function isHeld({ path, host }: Claim): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text?.startsWith(HELD) === true || (text !== null && (host !== HOST || /^\d+$/.test(text)));
}

function held(path: string, claim: string): UserError {
  return new UserError({
    code: 'outputNotWritable',
    message: `Another run of this questionnaire is writing ${path}.`,
    nextStep: `Wait until it has ended, or choose another folder. If there is none, delete ${claim}.`,
    file: path,
  });
}
