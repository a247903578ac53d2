import type { DraftQuestion } from '../draft';
import { withoutYears } from './numbers/ages';
import { asksForNumber } from './numbers/asksForNumber';
import { addRange, namedRange, rangeInText, rangeOfAnswer } from './scales/scales';
import { printedScale } from '../text/lineShapes';
import { areItsPoints, areShort, namesOtherEnds, soundLikePoints } from './scales/pointsOrThings';
import { endsOfScale } from './scales/scaleEnds';
import { rankedInText, severalInText } from './several';
import type { AnswerKind } from '../meanings';
import { areBeside, asksOpenly } from '../unread/evidence';
import type { Report } from '../../report';

/** What is asked for in every row, or in the question itself: as marked, else as its parts suggest. */
export function answerKindOf(draft: DraftQuestion, report: Report): AnswerKind {
  const marked = [...new Set(draft.types.filter((type) => type !== 'grid'))];
  const [first, second] = marked.includes('numeric') ? marked.filter((type) => type !== 'open') : marked;
  if (first === 'numeric' && numbersRanks(draft)) return reportRanking(draft, report);
  if (first !== undefined) {
    if (second !== undefined && draft.sum === null) {
      const message = `[${first.toUpperCase()}] and [${second.toUpperCase()}] contradict each other; the first is used.`;
      const { start, end } = draft.typeMarks.find(({ type }) => type === second)?.mark ?? {
        start: draft.idStart,
        end: draft.idEnd,
      };
      report('contradictingTypes', 'warning', message, 'Keep one of them.', start, end);
    }
    // `____ times (1-20)`
    const { perhapsRange } = draft;
    if (first === 'numeric' && perhapsRange !== null && draft.bounds.length === 0)
      addRange(draft, perhapsRange, perhapsRange.mark);
    const drawn = draft.hasBoxes ? rangeOfAnswer(withoutConditions(draft)) : null;
    const ends = first === 'numeric' && draft.bounds.length === 0 ? (namedRange(draft.label) ?? drawn) : null;
    if (ends !== null) addRange(draft, ends, draft);
    return first === 'single' && !draft.hasAnswers && !draft.types.includes('grid') ? scaleWithoutPoints(draft) : first;
  }
  if (draft.sum !== null) return 'numeric';
  if (draft.types.includes('grid')) return 'single';
  if (draft.fields.length > 1 && draft.rows.length === draft.fields.length) return kindOfFields(draft, report);
  if (draft.columns.length > 0 && draft.hasCellsToWrite) return kindOfCells(draft, report);
  if (draft.hasAnswers) return inferAnswerType(draft, report);
  if (draft.perhapsRange !== null) return rangeAsNumber(draft, draft.perhapsRange, report);
  const asks = withoutConditions(draft);
  const range = rangeInText(asks) ?? printedScale(asks);
  const at = { text: draft.label, start: draft.idStart, end: draft.idEnd };
  if (range !== null) return rangeAsNumber(draft, { ...range, mark: { meaning: { kind: 'note' }, ...at } }, report);
  if (draft.bounds.length > 0 && draft.decimals !== null) return 'numeric';
  const unread = draft.notes.length > 0 && !draft.hasBlank;
  if ((asksForNumber(draft.label) && !unread) || draft.bounds.length > 0) {
    const message = 'The question has neither answers nor a type: it is read as a number, which its words ask for.';
    report('inferredType', 'info', message, 'Write [NUMERIC 0-99], or [OPEN].', draft.idStart, draft.idEnd);
    return 'numeric';
  }
  if (!asksOpenly(draft)) {
    const message =
      'The question has neither answers nor a type, and its words ask for no text: its kind is not known.';
    report('unknownType', 'warning', message, WRITE_TYPE, draft.idStart, draft.idEnd);
    return 'open';
  }
  const message = 'The question has neither answers nor a type: it is read as an open text.';
  report('inferredType', 'info', message, WRITE_TYPE, draft.idStart, draft.idEnd);
  return 'open';
}

