import assert from 'node:assert/strict';
import { findPspp } from '../../../src/spss/pspp/findPspp';
import { admitScript } from '../../../src/spss/safety/admit';
import { admittedText } from '../../../src/spss/safety';
import { ALLOWED, type AllowList } from '../../../src/spss/safety/grammar';
import { Canaries } from '../../support/hostile/canaries';
import { grammarScripts } from '../../support/hostile/grammarScripts';
import { HIDDEN_HOLES, HOLES } from '../../support/hostile/holes';
import { HARMFUL, HARMLESS } from '../../support/hostile/pieces';
import { hostileScripts } from '../../support/hostile/scripts';

/** What PSPP is given of scripts that are let through, as many as asked for. */
function letThrough(scripts: Iterable<string>, wanted: number, tried: number, allowed: AllowList): readonly string[] {
  const found: string[] = [];
  let count = 0;
  for (const script of scripts) {
    if (found.length >= wanted || (count += 1) > tried) return found;
    const { refusals, header, blocks } = admitScript(script, allowed);
    const text = [header, ...blocks].map(admittedText).join('');
    if (refusals.length === 0 && text !== '') found.push(text);
  }
  return found;
}

const TRIED = 2000;
const SEED = 20_261;
const SUSPECT = /outfile = "/u;

describe('the boundary', function () {
  this.timeout(120_000);
  let canaries: Canaries;
  let closed: ReadonlySet<string> | null = null;

  before(async () => {
    const pspp = await findPspp();
    assert.ok(pspp, 'these tests run PSPP: install it (Debian: apt-get install pspp)');
    canaries = await Canaries.make(pspp.path);
  });
  after(async () => await canaries.remove());

  it('has canaries that notice every harmful piece, run as it stands', async () => {
    // What PSPP 1.6.2 takes for text, or has no such subcommand for.
    const tricks = 6;
    const { effects } = await canaries.run(HARMFUL);
    const noticed = new Set(effects.map(({ script }) => script));
    const unnoticed = HARMFUL.filter((_, index) => !noticed.has(index));
    assert.ok(unnoticed.length <= tricks, `nothing was noticed of\n${unnoticed.join('\n---\n')}`);
  });

  it('refuses every harmful piece, and lets every harmless one through', () => {
    const refused = (script: string): boolean => admitScript(script).refusals.length > 0;
    assert.deepEqual(
      HARMLESS.filter(refused).map((script) => admitScript(script).refusals[0]?.message),
      [],
    );
    for (const script of HARMFUL) {
      const { header } = admitScript(script);
      assert.ok(refused(script) || !/save|write|outfile/iu.test(admittedText(header)), JSON.stringify(script));
    }
  });

  it('lets nothing through that writes, reads or starts anything', async () => {
    const texts = letThrough(hostileScripts(SEED), 200, TRIED, ALLOWED);
    assert.equal(texts.length, 200, 'too few scripts were let through to say anything');
    const { effects } = await canaries.run(texts);
    assert.deepEqual(
      effects.map(({ script, what }) => `${what}: ${JSON.stringify(texts[script])}`),
      [],
    );
  });

  it('lets nothing through of all that its own rules allow, with words of PSPP for names', async () => {
    const texts = letThrough(grammarScripts(SEED, ALLOWED), 120, TRIED, ALLOWED);
    assert.equal(texts.length, 120, 'too few scripts were let through to say anything');
    const { effects } = await canaries.run(texts);
    assert.deepEqual(
      effects.map(({ script, what }) => `${what}: ${JSON.stringify(texts[script])}`),
      [],
    );
  });

  for (const [hole, allowed] of Object.entries(HIDDEN_HOLES)) {
    it(`finds by its rules the hole where ${hole}`, async () => {
      const added = Object.entries(allowed.commands).filter(([name, rule]) => ALLOWED.commands[name] !== rule);
      const walked = grammarScripts(SEED, { ...allowed, commands: Object.fromEntries(added) });
      let found = 0;
      for (const text of letThrough(walked, TRIED, TRIED, allowed).filter((one) => SUSPECT.test(one))) {
        found += (await canaries.run([text])).effects.length;
        if (found > 0) return;
      }
      assert.fail('nothing was noticed');
    });
  }

  for (const [hole, allowed] of Object.entries(HOLES)) {
    it(`finds the hole where ${hole}`, async () => {
      closed ??= new Set(letThrough(hostileScripts(SEED), TRIED, TRIED, ALLOWED));
      const opened = letThrough(hostileScripts(SEED), TRIED, TRIED, allowed).filter((text) => !closed?.has(text));
      const { effects } = await canaries.run(opened.slice(0, 8));
      assert.notDeepEqual(effects, []);
    });
  }
});
