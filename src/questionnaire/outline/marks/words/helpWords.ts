import { DISPLAY, type Make } from './markPattern';
import { NO_NUMBER } from './markValues';
import { MORE_NO_NUMBER } from './moreValues';

/** What helps people to write a number, as the source of a pattern: a zero for none, a guess, an example. */

/** Zero may be given, whatever the lower limit. */
const zero: Make = () => [{ kind: 'allowed', number: 0 }];
/** What is meant is no other question's: `if none`, `falls Sie nicht dort waren`. */
const CASE = String.raw`[^\d=<>?.;:,()[\]"“„«]{2,60}?`;
const IF = String.raw`(?:if|when|where|wenn|falls|sofern|si|s['’]il|se|als|indien|jeśli)`;
const PLEASE = String.raw`(?:please\s+|bitte\s+|veuillez\s+|merci\s+d['’]\s?|por\s+favor,?\s+|per\s+favore,?\s+|then\s+|just\s+)?`;
const WRITE = String.raw`(?:(?:write|enter|put|type|record|code|note|insert|state|give|fill)(?:\s+(?:in|down))?|eintragen|schreiben|notieren|angeben|tragen\s+sie|schreiben\s+sie|geben\s+sie|inscrivez|inscrire|écrivez|écrire|indiquez|indiquer|notez|noter|mettez|saisissez|saisir|entrez|escriba|escribir|anote|anotar|indique|indicar|ponga|poner|marque|introduzca|ingrese|scriva|scrivere|indichi|indicare|inserisca|inserire|escreva|vul|schrijf|noteer|wpisać|wpisz)`;
const ZERO = String.raw`(?:(?:an?\s+|eine?\s+|un\s+|the\s+number\s+|die\s+|el\s+)?["'“‘„«]?\s?(?:0{1,2}(?![\d.,]*\d)|zero|null|zéro|cero|nul)\s?["'”’“»]?)`;
const BEHIND = String.raw`(?:\s+(?:eintragen|schreiben|notieren|angeben|ein|an|in|hin))?`;
const NONE = String.raw`(?:none|no\s+\p{L}+|nothing|never|not\s+at\s+all|keine?[rs]?|nie|gar\s+nicht|nichts|aucune?|jamais|rien|ningun[oa]?|nunca|nada|nessun[oa]?|mai|nenhuma?|geen|nooit)`;

const ZEROS: readonly (readonly [Make, string])[] = [
  [zero, String.raw`${IF}\s+${CASE}\s*[,:;–-]?\s*${PLEASE}${WRITE}\s+${ZERO}${BEHIND}`],
  [zero, String.raw`${IF}\s+${CASE}\s*[,:;–-]\s*${PLEASE}${ZERO}${BEHIND}`],
  [
    zero,
    String.raw`${PLEASE}${WRITE}\s+${ZERO}${BEHIND}\s*,?\s*(?:${IF}\s+${CASE}|(?:for|bei|für|pour|para|per)\s+${NONE})(?=\s*(?:$|[.;)\]]))`,
  ],
];

/** `If refused, write 99`, `Enter 98 for don't know` */
const NOBODYS = String.raw`(?:(?:${NO_NUMBER}|${MORE_NO_NUMBER})(?:\s*(?:/|or|oder|ou|o)\s*(?:${NO_NUMBER}|${MORE_NO_NUMBER}))?)`;
const special: Make = (groups) => {
  const code = groups.slice(1).find((group) => group !== undefined);
  return [{ kind: 'special', code: Number(code) }];
};
const SPECIALS: readonly (readonly [Make, string])[] = [
  [
    special,
    String.raw`${IF}\s+(?:you\s+)?${NOBODYS}\s*[,:;–-]?\s*${PLEASE}${WRITE}\s+["'“‘]?(-?\d{2,4})["'”’]?${BEHIND}`,
  ],
  [
    special,
    String.raw`${PLEASE}${WRITE}\s+["'“‘]?(-?\d{2,4})["'”’]?${BEHIND}\s+(?:${IF}|for|bei|für|pour|para)\s+${NOBODYS}`,
  ],
];