/** The text without what it says of who is asked: `If you gave 0 to 4, explain why` has no scale. */
const withoutConditions = ({ label, entry }: DraftQuestion): string =>
  withoutYears(entry.reduce((text, { text: condition }) => text.replace(condition.replace(/\s+/gu, ' '), ' '), label));

/** `SCALE 0-10`, `On a scale from 0 to 10` and no answers: the point that is chosen is a number between the two. */
function scaleWithoutPoints(draft: DraftQuestion): AnswerKind {
  const both = (['min', 'max'] as const).every((end) => draft.bounds.some(({ bounds }) => bounds[end] !== null));
  if (both) return 'numeric';
  const range = draft.perhapsRange ?? rangeInText(draft.label) ?? printedScale(draft.label);
  if (range === null || draft.bounds.length > 0 || draft.carried !== null) return 'single';
  addRange(draft, range, draft.perhapsRange?.mark ?? { start: draft.idStart, end: draft.idEnd });
  return 'numeric';
}

const WRITE_TYPE = 'Write [OPEN], or [NUMERIC 0-99], or its answers.';

/** Blanks with names hold numbers where the question asks how many; else what is written there is not known. */
function kindOfFields(draft: DraftQuestion, report: Report): AnswerKind {
  const limits = draft.fields.map((field) => field.limits).filter((range) => range !== null);
  const [range] = limits;
  if (range !== undefined) {
    const same = limits.every(({ min, max }) => min === range.min && max === range.max);
    const [at] = draft.fields;
    if (same && limits.length === draft.fields.length && at !== undefined) addRange(draft, range, at.name);
    else {
      const message = 'The limits behind the blanks differ: they are not checked.';
      const next = 'Ask each in a question of its own, with [NUMERIC 0-99].';
      report('fieldLimits', 'warning', message, next, draft.idStart, draft.idEnd);
    }
    return 'numeric';
  }
  if (asksForNumber(draft.label)) return 'numeric';
  const message = 'The question has several blanks and no type: they are read as texts.';
  const next = 'Write [NUMERIC] or [OPEN] behind the question.';
  report('inferredType', 'warning', message, next, draft.idStart, draft.idEnd);
  return 'open';
}

/** Cells to write on hold numbers where the question asks for them, else texts. */
function kindOfCells(draft: DraftQuestion, report: Report): AnswerKind {
  const range = draft.perhapsRange ?? rangeInText(draft.label);
  if (range !== null) addRange(draft, range, draft);
  const isNumber = range !== null || asksForNumber(draft.label);
  const message = `The cells of the table are blanks: ${isNumber ? 'a number' : 'a text'} is read in each.`;
  const next = 'Write [NUMERIC 0-99] or [OPEN] behind the question.';
  report('inferredType', 'info', message, next, draft.idStart, draft.idEnd);
  return isNumber ? 'numeric' : 'open';
}

/** `How likely is it? (0-10)` without answers asks for a number. */
function rangeAsNumber(
  draft: DraftQuestion,
  { min, max, mark }: NonNullable<DraftQuestion['perhapsRange']>,
  report: Report,
): AnswerKind {
  draft.bounds.push({ bounds: { kind: 'bounds', min, max, minExclusive: false, maxExclusive: false }, mark });
  const message = `The question has neither answers nor a type: it is read as a number from ${min} to ${max}.`;
  report('inferredType', 'info', message, 'Write [NUMERIC 0-10], or its answers.', mark.start, mark.end);
  return 'numeric';
}

/** `Pick up to 3 tools` with a list of answers asks for several of them. */
function severalAsMulti(draft: DraftQuestion, max: number | null, report: Report): AnswerKind {
  const { label, idStart: start, idEnd: end } = draft;
  if (max !== null) {
    const bounds = { kind: 'bounds', min: null, max, minExclusive: false, maxExclusive: false } as const;
    draft.bounds.push({ bounds, mark: { meaning: { kind: 'note' }, text: label, start, end } });
  }
  const most = max === null ? '' : ` and at most ${max} are chosen`;
  const message = `The question asks for several answers: it is read as one with several${most}.`;
  report('inferredType', 'info', message, 'Write [MULTI] or [SINGLE] on the question line.', start, end);
  return 'multi';
}

