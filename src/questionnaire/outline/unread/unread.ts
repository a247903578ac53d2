import { shorten } from '../text/shorten';
import type { Report } from '../../report';
import { FRAME } from '../marks/frame';
import { handlesThings } from '../marks/ofShowing';
import { isOfDisplay } from '../marks/simpleMarks';
import { mayBeOptional } from '../marks/words/optionalWords';
import { beginningOf, isMark, nearLabel, nearMark } from '../marks/nearMiss';
import { opensRouting, saysWhoWrites } from '../routing/openings';
import type { DocumentStyle } from '../style';
import { saysOptions } from '../rewriting/optionLines';
import { damageIn } from '../text/damage';
import type { RichText } from '../text/richText';
import { isDeclaration, isDeleted, isOfSample } from './sample';

/** Signs and words that say something of the data, in whatever form; plain sentences to the respondent have none. */
const SIGNS = /[=<>≥≤≠→⇒➔➜{}|]|[-–]+>|>>|\$\{|==/u;
const INSTRUCTS =
  /(?<!\p{L})(?:loop|schleife|boucle|bucle|straight[\s-]*lin\w*|flatlin\w*|flag|punch|recode|quota|pipe|mask|carry|carried|same\s+(?:list|as|answers|codes|scale)|list\s+as|as\s+in|as\s+at|like\s+(?:in|at)|wie\s+(?:in|bei)|liste\s+(?:wie|aus)|comme\s+(?:en|à)|igual\s+que|codes?\s+\d|options?\s+\d|answers?\s+\d|antwort\w*\s+\d|réponse\s+\d|opci[oó]n\s+\d|combined|kombin\w+|mutually|exclusive|exklusiv|exclusi\w+|excluyente|terminate|screen(?:ed)?[\s-]*out|abbruch|only\s+(?:if|show|ask|those)|(?:max|min|mind|máx|mín)\.\s?\d|must|muss|darf\s+nicht|cannot|validate|check\s+that|not\s+(?:in\s+the\s+(?:future|past)|before|after|later|earlier|more\s+than|less\s+than)|earliest|latest|frühestens|spätestens|no\s+later|sum|summe|adds?\s+up|total\s+of|maximum|minimum|höchstens|mindestens|at\s+(?:most|least)|up\s+to|exactly|\d\s+(?:nennungen|antworten|réponses|respuestas|risposte|mentions)|hidden|compute[ds]?|derived|calculate[ds]?|berechn\w+|programm(?:er|ers|ing|ed|ierung|ieren|iert)|multi(?:ple)?\s*(?:code|response|choice|answer|punch)\w*|single\s*(?:code|response|choice|answer|punch)\w*|mehrfach\w*|einfach(?:nennung|auswahl|antwort)|numeri[ck]\w*|rangfolge|rangreihe|rangordnung|ränge|rank\s+order|classement|numérique|numérica|open[\s-]*end\w*|skip|jump|filter|base|routing|condition\w*|universe|relevan\w+)(?!\p{L})/iu;
const CONDITION =
  /(?<!\p{L})(?:if|when|unless|wenn|falls|sofern|si|nur|only|solo|sólo|uniquement|seulement)(?!\p{L})/iu;
/** What is left of a condition whose beginning is lost. */
const REST =
  /^(?:es|is|ist|est|are|sind)\s+(?:not|nicht|distinto|distinta|igual|mayor|menor|equal|different|greater|less|gleich|ungleich|größer|kleiner|égal|différent|supérieur|inférieur)(?!\p{L})/iu;
/** From the first mark of a line on: from each of them, a line of nothing else would take for ever. */
const QUOTES = /^[^"“„«\n\r\u2028\u2029]*["“„«].*["“”»]/mu;
/** A text that is shown, all of it in quotes: a sentence is no answer. */
const IS_QUOTED = /^["“„«][^"“”„«»]{40,}[.!?…]["”“»]$/u;
const CODES = /(?:^|\s)\d{1,3}\s*[=:.)]\s*\S+.*\d{1,3}\s*[=:.)]/u;
/** `health 0  worst imaginable 100  best imaginable`: between a number and a word stands a gap, where a sign stood. */
const GAPPED_CODES = /(?<!\d)\d{1,3}\s{2,6}\p{Ll}{2}[^\d]{1,60}(?<!\d)\d{1,3}\s{2,6}\p{L}/u;
/** `Range: 1-19,999` */
const LIMITS =
  /^\W*(?:(?:valid\s+|allowed\s+)?(?:range|limits?|values?)|(?:werte)?bereich|grenzen|rango|plage|limites?|l[ií]mites|m[ia]n|max)\s*[:=]\s*-?\d/iu;
/** `ify: range(18,99)`: limits as programs write them, whatever stands in front. */
const CALLED_LIMITS = /\p{L}\s?\(\s?-?\d+(?:\.\d+)?\s?,\s?-?\d+(?:\.\d+)?\s?\)/u;
/** `SPECIFY`: said of an answer that is not there. */
const ORDER_ALONE =
  /^\W*(?:SPECIFY|WRITE\s?IN|EXCLUSIVE|TERMINATE|CLOSE|MULTI|SINGLE|EXKLUSIV|ANGEBEN|ABBRUCH|PR[ÉE]CISER|EXCLUSIF|ESPECIFICAR|EXCLUYENTE|EXCLUSIVO)\W*$/u;
/** `dob date Date of birth`: a name and a type, whose signs are lost. */
const NAME_AND_TYPE =
  /^\p{Ll}[\p{Ll}\d_]{1,30}\s(?:text|integer|date|decimal|select_?(?:one|multiple)|calculate|note|number|string)\s\p{Lu}/u;
const READ_OUT =
  /^(?:read\s+(?:out|aloud)|bitte\s+vorlesen|vorlesen|à\s+lire|lire|leer|leggere|ler|voorlezen)\s*:\s*(?=\S)/iu;
/** Lines that are known to mean nothing for the data. */
const LAYOUT =
  /^\W*(?:page\s+break|(?:end|ende|fin|final)\s+(?:of|der|des|de|du|del)\s+(?:the\s+|la\s+|l['’])?(?:interview|survey|questionnaire|befragung|fragebogens?|interviews|enquête|questionnaire|entrevista|encuesta|cuestionario)\b.*|(?:start|end|beginning)\s+of\s+(?:block|section|page|part|module|questionnaire)\b.*|thanks?\b.*|danke\b.*|vielen\s+dank.*|merci\b.*|(?:muchas\s+)?gracias\b.*|agradecer\s+y\s+(?:despedir|terminar|cerrar|finalizar)\b.*|seitenumbruch|saut\s+de\s+page|salto\s+de\s+página|(?:(?:end|closing|final|last|thank[\s-]?you|welcome|intro|opening)\s+(?:screen|page|statement|text|message)|quotas?|interviewer|int|(?:comments?|remarks?|observations?|observaciones|bemerkungen|anmerkungen|osservazioni|note)\s+(?:of|by|from|des|der|de\s+l['’]|du|del|dell['’]|della)\s*(?:the\s+)?(?:interviewer|enqu[eê]t|encuestador|entrevistador|intervistator|supervisor)[\p{L}/]*|notes?|hinweis|anmerkung|quelle|source|nota|version|client|kunde|date|datum|author|field(?:work)?|sample|stichprobe)\s*[:.].*|fin\s+du\s+questionnaire|intro(?:duction)?\b.*|(?:hi|hello|dear|hallo|bonjour|hola|liebe[rs]?|sehr\s+geehrte[rs]?|chers?|chères?|estimad[oa]s?|querid[oa]s?|madame|mesdames|monsieur|messieurs|geachte|beste\s+(?:heer|mevrouw|deelnem\p{L}+|lezer|klant|bewoner|student)|gentil[ei]|egregi[ao]|prezad[oa]s?|szanown[aiy]\p{L}*)(?!\p{L})[^?=]{0,80})$/iu;
/** `© Bright Research Ltd – not to be shared`: whose paper it is. */
const IMPRINT =
  /^(?:(?:©|\([cC]\)|[Cc]opyright)\s|(?:\p{Lu}[\p{L}&.'’-]{0,30}\s(?:(?:&|and|of|und|für|et|de|y)\s)?){1,6}(?:Ltd|LTD|Limited|LIMITED|GmbH|GMBH|Inc|INC|LLC|PLC|plc|AG|KG|S\.?A\.?R?\.?L?|S\.?p\.?A|S\.?r\.?l|B\.?V|e\.\s?V)\.?(?=$|\s*[–—|·,-])).{0,200}$/u;
const ROUTES =
  /(?<!\p{L})(?:if|when|ask|asked|only|code[sd]?|wenn|falls|fragen|nur|si|answers?|questions?|customers?|kunden|clients?|clientes?)(?!\p{L})/iu;
/** `Q3`, and `Q3r3`, where programs name a row or a column. */
const ID = /(?<![\p{L}\p{N}])((\p{L}{1,4})_?\d{1,3})(?:\p{L}|[rc]\d{1,2})?(?![\p{L}\p{N}])/gu;
/** `bhow ih: "Which …?" midnodes "Concert"`: a key and two texts in quotes, with a word between them that compares. */
const KEY_AND_QUOTES =
  /^\W{0,3}\p{L}{3,12}(?:\s\p{L}{2,12})?:\s?["“„«][^"“”„«»]{5,300}["”»“]\s(?!(?:and|or|to|und|oder|bis|et|ou|à|y|o|e|a|en|of|vs)\s)\p{L}{2,12}\s["“„«]/iu;
/**
 * Why a line looks as if it meant something for the data, though nothing of it is understood; `null` for plain text.
 * @param ids of the questions so far, in capitals
 */
export function looksMeant(line: string, ids: ReadonlySet<string>, style: DocumentStyle): string | null {
  // What is read out is a text to the respondent.
  const text = line.slice(READ_OUT.exec(line)?.[0].length ?? 0);
  if (isNearlyDisplay(text) || handlesThings(text) || isOfSample(text) || isDeleted(text, ids)) return null;
  const named = [...text.matchAll(ID)].find(
    ([whole, id, prefix]) =>
      ids.has(whole.toUpperCase()) ||
      (/\d[rc]\d/u.test(whole) && ids.has(id?.toUpperCase() ?? '')) ||
      style.prefixes.has((prefix ?? '').toUpperCase()),
  );
  if (named !== undefined) return `it names ${named[0]}`;
  if (/^[○◯●◉⚪□☐☑☒❏▢❑]$/u.test(text)) return 'a box stands here without an answer';
  if (isLayout(text) || saysWhoWrites(text) || isDeclaration(text))
    return saysStandsAlone(text) ? 'it quotes an answer and says that it stands alone' : null;
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const word = words.find(
    (one) => one.length > 3 && (/[_\d]/.test(one) || /\p{Lu}/u.test(one.charAt(0))) && ids.has(one.toUpperCase()),
  );
  if (word !== undefined) return `it names ${word}`;
  if (saysOptions(text)) return 'it looks like answers';
  if (SIGNS.test(text)) return 'it has signs of a condition or a code';
  if (CODES.test(text)) return 'it looks like answers with codes';
  if (opensRouting(text)) return 'it begins as a condition does';
  if (INSTRUCTS.test(text) || mayBeOptional(text)) return 'it looks like an instruction';
  if (CONDITION.test(text) && /\d|["“„«]/u.test(text)) return 'it looks like a condition';
  if (QUOTES.test(text) && /\d/.test(text) && !IS_QUOTED.test(text)) return 'it quotes an answer beside a number';
  if (KEY_AND_QUOTES.test(text)) return 'it looks like a condition';
  const question = /(?<!\p{L})(?:question|frage|pregunta)\s+(\d+\p{L}?)(?!\p{L})/iu.exec(text)?.[1];
  if (question !== undefined && ids.has(`Q${question.toUpperCase()}`)) return `it names question ${question}`;
  if (/__|(?:_\s){3}/.test(text) && /[\d(]/.test(text)) return 'it has a blank and more beside it';
  const damage = damageIn(text);
  if (damage !== null) return damage;
  if (/^[:;=]\s?["“„«\p{L}]/u.test(text)) return 'its beginning seems to be missing';
  if (LIMITS.test(text) || CALLED_LIMITS.test(text)) return 'it limits a number';
  if (ORDER_ALONE.test(text) || NAME_AND_TYPE.test(text)) return 'it looks like an instruction';
  if (GAPPED_CODES.test(text)) return 'it looks like answers with codes';
  if (isNearlyOpening(text)) return 'it nearly begins as a condition does';
  if (REST.test(text) || (/^\p{Ll}[^:?!]*\s\d/u.test(text) && words.length < 8))
    return 'its beginning seems to be missing';
  const near = nearInstruction(text) ?? (style.unnamed ? nearTypeLabel(text) : null);
  if (near !== null) return near;
  if (style.unnamed && LABEL_TAIL.test(text)) return 'its beginning seems to be missing';
  const shouted = /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text) && words.length > 1;
  if (shouted) return 'it is in capitals, as instructions are';
  if (/^\W*(?:\d|[)\].,;:=])/u.test(text) && words.length < 8) return 'it begins with a number or a sign';
  if (isBegun(text)) return 'it is the beginning of a condition';
  const begun = beginningOf(text);
  if (begun !== null) return `it is the beginning of “${begun}”`;
  return null;
}

/** `End of Survey If Do you …? = No`: who ends there. */
const WHO_ENDS = /(?<!\p{L})(?:if|when|wenn|falls|sofern|si|se)(?!\p{L}).*(?:[=<>≠≤≥]|(?<!\p{L})\p{L}{1,3}\d)/iu;

/** `Thank you!`, `© Bright Research Ltd`: what is printed around questions. */
export const isLayout = (text: string): boolean =>
  (LAYOUT.test(text) && !WHO_ENDS.test(text)) || (IMPRINT.test(text) && !ROUTES.test(text));

const ALONE =
  /(?<!\p{L})(?:only|nur|alone|allein\p{L}*|seule?|solo|sola|sólo|exklusiv\p{L}*|exclus\p{L}*|esclu\p{L}+|excluy\p{L}+|(?:nicht|not|cannot\s+be|no(?:n)?\s+(?:es\s+)?)\s*(?:kombin|combin)\p{L}*)(?!\p{L})/iu;

/** `INT.: „nichts davon“ nur allein zulassen.` */
export const saysStandsAlone = (text: string): boolean => QUOTES.test(text) && ALONE.test(text);

/** `PN: RANDOMZE 1-4`: with its letters right it would say how something is shown. */
function isNearlyDisplay(text: string): boolean {
  const front = FRAME.exec(text)?.[0].length ?? 0;
  const [, word = '', rest = ''] =
    /^(\p{L}{6,20})((?:\s+\d{1,3}(?:\s*[-–,]\s*\d{1,3})*)?)\.?$/u.exec(text.slice(front)) ?? [];
  const meant = front === 0 || word === '' ? null : nearMark(word);
  return meant !== null && isOfDisplay(meant + rest);
}

/** Words that a condition begins with, in four languages. */
const OPENINGS =
  'filter filtro filtre filterführung wenn falls sofern mostrar preguntar afficher poser show display universe condition bedingung relevance relevant routing when unless'.split(
    ' ',
  );

/** `kase: Cofeh 01-03 at o1`: one letter of the word that a condition begins with is another, and a number follows. */
function isNearlyOpening(text: string): boolean {
  const [, word = '', rest = ''] = /^\W{0,3}(\p{L}{4,12}):\s{0,3}(\S.*)$/u.exec(text) ?? [];
  if (word === '' || !/\d/u.test(rest)) return false;
  const own = word.toLowerCase();
  return [...OPENINGS, 'base', 'basis'].some(
    (one) => one.length === own.length && [...one].filter((letter, at) => letter !== own.charAt(at)).length === 1,
  );
}

/** `Si ha contes`: a few words that begin as a condition does, and no sentence follows. */
const BARE_CONDITION = /^\W{0,3}(?:wenn|falls|sofern|si|indien)\s(?:\p{L}+\s){1,3}\p{L}+$/iu;
const IF_YOU_LIKE =
  /(?<!\p{L})(?:like|want|wish|need\p{L}*|possible|applicable|known|any|necessary|möchten|wollen|mögen|nötig|möglich|vorhanden|bekannt|zutreffend|souhait\p{L}+|voul\p{L}+|possible|nécessaire|besoin|quiere\p{L}*|desea\p{L}*|posible|necesario|procede|wenst|wilt|nodig)(?!\p{L})/iu;

/** `Do not ask`, `Nicht fragen, wenn`: of whom, and when, has been lost. */
const BARE_DEMAND =
  /^\W*(?:(?:no|nicht|ne\s+pas|do\s+not|don['’]t|only|nur|solo|sólo)\s+)?(?:preguntar|mostrar|fragen|zeigen|stellen|poser|afficher|ask|show)(?:\W+(?:only|nur|solo|sólo|seulement))?(?:\W+(?:if|when|wenn|falls|si|cuando))?\W*$/iu;

/** `Nicht fragen` below what only those who are asked can say: of whom it is said has been lost. */
export const isBareDemand = (text: string): boolean => /^\p{L}/u.test(text) && BARE_DEMAND.test(text);

/** `Nicht fra`: and there the word stops. */
const CUT_DEMAND =
  /^\W*(?:nicht|nur|do\snot|don['’]t|only|not|ne\spas|no|s[oó]lo|solo)\s(?:fr|fra|frag|frage|ste|stel|stell|stelle|ze|zei|zeig|zeige|sh|sho|as|di|dis|disp|displ|displa|aff|affi|affic|affich|affiche|po|pos|pose|pre|preg|pregu|pregun|pregunt|pregunta|mo|mos|most|mostr|mostra)\W*$/u;

/** `FILTE`, `Wenn`, `verify: ra`: a line that stops right where a condition or a limit begins. */
export function isBegun(text: string): boolean {
  if (/^\W{0,3}(?:if|si|se|als|when|nur|only)\W{0,3}$/iu.test(text)) return true;
  const word = /^\W*(\p{L}{3,})\W*$/u.exec(text)?.[1]?.toLowerCase();
  if (word === 'ask' || (word === undefined && BARE_DEMAND.test(text))) return true;
  if (CUT_DEMAND.test(text.charAt(0).toLowerCase() + text.slice(1))) return true;
  if (text.length < 60 && BARE_CONDITION.test(text) && !IF_YOU_LIKE.test(text)) return true;
  if (word !== undefined && word.length > 3) return OPENINGS.some((opening) => opening.startsWith(word));
  return /^\W*\p{L}+:\s*\p{L}{1,3}$/u.test(text);
}

/** `maintainer: jhlqvist` */
const ONE_WORD = /^\p{L}[\p{L} _-]{1,30}:\s+[\p{L}\p{N}.@_-]+$/u;

/** `Kia ora team,`: whom a letter greets, and how it ends. */
const GREETS = /^\p{Lu}[\p{L}’']*(?:\s[\p{L}’']+){1,3},$/u;

/** What introduces a questionnaire speaks of much that is no question's; who is asked, and damage, count all the same. */
export const mayRoute = (text: string): boolean =>
  (damageIn(text) !== null &&
    !LAYOUT.test(text) &&
    !ONE_WORD.test(text) &&
    !(GREETS.test(text) && !CONDITION.test(text))) ||
  opensRouting(text) ||
  (/\p{L}\d/u.test(text) && (CONDITION.test(text) || /[=<>≠]/u.test(text)));

/** `on type: Checkboxes`: the front of such a label is lost. */
const LABEL_TAIL = /^\p{Ll}{0,8}\s?(?:type|format):\s\S/u;

/** `Tyee: mezect all`: where such lines say how questions are answered, and its letters are others. */
function nearTypeLabel(text: string): string | null {
  const label = /^(\p{L}{4,9}(?:\s\p{L}{4,9})?):\s\S/u.exec(text)?.[1];
  const near = label === undefined ? undefined : nearLabel(label);
  return near === undefined ? null : `it nearly begins with “${near}”`;
}

/** What a line, or a part of it behind a colon or between commas, would say if its letters were right. */
function nearInstruction(text: string): string | null {
  if (text.length > 80) return null;
  const parts = [text, ...text.split(/[:;,.()]/)];
  for (const part of parts) {
    const plain = part.trim();
    const near = nearMark(plain);
    if (near !== null) return `it is nearly “${near}”`;
    if (plain.includes(' ') && isMark(plain)) return `it says “${plain}”`;
  }
  return null;
}

/** Says that a line is not understood, once. */
export function reportUnreadLine(
  text: RichText,
  why: string,
  touched: readonly (string | null)[],
  report: Report,
): void {
  const ids = touched.filter((id) => id !== null).join(' and ');
  const message = `“${shorten(text.toLabel())}” is not understood, and ${why}: what it may say${ids === '' ? '' : ` of ${ids}`} is not checked.`;
  const next = 'Say it with marks or routing (see the questionnaire format), or put a note into <!-- -->.';
  report('unreadLine', 'warning', message, next, text.start, text.end, touched.find((id) => id !== null) ?? undefined);
}
