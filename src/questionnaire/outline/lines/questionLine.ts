import { isTypedBehindId } from '../marks/typeBehindId';
import type { NumberShape } from '../lineLook';
import { NO_STYLE, type DocumentStyle } from '../style';
import type { RichText } from '../text/richText';

/** A line that begins a question. */
export interface QuestionLine {
  /** As it names the variable: `1.` is `Q1`. */
  readonly id: string;
  readonly idText: RichText;
  /** What follows the id. */
  readonly label: RichText;
  /** `weak`: only a question if something under it says so (`## 2. Usage` can be a section). */
  readonly strength: 'strong' | 'weak';
}

export type LinePlace = 'heading' | 'line' | 'item';

const SEPARATOR = String.raw`(?:\s*[.:)|]|\s+[-–—](?=\s|$))`;
/** `Q1`, `S3a`, `Q8x1`, `QA_2`, `Q3.1`: letters, then a digit. */
const NAME = String.raw`\p{L}[\p{L}_]{0,11}\p{N}[\p{L}\p{N}_]*(?:\.\p{N}+\p{L}?)*`;
const NAMED = new RegExp(String.raw`^(${NAME})(${SEPARATOR})?(?=\s|$|(?<=[.:)])\p{Lu}|[^\p{L}\p{N}.,;’'/=+%&-])`, 'u');
/** `Q5 / AGE`, where ids stand so; what stands behind it may have one too. */
const SLASHED = /^(\p{L}{1,3}\d{1,3}\p{Ll}?)\s{1,3}\/\s{1,3}(?!\p{L}{1,4}\d)(?=\p{L})/u;
const SPELT_OUT = new RegExp(
  String.raw`^(?:question|frage|pregunta|domanda|vraag|pergunta|quesito)\s+(?:n[.°oº]*\s*)?(\p{N}{1,4}\p{L}?)(${SEPARATOR})?(?=\s|$)`,
  'iu',
);
const NUMBERED = /^(\d{1,3}(?:\.\d{1,2})?[a-z]?)(?:([.:)])?\s+(?![→⇒➔➜])|(\/)\s*(?=\D)|\s*([→⇒➔➜])\s*)(?=\S)/u;
/** Its id and what it says, where labels tell both. */
const FIELD = /^(\p{L}[\p{L}\p{N}_.]{0,30}):(?:\s+(?=\S)|$)/u;
/** A word without digits names a question only where a type mark shows that it is one. */
const WORDED = new RegExp(String.raw`^(\p{L}[\p{L}\p{N}_]{0,30})(?:${SEPARATOR}\s*|\s+|$)`, 'u');
/** Words in bold in front of the text: `**Region** - Where …?`, `**First visit**: …` */
const BOLD_WORDS = /^(\p{L}[\p{L}\p{N}_]*(?: [\p{L}\p{N}_]+){0,2})/u;
/** What such words also are: the name of something else that is said of a question, or of the whole. */
const NO_ID =
  /^(?:notes?|instructions?|intro(?:duction)?|interviewer|programmer|show\s+(?:only\s+)?if|ask(?:\s+if)?|only\s+if|if|filter|base|routing|route|universe|condition|type|question\s*type|rows?|columns?|scale|answers?|statements?|section|part|block|module|teil|abschnitt|hinweis|anmerkung|typ|fragetyp|filtre|si|note|nota|consigne|instrucciones|display|skip|logic|validation|quota|source|version|date|title|titel|client|project|kunde|projekt|objective|target\s+group|zielgruppe|important|wichtig|attention|warning|todo|example|beispiel|end|ende|thank\s+you|danke|merci|gracias|options?|code|label|text|loop|end\s+loop|list|page|seite|(?:e-?mail\s+)?(?:subject|subject\s+line|betreff|objet|asunto|oggetto|onderwerp)|e-?mail|preheader|greeting|anrede|button|invitation|einladung|invitaci[oó]n)$/iu;

/** `BLOQUE 3. RANKING`: the name of a part, whatever its title says. */
const PART_NAME =
  /^(?:section|part|block|module|chapter|page|teil|abschnitt|modul|kapitel|seite|partie|bloc|chapitre|parte|secci[óo]n|seção|bloque|bloco|m[óo]dulo|cap[íi]tulo|p[áa]gina|sezione|deel|część|rozdział|moduł)\s(?:\p{Lu}|\d{1,2}|[IVX]{1,5})$/iu;