const POINTS = String.raw`(?<!\d)(?:10|20|50|100)\s+(?:points|punkten?|punti|pontos|puntos|punten|coins)(?!\p{L})`;
const SHARING = String.raw`(?<!\p{L})(?:divide|distribute|allocate|spend|spread|share|split|assign|verteil|vergeb|vergib|aufteil|zuteil|répart|attribu|repart|distribu|divid|reparta|asign|ripart|assegn|verdeel|verdelen|besteed)`;
/** Points that are shared out; a scale of 10 points has none, and a card may give them. */
const SHARES = new RegExp(
  String.raw`\b(?:divide|distribute|allocate|verteilen)\b.*\d|\badds?\s+up\s+to\b|${SHARING}.{0,80}${POINTS}|${POINTS}.{0,80}${SHARING}|^(?:(?:imagin|suppos|angenommen|stell).{0,30}\s)?(?:(?:you|sie|vous|usted|u)\s)?(?:have|had|haben|hätten|avez|aviez|tiene|tienes|tem|ha|hebt|receive|get|erhalten|bekommen|disposez|dispone)\s(?:\p{L}+\s){0,2}${POINTS}`,
  'iu',
);

/** What the wording of a question without a type says about it, where it is not read as that. */
const SOUNDS_LIKE: readonly (readonly [RegExp, string, string])[] = [
  [
    /(?<!\p{L})(?:rank(?:ing)?|rang(?:folge|reihe|ordnung)?|reihenfolge|in\s+order\s+of|par\s+ordre\s+(?:de\s+|d['’])\p{L}+|por\s+orden\s+de|volgorde|rangorde|ordine\s+d[i'’]|ordem\s+de|de\s+mayor\s+a\s+menor)(?!\p{L})|ordnen\s+sie|(?<!\p{L})(?:in\s+first\s+place|an\s+(?:die\s+)?erster?\s+stelle|auf\s+(?:den\s+)?(?:ersten\s+)?platz\s+(?:1|eins)|en\s+premier(?:\s+lieu)?|en\s+primer\s+lugar|al\s+primo\s+posto|em\s+primeiro\s+lugar|op\s+de\s+eerste\s+plaats)(?!\p{L}).{0,100}(?<!\p{L})(?:and\s+so\s+on|second|und\s+so\s+weiter|usw|zweite\p{L}?|et\s+ainsi\s+de\s+suite|deuxième|second|y\s+así\s+sucesivamente|segundo|e\s+così\s+via|secondo|e\s+assim\s+por\s+diante|enzovoort|tweede)(?!\p{L})/iu,
    'its answers are ranked',
    '[RANK] or [RANK 3]',
  ],
  [SHARES, 'its answers are added up', '[SUM 100]'],
  [
    // "Which of the following statements fits best?" asks for one of them.
    /(?<!(?<!\p{L})(?:which|welche\p{L}{0,2}|(?:la|le)?quel\p{L}{0,3}|cu[aá]l\p{L}{0,2}|qu[eé]|qual\p{L}{0,2}|quais|welke)\s(?:one\s)?(?:of|der|dieser|des|de|di|delle|dei|van|das|dos)\s(?:the\s|las\s|los\s|le\s|de\s)?)(?<!\p{L})(?:(?:following|these|each)\s(?:\p{L}+\s)?statements?|folgende[nr]?\s(?:\p{L}+\s)?aussagen?|diese[nr]?\saussagen|affirmations?\ssuivantes?|siguientes\safirmaciones|afirmaciones\ssiguientes|seguenti\saffermazioni|volgende\s(?:uitspraken|stellingen)|seguintes\safirmações)(?!\p{L})/iu,
    'each of the list is rated',
    '[GRID] and its scale',
  ],
];

/** What tells people to rank, and can hardly mean anything else. */
const RANKS =
  /(?<!\p{L})(?:(?:please\s+)?rank\s+(?:these|the|them|all|following)|(?:put|sort|drag|arrange|order)\s+(?:\p{L}+\s+){1,4}(?:in(?:to)?|by)\s+(?:\p{L}+\s+){0,3}order|(?:order|sort)\s+(?:these|the\s+following|them)\s+by|bring\w*\s+(?:sie\s+)?(?:\p{L}+\s+){1,4}in\s+(?:eine|die)\s+(?:\p{L}+\s+)?(?:reihenfolge|rangfolge|rangordnung|rangreihe)|bilden\s+sie\s+(?:\p{L}+\s+){0,3}(?:eine\s+)?(?:rangfolge|rangreihe|rangordnung)|ordnen\s+sie\s+(?:\p{L}+\s+){1,4}nach|class(?:ez|er)(?:\s+(?:ces|les|par)|-les)|ordene\s+(?:\p{L}+\s+){0,3}(?:por|de|seg[uú]n)|in\s+order\s+of\s+(?:importance|preference)|(?:order|rank|arrange|sort|(?<!(?:any|an?|the|what|which|whole|one|of)\s)number)\s+(?:the\s+|these\s+)?(?:following\s+)?(?:\p{L}+\s+){0,2}from\s+(?:the\s+)?(?:most|best|highest|[1-9](?!\d))|(?:tragen|schreiben)\s+sie\s+(?:\p{L}+\s+){0,2}(?:ziffern|zahlen|nummern)\s+(?:von\s+)?1\s+bis\s+\d+|nummerieren\s+sie|(?<=(?:^|[.!?]\s|bitte\s|please\s))(?:sortiere|sortiert|sortieren\s+sie|nummeriere|sort|trie|triez|ordena|ordina|sorteer)(?=\s*:|\s+(?:these|them|diese|folgende|alle|ces|estas|estos|queste|questi|deze))|(?:alle\s+punkte|alle\s+aspekte|alles)\s+(?:sortieren|ordnen)|numérotez|numere(?!\p{L})|(?:write|put|enter|use)\s+(?:the\s+)?numbers?\s+(?:from\s+)?1\s*(?:to|-|–)\s*\d+|vom\s+(?:wichtigsten|besten)\s+bis\s+zum|du\s+plus\s+\p{L}+\s+au\s+moins|mett(?:a|ere|i|ete)\s+in\s+ordine|ordin(?:i|are|ate)\s+(?:\p{L}+\s+){1,4}(?:per|dal|in)|(?:colo(?:que|car)|pon(?:ha|er))\s+(?:\p{L}+\s+){0,4}(?:por|em)\s+ordem|zet\s+(?:\p{L}+\s+){1,4}(?:op|in)\s+(?:\p{L}+\s+)?volgorde|rangschik|(?:uszeregować|uporządkować|uszereguj|uporządkuj)(?=\s)|del?\s+m[aá]s\s+\p{L}+\s+al?\s+menos)(?!\p{L})/iu;

/** Whether the words tell people to put a list in order. */
export const tellsToRank = (text: string): boolean => RANKS.test(text);

/** `Numbers 1 to 4` below `Please rank these brands` are the ranks of the four that follow. */
function numbersRanks(draft: DraftQuestion): boolean {
  const [said, other] = draft.bounds;
  const ranks = tellsToRank(draft.label) || rankedInText(draft.label) !== null;
  if (said === undefined || other !== undefined || draft.rows.length < 2 || !ranks) return false;
  const { min, max } = said.bounds;
  const isSaid = /^\W*(?:numbers?|zahl(?:en)?|nombre|n[úu]mero)\s/iu.test(said.mark.text);
  if (!isSaid || min !== 1 || max === null || max < 2 || max > draft.rows.length) return false;
  draft.bounds.length = 0;
  // `Numbers 1 to 3` for four things: as many of them are ranked.
  if (max < draft.rows.length) draft.bounds.push({ ...said, bounds: { ...said.bounds, min: null } });
  return true;
}

const PLACE = /^(?:\d{1,2}(?:st|nd|rd|th|e|er|re|ème|eme|º|ª|\.)?|(?:rank|rang|place|platz|choice)\s?\d{1,2})\.?$/iu;

/** `Price [ ] 1st [ ] 2nd` below `Rank your top two`: a column for each rank that is given. */
function ranksInColumns(draft: DraftQuestion): boolean {
  const { columns, rows, label } = draft;
  const places =
    columns.every(({ text }) => PLACE.test(text.text)) && columns.some(({ text }) => /\D/u.test(text.text));
  if (!places || columns.length > rows.length || !(tellsToRank(label) || /(?<!\p{L})rank\p{L}*(?!\p{L})/iu.test(label)))
    return false;
  const max = columns.length;
  columns.length = 0;
  if (max === rows.length) return true;
  const bounds = { kind: 'bounds', min: null, max, minExclusive: false, maxExclusive: false } as const;
  const { idStart: start, idEnd: end } = draft;
  draft.bounds.push({ bounds, mark: { meaning: { kind: 'note' }, text: label, start, end } });
  return true;
}

function reportRanking(draft: DraftQuestion, report: Report): AnswerKind {
  const { label, idStart: start, idEnd: end } = draft;
  const count = rankedInText(label);
  if (count !== null && draft.bounds.length === 0) {
    const bounds = { kind: 'bounds', min: count, max: count, minExclusive: false, maxExclusive: false } as const;
    draft.bounds.push({ bounds, mark: { meaning: { kind: 'note' }, text: label, start, end } });
  }
  const message = 'The question tells people to put its answers in order: it is read as a ranking.';
  report('inferredType', 'info', message, 'Write [RANK], or [SINGLE], on the question line.', start, end);
  return 'rank';
}

const BLANK_BEHIND = /\s*:?\s*_{2,}(.*)$/u;

/** A list of which every item is a blank with a name, `- Cats: ___`, asks for one number or text each. */
function blanksOf(draft: DraftQuestion, report: Report): AnswerKind | null {
  const blank = (text: string): RegExpExecArray | null => BLANK_BEHIND.exec(text);
  const isBlank = draft.rows.every(({ other, text }) => other || blank(text.text) !== null);
  if (draft.rows.length < 2 || !isBlank) return null;
  const behind = draft.rows.some(({ text }) => /[\p{L}\d]/u.test(blank(text.text)?.[1] ?? ''));
  for (const row of draft.rows) {
    row.other = false;
    row.text = row.text.slice(0, blank(row.text.text)?.index ?? row.text.text.length);
  }
  if (tellsToRank(draft.label) && !behind) return reportRanking(draft, report);
  const kind = asksForNumber(draft.label) || behind ? 'numeric' : 'open';
  const read = kind === 'numeric' ? 'numbers' : 'texts';
  const limits = behind ? ' What stands behind them is not checked.' : '';
  const message = `The answers are blanks with names: they are read as ${read} with a variable each.${limits}`;
  const next = 'Write [NUMERIC 0-99] or [OPEN] behind the question.';
  report('inferredType', 'warning', message, next, draft.idStart, draft.idEnd);
  return kind;
}

const RATES_EACH =
  /(?<!\p{L})(?:rate|each|following|(?:how|wie)\s+(?:satisfied|important|likely|zufrieden|wichtig)|bewerten|beurteilen|jeweils|jede[nrs]?|folgende[nrs]?|évaluez|notez|chacune?|suivant(?:e?s)?|valore|califique|cada|siguientes)(?!\p{L})/iu;

/** Things that are rated have no order. */
const ORDERS =
  /reihenfolge|rang(?:folge|reihe|ordnung)|(?<!\p{L})(?:order|ordre|orden|ordine|ordem|volgorde)(?!\p{L})/iu;

/** `1 = not at all, 5 = very` */
const NAMES_ENDS =
  /(?<![\d.])\d{1,2}\s*=\s*\p{L}[^=]{1,40}?(?:[,;–-]|\.{2,3}|…|\s(?:to|bis|à|a|and|und|et|y|e))\s*\d{1,2}\s*=\s*\p{L}/u;

/** What only a list that is rated can follow. */
const EACH_OF =
  /(?<!\p{L})(?:following|each|folgende[nrs]?|jeweils|suivant(?:e?s)?|chacune?|siguientes|cada)(?!\p{L})/iu;

/** `Please rate the following (1 = poor, 5 = excellent)` with a list without codes: each of them gets a number. */
function ratingsOf(draft: DraftQuestion, report: Report): AnswerKind | null {
  const { label, rows, perhapsRange, idStart: start, idEnd: end } = draft;
  const range = perhapsRange ?? rangeInText(label);
  if (range === null || rows.length < 2) return null;
  // `Put them in an order: 1 = most important, 4 = least`: of four things these are the ranks.
  if (range.min === 1 && range.max === rows.length && RANKS.test(label) && ORDERS.test(label))
    return reportRanking(draft, report);
  const coded = rows.some(({ marker, text }) => marker !== null || /^\W*-?\d|\d\W*$/u.test(text.text));
  // Codes that are not as many as the points of the scale are those of the list, not of the points.
  const points = range.max - range.min + 1;
  // `(1 = bad, 5 = good)` above three things that have no codes: no words need to say that each is rated.
  const rated = !coded && NAMES_ENDS.test(label) && rows.length !== points;
  // What has the codes of the points and a few words each are the points: the scale stands above them as well.
  const arePoints = areShort(draft) && areItsPoints(draft, range);
  const below = isBelowScale(draft) && !arePoints;
  const apart = EACH_OF.test(label) && namesOtherEnds(draft);
  if (
    arePoints &&
    !apart &&
    !RANKS.test(label) &&
    draft.rows.length === points &&
    namesOtherEnds(draft) &&
    !soundLikePoints(draft)
  ) {
    const message = 'A scale with ends of other names stands above as many answers: one is chosen, or each is rated.';
    report('oneOrSeveral', 'warning', message, 'Write [SINGLE], or [GRID] and the scale.', start, end);
    return null;
  }
  if (!RATES_EACH.test(label) && !rated && !below) return null;
  if (
    rows.some(({ other }) => other) ||
    (coded && !apart && !below && (rows.length >= points - 1 || !EACH_OF.test(label)))
  )
    return null;
  addRange(draft, range, draft);
  const { min, max } = range;
  const message = `The question has a scale and a list without codes: each of the list is read as a number from ${min} to ${max}.`;
  report('inferredType', below ? 'info' : 'warning', message, `Write [GRID] and the scale, or [SINGLE].`, start, end);
  return 'numeric';
}

/** The list stands below a line that names the ends of a scale, and neither of its own ends is called as those are. */
function isBelowScale({ perhapsRange, rows }: DraftQuestion): boolean {
  const ends = endsOfScale(perhapsRange?.mark.text ?? '');
  if (ends === null || (perhapsRange?.mark.start ?? 0) > (rows[0]?.start ?? 0)) return false;
  return ![rows[0], rows.at(-1)].some((row) => {
    const label = row?.text.text.toLowerCase() ?? '';
    return label === '' || ends.names.some((name) => label.includes(name));
  });
}

/** `Please divide 100 points between …`: what the parts of a list add up to. */
const DIVIDES =
  /(?<!\p{L})(?:divide|suddivid\p{L}+|ripart\p{L}+|distribu\p{L}+|verdeel|verdelen|distribute|allocate|split|assign|verteilen|aufteilen|répartir|répartissez|reparta|repartir|distribuya)(?!\p{L})[^?]{0,40}?(?<!\d)(\d{2,4})\s*(?:%|points?|punkte|percent|prozent|puntos|pour\s+cent|por\s+ciento|euros?|€)/iu;

function partsOf(draft: DraftQuestion, report: Report): AnswerKind | null {
  const total = DIVIDES.exec(draft.label)?.[1];
  if (total === undefined || draft.rows.length < 2) return null;
  draft.sum = Number(total);
  const message = `The question divides ${total} between its answers: each of them is read as a number.`;
  report('inferredType', 'warning', message, `Write [SUM ${total}].`, draft.idStart, draft.idEnd);
  return 'numeric';
}

/** Words of a list from which people have done or have several: `Which of these have you bought?` */
const OF_THESE =
  /(?<!\p{L})(?:which\s+(?:of\s+(?:these|the\s+following|them)|ones)|welche\s+(?:dieser|der\s+folgenden|davon|von\s+diesen)|lesquel(?:le)?s|(?:parmi|de)\s+(?:ces|les)|cu[aá]les\s+de)(?!\p{L})/iu;
const ONE_OF_THEM =
  /(?<!\p{L})(?:best|most|least|main(?:ly)?|primar\p{L}+|highest|lowest|first|last|one|closest|favou?rite|prefer\p{L}*|describes?|hauptsächlich|am\s+\p{L}+|zuerst|zuletzt|liebsten?|surtout|principal\p{L}*|plus|moins|mieux|préfér\p{L}+|m[aá]s|menos|mejor|prefiere)(?!\p{L})/iu;

/** Whether several may be meant: the words do, or the same list was one of several before. */
const maySeveral = ({ label, carried, rows }: DraftQuestion): boolean =>
  !ONE_OF_THEM.test(label) &&
  OF_THESE.test(label) &&
  (carried !== null || rows.some(({ text }) => NONE_OF_THEM.test(text.text)));

const NONE_OF_THEM =
  /(?<!\p{L})(?:none\s+of|keine?[rs]?\s+(?:davon|von|der)|nichts\s+davon|aucune?\s+(?:de|d['’]entre)|ningun[oa]\s+de)(?!\p{L})/iu;

/** `[UP TO 3]` alone may say how many answers are written down. */
const isBounded = ({ bounds, label }: DraftQuestion): boolean =>
  bounds.some(({ bounds: { min, max } }) => max !== null && (min !== null || asksForNumber(label))) ||
  (bounds.length > 0 && asksForNumber(label));

function inferAnswerType(draft: DraftQuestion, report: Report): AnswerKind {
  if (draft.columns.length > 0) return ranksInColumns(draft) ? reportRanking(draft, report) : 'single';
  const parts = partsOf(draft, report);
  if (parts !== null) return parts;
  const ofRows = blanksOf(draft, report) ?? ratingsOf(draft, report);
  if (ofRows !== null) return ofRows;
  // `____ [RANGE 0-10]` above `99  Refused`
  if (draft.hasBlank && areBeside(draft.rows) && isBounded(draft)) return 'numeric';
  if (draft.bounds.length > 0 || draft.rows.some(({ exclusive }) => exclusive)) return 'multi';
  if (RANKS.test(draft.label)) return reportRanking(draft, report);
  if (draft.boxesOfSeveral && severalInText(draft.label) === null) return severalAsMulti(draft, null, report);
  const several = severalInText(draft.label);
  if (several !== null) return severalAsMulti(draft, several.max, report);
  const other = SOUNDS_LIKE.find(([pattern]) => pattern.test(draft.label));
  if (other !== undefined) {
    const [, how, mark] = other;
    const message = `The question sounds as if ${how}; it is read as one with a single answer.`;
    const next = `Write ${mark}, or [SINGLE], on the question line.`;
    report('soundsOtherwise', 'warning', message, next, draft.idStart, draft.idEnd);
  } else if (maySeveral(draft)) {
    const message = 'The question asks for one answer or for several: which of both is not known, and not checked.';
    const next = 'Write [MULTI] or [SINGLE] on the question line.';
    report('oneOrSeveral', 'warning', message, next, draft.idStart, draft.idEnd);
  } else if (draft.suggestsSeveral || /\bwhich (?:of|ones?\b)|\bany of (?:the|these)\b/i.test(draft.label)) {
    const message =
      'The question sounds as if several answers could be chosen; it is read as one with a single answer.';
    report(
      'inferredType',
      'info',
      message,
      'Write [MULTI] or [SINGLE] on the question line.',
      draft.idStart,
      draft.idEnd,
    );
  }
  return 'single';
}
