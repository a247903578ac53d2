import type { AnswerKind } from '../meanings';
import { codesOf, type DraftAnswer } from '../answers/answerItems';
import { isBeside } from '../text/besideCodes';
import { rangeInText } from '../answers/scales/scales';
import type { DraftQuestion } from '../draft';
import type { Report } from '../../report';

/** Words that ask for an answer in own words, in four languages. */
const ASKS_OPENLY =
  /(?<!\p{L})(?:what|which|why|who|where|whom|whose|how\s+(?:did|do|does|could|can|would|come)|in\s+what|anything|something|else|comments?|remarks?|suggestions?|feedback|describe|explain|tell\s+us|name|list|address|e-?mail|phone|post\s?code|zip|make|brand|model|title|profession|occupation|reasons?|specify|was|welche[rsnm]?|warum|weshalb|wieso|wer|wo|wem|womit|woran|worum|wodurch|wof[üu]r|worin|wor[üu]ber|etwas|noch|anmerkung\p{L}*|kommentar\p{L}*|bemerkung\p{L}*|beschreiben|erkl[äa]ren|begr[üu]nd\p{L}*|nennen|adresse|telefon\p{L}*|postleitzahl|plz|beruf|gr[üu]nde?|quoi|que|quel(?:le)?s?|pourquoi|qui|où|comment|commentaires?|remarques?|suggestions?|observations?|décri\p{L}+|précise[rz]|expliqu\p{L}+|raisons?|adresse|courriel|téléphone|quartier|commune|métier|qué|cu[áa]l(?:es)?|por\s*qué|quién(?:es)?|d[óo]nde|c[óo]mo|algo|comentarios?|observaciones|sugerencias?|descri\p{L}+|explique|motivos?|raz[óo]n(?:es)?|correo|direcci[óo]n|tel[ée]fono|c[óo]digo\s+postal|profesi[óo]n|nombre|nom|cosa|quale|quali|perch[ée]|dove|chi|come|motivo|motivi|commenti|suggerimenti|indirizzo|email|wat|welke?|waarom|waar|wie|hoe|opmerkingen|suggesties|adres|reden(?:en)?|o\s+que|por\s*qu[eê]|onde|quem|comentários?|sugest(?:ões|ão)|endereço|razão|vorschl[äa]ge?|ideen|ideas|wishes|w[üu]nsche)(?!\p{L})/iu;
/** Words that ask for one of two answers, or for something on a scale, also where one of the words above follows. */
const ASKS_CLOSED =
  /^\W*(?:do|does|did|are|is|were|have|has|had|will|can|could|may|should|how\s+(?:satisfied|likely|often|important|easy|difficult|happy|hungry|good|well|well|strong\p{L}*|much\s+do\s+you\s+agree)|haben|hat|hatten|sind|ist|waren|wird|werden|wie\s+(?:zufrieden|wahrscheinlich|oft|häufig|wichtig|gut|sehr)|avez|êtes|est|dans\s+quelle\s+mesure|à\s+quelle\s+fréquence|tiene|ha|han|está|es|con\s+qué\s+frecuencia|en\s+qué\s+medida)(?!\p{L})/iu;
/** What is no number and stands on no list, whatever the sentence begins with. */
const ASKS_ADDRESS =
  /(?<!\p{L})(?:e-?mail(?:\s*-?\s*(?:address|adresse|adres))?|adresse\s+e-?mail|indirizzo\s+e-?mail|correo\s+electr[óo]nico|courriel)(?!\p{L})[^?]{0,40}[?？]\s*$/iu;
const STILL_OPEN = /(?<!\p{L})(?:anything|something|suggestions?|comments?|etwas|noch|quelque\s+chose|algo)(?!\p{L})/iu;

/** Whether a question without answers and type asks for words of the respondent's own. */
export function asksOpenly({ label, hasBlank, notes }: DraftQuestion): boolean {
  const blank = hasBlank || /_{3,}\s*$/u.test(label);
  if (blank || ASKS_ADDRESS.test(label)) return true;
  if (notes.length > 0) return false;
  return ASKS_OPENLY.test(label) && (!ASKS_CLOSED.test(label) || STILL_OPEN.test(label));
}