/** `II – YOUR STAY`, `IV. Safety`: the number of a part. */
const ROMAN = /^(?:[IVX]{2,5}|[IVX](?=\s*[.:–—-]))\s*[.:)–—-]?\s+\p{L}{2}/u;

/** Whether a word is what something else is called that stands at questions. */
export const isNoId = (word: string): boolean => NO_ID.test(word);

/**
 * Whether the line begins a question.
 * @param typed whether a type mark stood on the line
 * @param style how the document writes its questions
 */
export function readQuestionLine(
  text: RichText,
  place: LinePlace,
  typed: boolean,
  style: DocumentStyle = NO_STYLE,
): QuestionLine | null {
  // XLSForm: a note asks for nothing.
  if (text.boldLength > 0 && /^[\p{L}\p{N}_]+\s*\(note\)/iu.test(text.text)) return null;
  if (place === 'heading' && !typed && ROMAN.test(text.text) && !endsAsQuestion(text)) return null;
  const field = style.fields.size === 0 ? null : FIELD.exec(text.text);
  if (field !== null && style.fields.has(field[1] ?? '')) return line(text, field, field[1] ?? '', 'strong');
  const lettered =
    style.lettered === null
      ? null
      : new RegExp(`^(${style.lettered})([\\t.:)]|\\s[|–-](?=\\s)|\\s{2,})\\s*(?=\\S)`, 'u').exec(text.text);
  if (lettered !== null) return line(text, lettered, lettered[1] ?? '', 'strong');
  const slashed = style.slashed.size === 0 ? null : SLASHED.exec(text.text);
  if (slashed !== null && style.slashed.has(lettersOf(slashed[1] ?? '')))
    return line(text, slashed, slashed[1] ?? '', 'strong');
  const named = SPELT_OUT.exec(text.text) ?? NAMED.exec(text.text);
  if (named !== null && isNamed(text, named, place, typed, style)) {
    const spelt = SPELT_OUT.test(named[0]);
    return line(text, named, spelt ? `Q${named[1] ?? ''}` : (named[1] ?? ''), 'strong');
  }
  const counted = countedLine(text, place, style);
  if (counted !== null) return counted;
  if (place === 'line' && text.boldLength === 0 && !isTypedBehindId(text) && !(style.bracketed && typed)) return null;
  const numbered = NUMBERED.exec(text.text);
  if (numbered !== null) {
    const asks = typed || endsAsQuestion(text) || (style.decorated && numbered[2] !== undefined);
    // "## 1. General" is the part that 1.1 stands in.
    if (place === 'heading' && !asks && style.numbers.has('dotted') && !/\./.test(numbered[1] ?? '')) return null;
    // "## 3 Steps" is hardly a question, "## 3 How old are you?" is.
    if (numbered[2] === undefined && !asks) return null;
    return line(text, numbered, `Q${numbered[1] ?? ''}`, asks ? 'strong' : 'weak');
  }
  const worded = typed ? WORDED.exec(text.text) : null;
  if (
    worded !== null &&
    !NO_ID.test(worded[1] ?? '') &&
    !isLetterOfPart(text, worded, style) &&
    isIdBeforeText(text, worded, place)
  )
    return line(text, worded, worded[1] ?? '', 'strong');
  return boldWords(text, typed);
}

/** `**B. SHOP FRONT** (one answer per line)`, where questions are called B1 and B2. */
const isLetterOfPart = (text: RichText, [, word = '']: RegExpExecArray, { letters }: DocumentStyle): boolean =>
  /^\p{Lu}$/u.test(word) && letters.has(word) && !endsAsQuestion(text);

/** `AGE: How old …?`, `hOwner`: without a sign behind it, a word is an id only where nothing else stands, or it is bold. */
function isIdBeforeText(text: RichText, match: RegExpExecArray, place: LinePlace): boolean {
  const word = match[1] ?? '';
  if (new RegExp(`^${SEPARATOR}`, 'u').test(text.text.slice(word.length)) || isTypedBehindId(text)) return true;
  const alone = text.text.slice(word.length).trim() === '';
  if (alone) return place !== 'item' && (text.boldLength >= word.length || place === 'heading');
  return text.boldLength >= word.length && text.boldLength <= word.length + 2;
}

