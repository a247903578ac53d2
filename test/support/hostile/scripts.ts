import { seeded } from '../seeded';
import { HARMFUL, HARMLESS, SIGNS } from './pieces';

const MOST_PIECES = 4;
const MOST_CHANGES = 4;
const SHARE_OF_HARMFUL = 0.3;
const ODD_BLANKS = ['\u00a0', '\u180e', '\u3000', '\t', '\f', '\v', '\u2003', '\n', '\r'];

/** Scripts without end, the same for the same seed: pieces put together and changed in ways that once got through. */
export function* hostileScripts(seed: number): Generator<string> {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  for (;;) {
    const pieces = Array.from({ length: 1 + below(MOST_PIECES) }, () =>
      one(random() < SHARE_OF_HARMFUL ? HARMFUL : HARMLESS),
    );
    let script = pieces.join('\n');
    for (let change = below(MOST_CHANGES); change > 0; change -= 1) script = one(CHANGES)(script, below, one);
    yield script;
  }
}

type Change = (script: string, below: (limit: number) => number, one: <T>(list: readonly T[]) => T) => string;

const WORD = /[A-Za-z]{4,}/gu;

const CHANGES: readonly Change[] = [
  (script, below, one) => inserted(script, below(script.length + 1), one(SIGNS)),
  (script, below, one) => inserted(script, lineStart(script, below(script.length + 1)), one(SIGNS)),
  (script, below) => {
    const at = below(script.length + 1);
    return script.slice(0, at) + script.slice(at + 1 + below(3));
  },
  (script, below) => changedWord(script, below, (word) => word.slice(0, 3 + below(word.length - 2))),
  (script, below) => changedWord(script, below, (word) => word.toLowerCase()),
  (script, below, one) => changedWord(script, below, () => one(wordsOf(one([...HARMFUL, ...HARMLESS])))),
  (script, below, one) => {
    const blanks = [...script.matchAll(/[ \n]/gu)].map(({ index }) => index);
    const at = blanks[below(blanks.length)];
    return at === undefined ? script : script.slice(0, at) + one(ODD_BLANKS) + script.slice(at + 1);
  },
  (script) => script.replace(/ ?= ?/u, ' '),
  (script) => script.replace('/', ''),
  (script, below) => {
    const lines = script.split('\n');
    const at = below(lines.length);
    lines.splice(below(lines.length + 1), 0, lines[at] ?? '');
    return lines.join('\n');
  },
  (script) => `DEFINE !all ()\n${script}\n!ENDDEFINE.\n!all.`,
  (script) => `DO REPEAT list = save /a = a b.\n${script}\nEND REPEAT.`,
  (script) => `DO IF (a = 1).\n${script}\nEND IF.\nEXECUTE.`,
];

function inserted(script: string, at: number, text: string): string {
  return script.slice(0, at) + text + script.slice(at);
}

function lineStart(script: string, at: number): number {
  return script.lastIndexOf('\n', at - 1) + 1;
}

function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? ['LIST'];
}

function changedWord(script: string, below: (limit: number) => number, change: (word: string) => string): string {
  const words = [...script.matchAll(WORD)];
  const word = words[below(words.length)];
  if (word === undefined) return script;
  return script.slice(0, word.index) + change(word[0]) + script.slice(word.index + word[0].length);
}