/** Words that let people give several answers, where nothing else says that one is given or several are. */
const SEVERAL =
  /(?<!\p{L})(?:all\s+that|(?:tick|check|select|mark|choose|circle|pick|click|list|name)\s+(?:(?:any|all|each|every\p{L}*|those|as\s+many)(?!\p{L}))|everything\s+that|more\s+than\s+one|several|multiple|mehrere|alle\s+(?:zutreffend\p{L}*|die)|mehrfach\p{L}*|plusieurs|tou(?:te)?s\s+(?:les|ceux|celles)|varias|tod[oa]s\s+l[oa]s\s+que|múltiple|(?:up\s+to|at\s+most|bis\s+zu|höchstens|maximal|jusqu['’]à|hasta|como\s+máximo)\s+(?:[2-9](?!\d)|two|three|four|five|zwei|drei|vier|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco)(?!\s*(?:years?|jahre?n?|ans|años|months?|monate?n?|mois|meses|hours?|stunden|€|eur|%|km|kg|times|mal|fois|veces)))(?!\p{L})/iu;

/** Words that can only ask for a number. */
const COUNTED =
  /(?<!\p{L})(?:how\s+(?:many|old)|wie\s*viele|wie\s+alt|combien\s+(?:de|d['’])|quel\s+âge|cu[aá]ntos|cu[aá]ntas|qu[eé]\s+edad)(?!\p{L})/iu;
/** What stands for one: `None`, `Two or more`, `18 bis 29` without its code. */
const NUMBER =
  /\p{L}.*\d|\d.*\d|\p{Nd}\s*\+|(?<!\p{L})(?:none|no|never|one|two|three|four|five|more|less|once|twice|some|many|few|all|keine?[rsn]?|nie|eine?[rsn]?|zwei|drei|mehr|weniger|viele|einige|alle|aucune?|jamais|une?|deux|trois|plus|moins|tous|ningun[oa]|nunca|un[oa]?|dos|tres|m[aá]s|menos|todos|muchos|know|weiß|sait|sabe)(?!\p{L})/iu;

export const areBeside = (rows: readonly DraftAnswer[]): boolean =>
  codesOf(rows).every((coded) => coded !== null && isBeside(coded.code));

/** A question that is put once for each of several things; rates, `for each hour`, are put once. */
const FOR_EACH =
  /^(?:and\s+|now,?\s+)?(?:for\s+each|für\s+jede[nmrs]?|pour\s+cha(?:que|cune?)|p(?:ara|or)\s+cada|per\s+ogni|voor\s+elke?)(?!\p{L})(?!\s+(?:hour|day|week|month|year|km|mile|euro|dollar|pound|stunde|tag|woche|monat|jahr|heure|jour|semaine|mois|an|hora|d[ií]a|semana|mes|año)(?!\p{L}))/iu;

/** Says what of a question's kind rests on too little: whatever the data holds may then be right. */
export function reportWeakKind(draft: DraftQuestion, base: AnswerKind, report: Report): void {
  const { types, rows, columns, label, notes, idStart: start, idEnd: end } = draft;
  const chosen = base === 'single' || base === 'multi';
  if (types.length === 0 && rows.length + columns.length + draft.fields.length === 0 && FOR_EACH.test(label)) {
    const message = 'The question is put for each of several things: which variables hold its answers is not known.';
    report('loop', 'warning', message, 'Write [GRID], its rows and its scale, or [SINGLE] for one answer.', start, end);
    return;
  }
  const [only] = rows;
  // A list that has just been begun, `1. Yes`, is one.
  const begun = only?.marker === '1' || /^\W*1(?!\d)/u.test(only?.text.text ?? '');
  if (chosen && columns.length === 0 && rows.length === 1 && types.length === 0 && !begun) {
    const message = 'Only one answer is read: others may be missing, or it is none.';
    report('oneAnswer', 'warning', message, 'Write every answer on a line of its own: 1. Yes', start, end);
    return;
  }
  // `1 = 4` below an open question: an answer, or what is left of a condition.
  if (
    base === 'open' &&
    rows.length === 1 &&
    /^(?:-?\d{1,4}\s?[=:.)]{1,2}\s?)?-?\d{1,4}$/u.test(only?.text.text ?? '')
  ) {
    const message = 'Only one answer is read, and it is a number: it may be the rest of a condition.';
    report('loneAnswer', 'warning', message, 'Write the whole condition: [ASK IF Q1 = 4].', start, end);
    return;
  }
  if (chosen && columns.length === 0 && rows.length === 1) {
    const message = 'Only one answer is read: others may be missing.';
    const code = base === 'single' ? 'loneAnswer' : 'loneBox';
    report(code, 'info', message, 'Nothing, if there is one alone; else add the others.', start, end);
    return;
  }
  if (chosen && columns.length === 0 && rows.length > 0 && !types.includes('single') && areBeside(rows)) {
    const message = 'All codes are of those that stand for no answer: what is answered else is not known.';
    report('onlyBeside', 'warning', message, 'Write [NUMERIC 0-99], [OPEN], or the answers.', start, end);
    return;
  }
  if (base === 'single' && columns.length === 1 && !types.includes('single')) {
    const message = 'The table has one column: what is written into its cells is not known.';
    report('oneColumn', 'warning', message, 'Write [NUMERIC 0-99] or [OPEN], or the whole scale.', start, end);
    return;
  }
  if (chosen && columns.length === 1 && rows.length > 1 && columns[0]?.text.text !== '') {
    const message = 'Only one answer is read: others may be missing.';
    report('loneAnswer', 'info', message, 'Nothing, if there is one alone; else add the others.', start, end);
    return;
  }
  if (base !== 'single' || types.includes('single') || rows.length === 0) return;
  if (
    types.length === 0 &&
    columns.length === 0 &&
    COUNTED.test(label) &&
    !rows.some(({ text }) => NUMBER.test(text.text))
  ) {
    const message = 'The question asks for a number, and nothing in the list below it is one.';
    const next = 'If the list belongs to another question, write the line of that question above it.';
    report('listOfNumbers', 'warning', message, next, start, end);
    return;
  }
  const range = types.length === 0 && columns.length === 0 ? (draft.perhapsRange ?? rangeInText(label)) : null;
  if (range !== null && !rows.some(({ text, marker }) => `${marker ?? ''} ${text.text}`.includes(String(range.max)))) {
    const message = `The text speaks of a scale from ${range.min} to ${range.max}, and the list below it has no ${range.max}.`;
    const next = 'If the list belongs to another question, write the line of that question above it.';
    report('listOfNumbers', 'warning', message, next, start, end);
    return;
  }
  const said = [label, ...notes.map(({ text }) => text)].find((text) => SEVERAL.test(text));
  if (said === undefined) return;
  const message = 'The words speak of several answers, and no type is known: one or several is not checked.';
  report('oneOrSeveral', 'warning', message, 'Write [MULTI] or [SINGLE] on the question line.', start, end);
}