/** A number that counts through the document. */
function countedLine(text: RichText, place: LinePlace, { numbers }: DocumentStyle): QuestionLine | null {
  if (place !== 'line' || numbers.size === 0) return null;
  const match = NUMBERED.exec(text.text);
  const written = match?.[1] ?? '';
  const shape: NumberShape = /\./.test(written)
    ? 'dotted'
    : /[a-z]$/.test(written)
      ? 'lettered'
      : match?.[3] === '/'
        ? 'slash'
        : match?.[4] !== undefined
          ? 'arrow'
          : match?.[2] === ')'
            ? 'bracket'
            : 'point';
  if (match === null || !numbers.has(shape)) return null;
  return shape === 'point' && match[2] !== '.' ? null : line(text, match, `Q${written}`, 'strong');
}

/** `**Region** - Where do you live?`: words in bold, and behind them the text of a question. */
function boldWords(text: RichText, typed: boolean): QuestionLine | null {
  const match = BOLD_WORDS.exec(text.text.slice(0, text.boldLength));
  const words = match?.[1] ?? '';
  const rest = text.text.slice(words.length);
  if (match === null || NO_ID.test(words) || (PART_NAME.test(words) && !endsAsQuestion(text))) return null;
  const signed = /^(?:\s*[:.)|]|\s+[-–—](?=\s))\s*/u.exec(rest);
  const label = rest.slice(signed?.[0].length ?? 0).trim();
  // All of a line in bold is a heading or a question without an id.
  const covers = text.boldLength > words.length + (signed?.[0].trim().length ?? 0) + 1;
  if (covers || (label === '' && !typed)) return null;
  const oneWord = !words.includes(' ');
  const asks = endsAsQuestion(text) || typed;
  if (
    !(signed !== null && asks) &&
    !(typed && label === '') &&
    !(oneWord && (asks || isName(words) || TYPE_BEHIND.test(rest)))
  )
    return null;
  const from = words.length + (signed?.[0].length ?? 0);
  const strength = asks || TYPE_BEHIND.test(rest) ? 'strong' : 'weak';
  return {
    id: words.replaceAll(' ', '_'),
    idText: text.slice(0, words.length),
    label: text.slice(from).trim(),
    strength,
  };
}

/** The types of XLSForm, as they stand in brackets between the name of a question and its text. */
const TYPE_BEHIND =
  /^\s*\((?:integer|decimal|text|string|date|datetime|time|range|calculate|hidden|acknowledge|geopoint|rank(?:\s[^()]*)?|select_(?:one|multiple)(?:\s[^()]*)?)\)/iu;

/** A word that no language has: capitals throughout, an underscore, a digit. */
const isName = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{N}_]{1,}$/u.test(word) || /[_\p{N}]/u.test(word);

function isNamed(
  text: RichText,
  match: RegExpExecArray,
  place: LinePlace,
  typed: boolean,
  style: DocumentStyle,
): boolean {
  const [whole, id = '', separator] = match;
  if (/^v\d+\.\d+/i.test(id)) return false;
  if (separator !== undefined || typed) return true;
  const rest = text.text.slice(whole.length).trim();
  if (rest === '' && style.spelt && SPELT_OUT.test(text.text)) return true;
  if (endsAsQuestion(text)) return true;
  const letters = lettersOf(id);
  // The number of a project in a title is no question where ids of other letters are.
  const apart = place === 'heading' || text.boldLength >= text.text.length;
  const others = style.fields.size > 0 || (style.prefixes.size > 0 && !style.prefixes.has(letters));
  const title = apart && /\d{4}/.test(id) && others;
  if (title) return false;
  if (place === 'heading') return rest === '' || /^\p{L}{1,3}\p{N}/u.test(id);
  if (text.boldLength >= whole.length) return true;
  // Where other ids of these letters begin questions, this one does too, unless a sentence goes on behind it.
  if (!style.prefixes.has(letters)) return false;
  return rest === '' || (/^[\p{Lu}¿¡"“„«([]/u.test(rest) && !/^(?:AND|OR|TO|IF|UND|ODER|BIS|ET|OU|Y|O)\b/u.test(rest));
}

/** What stands in front of the number of an id, in capitals. */
const lettersOf = (id: string): string => /^\p{L}+?(?=_?\p{N})/u.exec(id)?.[0].toUpperCase() ?? '';

function line(text: RichText, match: RegExpExecArray, id: string, strength: 'strong' | 'weak'): QuestionLine {
  const written = match[1] ?? '';
  const from = match[0].indexOf(written);
  return { id, idText: text.slice(from, from + written.length), label: text.slice(match[0].length).trim(), strength };
}

export const endsAsQuestion = (text: RichText): boolean => /[?？]["”’»)\]*\s]*(?:\([^()]*\)[*\s]*)?$/u.test(text.text);
