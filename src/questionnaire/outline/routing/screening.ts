import type { MarkMeaning } from '../meanings';
import { replaced } from '../text/signs';
import type { RichText } from '../text/richText';
import { CLOSES, GOES_ON, IF, IS_GIVEN, NAMED_CODE, OTHERS, PICKED } from './screeningWords';

/**
 * Who is screened out by the codes of the question that it is said at, in either order of words: `TERMINATE IF 2 OR 3 IS
 * CHOSEN`, `CODES 2-3: THANK AND CLOSE`, `Abbruch, wenn nicht Code 1`, `MUST SELECT 1, OTHERWISE TERMINATE`.
 */

const CODE_WORD = String.raw`(?:(?:any|one)\s+of\s+(?:the\s+)?|eine[rs]?\s+(?:der|von)\s+)?(?:${NAMED_CODE})?`;
const ONE = String.raw`-?\d{1,4}`;
const LIST = String.raw`(${ONE}(?:(?:\s?[,;/&–-]\s?|\s+(?:to|bis|à|a|al|hasta|or|oder|ou|o|u|of|lub|and|und|et|y|e|en|i)\s+|\s?,\s?(?:or|oder|ou|o|and|und|et|y)\s+)${ONE}){0,20})`;
const IS = String.raw`(?:${IS_GIVEN}\s+)`;
const NOT = String.raw`(?:not|n['’]t|nicht|no|non|pas|niet|nie|não)`;
const PICK = String.raw`(?:select|choose|code|tick|check|mention|pick|mark|answer|say|give|choose|be|have|include|marca|elige|selecciona|responde|menciona|coche|choisit|cite)`;
const WHO = String.raw`(?:(?:the\s+)?(?:respondents?|participants?|they|r|he/she|(?:der\s+)?befragte|l['’]interviewé|el\s+entrevistado)\s+)?`;
const GAP = String.raw`\s*(?:[,:;=–—-]|[-=–]+>|[→⇒➔➜])?\s*(?:(?:then|dann|alors|entonces)\s+)?(?:[→⇒➔➜]\s*)?`;
const ELSE = String.raw`\s*[,;.:–—-]?\s*(?:(?:or|oder|ou|o)(?:\s+else)?|${OTHERS})\s*[,:]?\s*(?:[→⇒➔➜]\s*)?`;

const BE_PICKED = String.raw`(?:\s+${IS}?${PICKED})?`;
const DOES_NOT = String.raw`(?:(?:does|do|did|has|have)(?:\s+not|n['’]t)\s+|no\s+(?=marca|elige|selecciona|responde|menciona)|(?:ne\s+)(?=\p{L}+\s+pas))`;
const FAILS = [
  String.raw`${NOT}\s+(?:${IS}?${PICKED}\s*:?\s+)?${CODE_WORD}${LIST}${BE_PICKED}`,
  String.raw`(?:none\s+of|neither(?:\s+of)?|keine[rs]?\s+(?:der|von)|aucune?\s+(?:des?|parmi)|ningun[oa]?\s+de|nessun[oa]?\s+(?:di|dei|delle))\s+${CODE_WORD}${LIST}${BE_PICKED}`,
  String.raw`${CODE_WORD}${LIST}\s+${IS}?${NOT}\s+${IS}?${PICKED}(?:\s+(?:ist|sind|wurden?|wird|werden))?`,
  String.raw`${WHO}${DOES_NOT}${PICK}\s+(?:pas\s+)?${CODE_WORD}${LIST}`,
];

const whole = (source: string): RegExp => new RegExp(String.raw`^${source}\.?$`, 'iud');

