import { remembered } from '../../textMemory';
import type { OutlineTable } from '../text/events';

/** What the cells of a column hold. */
export type ColumnRole =
  | 'id'
  | 'text'
  | 'type'
  | 'answers'
  | 'filter'
  | 'code'
  | 'answer'
  | 'list'
  | 'jump'
  | 'terminate'
  | 'exclusive'
  | 'required'
  | 'limits'
  | 'min'
  | 'max'
  | 'format'
  | 'nothing'
  | 'remark';

const HEADERS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['list', /^list[_ ]?name$/iu],
  [
    'type',
    /^(?:(?:question|field|item|input|element)\s*type|fragetyp|feldtyp|fragentyp|type(?:\s+of\s+question|\s+de\s+question)?|typ|tipo(?:\s+de\s+pregunta)?|answer\s*type|response\s*type|formato?|kind|answer\s*format|art)$/iu,
  ],
  [
    'answers',
    /^(?:answers|answer\s*options?|response\s*options?|options|choices|categories|responses|codes?\s*(?:and|&|\/|\+)\s*labels?|values?\s*(?:and|&|\/)\s*labels?|antworten|antwortoptionen|antwortvorgaben|antwortkategorien|ausprägungen|réponses|modalités|respuestas|opciones(?:\s+de\s+respuesta)?|categorías|response\s*codes|answer\s*codes?\s*list)$/iu,
  ],
  [
    'filter',
    /^(?:filter|base|routing|relevan(?:t|ce)|condition|asked\s+if|ask\s+if|universe|display\s*logic|show\s+if|branching(?:\s*logic)?|filterführung|bedingung|filtre|condición|filtro|logic|who|asked\s+of|(?:shown?|asked?|displayed|visible|only)\s+(?:if|when)|s[oó]lo\s+si|nur\s+wenn|(?:seulement\s+)?si|mostrar\s+si|condition\s+d['’]affichage)$/iu,
  ],
  [
    'limits',
    /^(?:constraint|validation(?:\s*rule)?|(?:valid\s*)?range|allowed\s*values|limits?|wertebereich|min\s*[-/]\s*max|bornes|rango)$/iu,
  ],
  [
    'min',
    /^(?:(?:text\s*)?validation\s*)?(?:min(?:imum)?\.?(?:\s*value)?|lower\s*(?:limit|bound)|kleinster\s*wert|mínimo|minimo)$/iu,
  ],
  [
    'max',
    /^(?:(?:text\s*)?validation\s*)?(?:max(?:imum)?\.?(?:\s*value)?|upper\s*(?:limit|bound)|größter\s*wert|máximo|maximo)$/iu,
  ],
  ['format', /^(?:(?:text\s*)?validation\s*type|data\s*type|datentyp|type\s+de\s+données|tipo\s+de\s+dato)$/iu],
  ['required', /^(?:required|mandatory|pflicht(?:frage|feld)?|obligatoire|obligatoria|obligatorio)(?:\s*field)?\??$/iu],
  [
    'nothing',
    /^(?:(?:matrix|question)\s*(?:group|ranking)(?:\s*name)?|identifier\??|custom\s*alignment|show\s*slider\s*number)$/iu,
  ],
  [
    'text',
    /^(?:question(?:\s*text|\s*wording)?|fragetext|frage|label|text|wording|libellé|intitulé|pregunta|texto|item|wortlaut|field\s*label|prompt|enunciado|enoncé|énoncé|stem|texte(?:\s+de\s+la\s+question)?)$/iu,
  ],
  [
    'id',
    /^(?:no\.?|nr\.?|n°|nº|#|id|question\s*id|variable(?:\s*name)?|var(?:iable)?|name|code\s*question|q(?:uestion)?\s*(?:no\.?|number|nr\.?|#)|frage\s*nr\.?|varname|nummer|número|numéro|field(?:\s*name)?|key|ref(?:\.|erence|erencia|érence)?|kennung|kürzel|clave|identifiant|variable\s*\/\s*field\s*name)$/iu,
  ],
  [
    'code',
    /^(?:wert|codes?|values?|row|answer\s*codes?|antwort\s*codes?|kode|c[oó]d(?:ice|igo)?\.?|kod\.?|valeur|valor|punch|numeric\s*value|code\s*réponse)$/iu,
  ],
  [
    'answer',
    /^(?:antwort(?:en|option(?:en)?|text)?|ausprägung(?:en)?|bezeichnung|answers?(?:\s*(?:text|label|option))?|labels?|value\s*labels?|options?|responses?|texts?|categor(?:y|ies)|réponses?|modalités?|libellé|respuestas?|etiqueta|opción|rispost[ae]|modalità|respostas?|opção|antwoord(?:en)?|odpowiedź|odpowiedzi|item)$/iu,
  ],
  [
    'jump',
    /^(?:skips?|go\s*to|jump|next|sprung|weiter(?:\s+mit)?|aller\s+[àa]|renvoi|pas(?:ar|e)(?:\s+a)?|salto|skip\s*(?:to|pattern)|route|saut)$/iu,
  ],
  ['terminate', /^(?:screen\s*-?\s*out|terminate|close|abbruch|termine?r?|dq|screened\s*out)\??$/iu],
  ['exclusive', /^(?:exclusive|exklusiv|exclusif|exclusiva|excl\.?)\??$/iu],
  [
    'remark',
    /^(?:marks?|notes?|routing|filter|instructions?|comments?|remarks?|hinweise?|bemerkung(?:en)?|anweisung(?:en)?|hint|appearance|remarques?|observaciones|notas|section|block|programming|programmer\s*notes?|scripting|field\s*(?:notes?|annotations?)|annotations?|section\s*header|notes?\s+(?:to|for)\s+(?:the\s+)?(?:script\p{L}*|program\p{L}*)|script\s*notes?|programmierhinweise?|instructions?\s+de\s+programmation)(?:\s*\/.*)?$/iu,
  ],
];

/** What parts the names of a column that has several: `Choices, Calculations, OR Slider Labels` */
const SEVERAL_NAMES = /\s*[/&+]\s*|,?\s+or\s+|\s*,\s*/iu;

/** The same word with two letters in each other's place: `requried`. */
function rolesOfTurned(word: string): readonly ColumnRole[] {
  if (!/^\p{L}{6,14}$/u.test(word)) return [];
  const turned = Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  );
  return HEADERS.filter(([, pattern]) => turned.some((one) => pattern.test(one))).map(([role]) => role);
}

/** The roles of a header's columns, each of the ones that its words may name. */
const rolesOf = remembered((header: string): readonly ColumnRole[] => {
  const plain = header.replace(/\s+/g, ' ').trim();
  const whole = HEADERS.filter(([, pattern]) => pattern.test(plain)).map(([role]) => role);
  // `Branching logic (show the field only if …)`: the words in brackets explain.
  const named = plain.replace(/\s*\([^()]*\)$/u, '');
  if (whole.length === 0 && named !== plain && named !== '') return rolesOf(named);
  if (!SEVERAL_NAMES.test(plain)) return whole.length > 0 ? whole : rolesOfTurned(plain);
  // `Routing / base`: two names of one thing.
  const parts = plain.split(SEVERAL_NAMES).filter(Boolean).map(rolesOf);
  return [...new Set([...whole, ...parts.flat()])];
});

/** The roles of a table's columns, all of them by the words of its first line. */
export const tableRoles = ({ rows }: OutlineTable): readonly (readonly ColumnRole[])[] =>
  (rows[0] ?? []).map((cell) => rolesOf(cell.toLabel()));