const UNSURE = String.raw`(?:${IF}\s+(?:(?:you|they|respondents?|sie|vous|usted|es|lei|u)\s+)?(?:(?:are|is|were|êtes|n['’]êtes|est[áa])\s+)?(?:not\s+(?:sure|certain)|unsure|uncertain|do\s+not\s+know|don['’]?t\s+know|cannot\s+(?:say|remember)|can['’]?t\s+(?:say|remember)|unsicher|nicht\s+(?:genau\s+|sicher\s+)?(?:wissen|sind)|sich\s+nicht\s+sicher\s+sind|ne\s+savez\s+pas|pas\s+(?:sûr|certain)(?:\(?e\)?)?|no\s+(?:lo\s+)?(?:sabe|recuerda|está\s+segur[oa])|no\s+está\s+segur[oa](?:/a)?|non\s+(?:lo\s+)?(?:sa|ricorda|è\s+sicur[oa])|niet\s+zeker)(?:\s+(?:of\s+)?(?:the\s+)?(?:exact(?:ly)?|precise(?:ly)?|genau|exactement|précisément|exactamente|con\s+(?:exactitud|precisi[óo]n)|con\s+precisione|precies)(?:\s+(?:number|amount|figure|answer|date))?)?|falls\s+sie\s+es\s+nicht\s+genau\s+wissen|(?:als|indien)\s+u\s+het\s+niet\s+(?:precies|exact)\s+weet)`;
const ESTIMATE = String.raw`(?:(?:give|provide|make|write|enter|put|tell\s+(?:us|me)|use|indicate|donnez|indiquez|fournissez|donner|indiquer|indique|d[ée]|haga|proporcione|indichi|fornisca|dia|geef)\s+(?:us\s+|me\s+)?)?(?:(?:an?\s+|your\s+|the\s+|une\s+|votre\s+|una\s+|su\s+|la\s+sua\s+|een\s+|uw\s+)?(?:best\s+|closest\s+|rough\s+|approximate\s+|meilleure\s+|mejor\s+|miglior[e]?\s+|beste\s+)?(?:guess|estimates?|estimation|estimación|cifra\s+aproximada|número\s+aproximado|chiffre\s+approximatif|nombre\s+approximatif|stima|estimativa|schatting|approximation|approximate\s+(?:number|figure|amount))(?:\s+(?:is|will\s+do|is\s+fine|genügt|reicht|suffit|va\s+bene|è\s+sufficiente|es\s+suficiente|is\s+voldoende)(?:\s+(?:fine|ok(?:ay)?|enough|sufficient|all\s+right|good\s+enough))?)?|(?:schätzen\s+sie|bitte\s+schätzen|schätzen)(?:\s+(?:bitte|ggf\.?|möglichst\s+genau|so\s+gut\s+(?:es\s+geht|sie\s+können)))?|(?:eine\s+)?(?:grobe\s+|ungefähre\s+)?(?:schätzung|angabe)\s+(?:genügt|reicht(?:\s+aus)?)|(?:estimate|guess|approximate)(?:\s+(?:as\s+best\s+(?:as\s+)?you\s+can))?|stimi|estime)`;

const GUESSES: readonly (readonly [Make, string])[] = [
  [DISPLAY, String.raw`${UNSURE}\s*[,:;–-]?\s*${PLEASE}${ESTIMATE}`],
  [DISPLAY, String.raw`${PLEASE}${ESTIMATE}(?:\s*,?\s*${UNSURE})?(?=\s*(?:$|[.;)\]]))`],
];

const EXAMPLE = String.raw`(?:e\.?\s?g\.?|for\s+(?:example|instance)|example|z\.?\s?b\.?|zum\s+beispiel|beispiel|bspw\.?|par\s+ex(?:emple|\.)?|ex\.|exemple|p\.?\s?ej\.?|por\s+ejemplo|ejemplo|p\.?\s?es\.?|ad\s+esempio|esempio|por\s+exemplo|bijv\.?|bijvoorbeeld|np\.)`;
const FIGURES = String.raw`[€$£]?\s?\d[\d\s.,:/-]{0,14}\s?(?:[€$£%]|\p{L}{1,10})?`;
/** `e.g. 1964`, `write in, e.g. 1 9 6 4`: figures of nobody. */
const EXAMPLES: readonly (readonly [Make, string])[] = [
  [
    DISPLAY,
    String.raw`${EXAMPLE}\s*:?\s*,?\s*${FIGURES}(?:\s*(?:,|or|oder|ou|o|and|und)\s*${FIGURES}){0,3}(?=\s*(?:$|[.;)\]]))`,
  ],
];

const WHOLE: readonly (readonly [Make, string])[] = [
  [
    () => [{ kind: 'decimals', count: 0 }],
    String.raw`${PLEASE}(?:(?:enter|write|type|use|give)\s+(?:in\s+)?)?(?:only\s+)?(?:whole|full|round)\s+numbers(?:\s+only)?|${PLEASE}(?:nur\s+)?(?:ganze|volle)\s+zahlen(?:\s+(?:eingeben|eintragen|angeben))?|(?:saisissez\s+|indiquez\s+)?(?:uniquement\s+)?(?:un\s+nombre\s+entier|des\s+nombres\s+entiers)(?:\s+uniquement)?|(?:escriba\s+|introduzca\s+)?(?:s[óo]lo\s+)?n[úu]meros\s+enteros|(?:solo\s+)?numeri\s+interi|${PLEASE}round\s+to\s+the\s+nearest\s+(?:whole\s+)?(?:number|hour|minute|year|euro|dollar|pound)`,
  ],
];

export const HELP: readonly (readonly [Make, string])[] = [...ZEROS, ...SPECIALS, ...GUESSES, ...EXAMPLES, ...WHOLE];

const IS_EXAMPLE = new RegExp(
  String.raw`^(?:${PLEASE}${WRITE}\s*,?\s+)?(?:${EXAMPLES.map(([, source]) => source).join('|')})\.?$`,
  'iu',
);
const IS_GUESS = new RegExp(String.raw`^(?:${GUESSES.map(([, source]) => source).join('|')})\.?$`, 'iu');

/** Whether words in brackets, or behind a question, only help to write a number. */
export const helpsToWrite = (words: string): boolean =>
  words.length <= 160 && (/\d/.test(words) ? IS_EXAMPLE.test(words) : IS_GUESS.test(words));