/** Whoever has none of the codes is screened out. */
const UNLESS: readonly RegExp[] = [
  ...FAILS.flatMap((fails) => [
    whole(String.raw`${CLOSES}${GAP}${IF}\s*:?\s+${fails}`),
    whole(String.raw`${IF}\s*:?\s+${fails}${GAP}${CLOSES}`),
  ]),
  whole(
    String.raw`${CLOSES}${GAP}(?:unless|all\s+(?:others\s+)?(?:except|but)|(?:all|everyone)\s+other\s+than|außer|es\s+sei\s+denn|alle\s+außer|sauf|tous\s+sauf|excepto|salvo|todos\s+excepto|tranne|tutti\s+tranne|tenzij)\s+(?:${IF}\s+)?${CODE_WORD}${LIST}${BE_PICKED}`,
  ),
  whole(
    String.raw`${WHO}(?:must|needs?\s+to|ha(?:s|ve)\s+to|muss|debe|doit)\s+(?:${PICK}\s+)?(?:at\s+least\s+)?${CODE_WORD}${LIST}(?:\s+(?:${PICK}|${IS}?${PICKED}))?(?:\s+(?:in\s+order\s+)?to\s+(?:qualify|continue|proceed))?${ELSE}${CLOSES}`,
  ),
  whole(
    String.raw`${GOES_ON}\s*:?\s*(?:only\s+|nur\s+|solo\s+|s[óo]lo\s+)?(?:(?:${IF}|mit|bei|with|con|avec)\s*:?\s+)?${CODE_WORD}${LIST}${BE_PICKED}${ELSE}${CLOSES}`,
  ),
  whole(String.raw`${IF}\s+${CODE_WORD}${LIST}${BE_PICKED}\s*[,;.]?\s+${OTHERS}\s*[,:]?\s*${CLOSES}`),
  whole(String.raw`(?:${IF}\s+)?(?:only\s+)?${CODE_WORD}${LIST}${BE_PICKED}${GAP}${GOES_ON}${ELSE}${CLOSES}`),
];

const SEVERAL = LIST.replace('{0,20}', '{1,20}');
/** Whoever has one of the codes is screened out. */
const WHERE: readonly RegExp[] = [
  whole(
    String.raw`${CLOSES}${GAP}(?:${IF}\s*:?|bei|bij|for|on|at|con|avec|pour|para)\s+${CODE_WORD}${LIST}${BE_PICKED}`,
  ),
  whole(String.raw`${CLOSES}(?:\s*:\s*${CODE_WORD}|\s+${NAMED_CODE})${LIST}${BE_PICKED}`),
  whole(String.raw`(?:terminate|screen[\s-]*out|dq|disqualify)\s+${LIST}`),
  // `2 Close`, `3 – Stop` is an answer.
  whole(String.raw`(?:${IF}\s*:?\s+${CODE_WORD}|(?:bei\s+|bij\s+)?${NAMED_CODE})${LIST}${BE_PICKED}${GAP}${CLOSES}`),
  whole(String.raw`${SEVERAL}${BE_PICKED}\s*(?::|[-=–]+>|[→⇒➔➜])\s*${CLOSES}`),
];

const LONGEST = 160;
/** What all of them have. */
const MAY_SCREEN =
  /term|stop|close|screen|disqual|discont|dq|abbr|beend|end|exclu|clore|arr[êe]t|descart|finaliz|cerrar|chiud|encerrar|sluit|beëind/iu;
const AND = /\s(?:and|und|et|y|e|en|i)\s|&/iu;

/** Codes that are read whether one of them is given or each of them ends it: `TERMINATE CODES 2 AND 3`. */
const isOpenIf = (text: string): boolean =>
  new RegExp(String.raw`(?<!\p{L})(?:${IF}|must|has\s+to)(?!\p{L})`, 'iu').test(text);

/** Who is screened out by the codes of the question itself; `null` for anything else. */
export function readScreening(text: RichText): MarkMeaning | null {
  if (text.text.length > LONGEST || !/\d/.test(text.text) || !MAY_SCREEN.test(text.text)) return null;
  for (const [patterns, negated] of [
    [UNLESS, true],
    [WHERE, false],
  ] as const) {
    for (const pattern of patterns) {
      const match = pattern.exec(text.text);
      const place = match?.indices?.[1];
      if (place === undefined) continue;
      const codes = text.slice(place[0], place[1]);
      // "If 1 and 2": of several answers it may mean both.
      if (AND.test(codes.text) && (negated || isOpenIf(text.text))) return null;
      const listed = replaced(
        replaced(codes, /\s+(?:to|bis|à|al?|hasta)\s+|\s?–\s?/giu, '-'),
        /\s?[,;/&]\s?(?:(?:or|oder|ou|o|and|und|et|y)\s+)?|\s+(?:or|oder|ou|o|u|of|lub|and|und|et|y|e|en|i)\s+/giu,
        ', ',
      );
      return { kind: 'terminateIf', logic: negated ? listed.between('NOT ', '') : listed };
    }
  }
  return null;
}
