import type { JumpTarget, MarkMeaning } from '../meanings';
import type { RichText } from '../text/richText';
import { readScreenedOut } from './screenedOut';
import { readScreening } from './screening';

/** Words with which people send a respondent on, in English and German. */
const GO = String.raw`(?:(?:please|bitte|now|jetzt|nun)\s+)?(?:go\s*to|skip\s*to|(?:go|skip|jump|move|turn|route|branch)\s+(?:(?:straight|directly|ahead|on|now)\s+)?to|continue\s+(?:to|with|at)|proceed\s+(?:to|with)|weiter\s+(?:direkt\s+)?(?:mit|zu|bei|auf)|(?:gehe?n?|springen?|sprung)\s+(?:sie\s+)?(?:zu|auf)|(?:renvoi|renvoyer)\s+(?:à|au|en)|all(?:er|ez)\s+(?:directement\s+)?(?:[àa]|au|en)|pass(?:er|ez)\s+(?:directement\s+)?(?:[àa]|au)|continue[rz]\s+(?:[àa]|avec)|pas(?:ar|e)\s+a|ir\s+a|(?:vai|vada|salta|passa|prosegui)\s+(?:direttamente\s+)?(?:a|al|alla|con)|next(?=\s?:\s?\p{L}{0,3}\d)|weiter(?=\s+\p{Lu}{1,3}\d)|vaya\s+a|sig(?:a|ue|uir)\s+(?:en|con)|salt(?:ar|e)\s+a|contin[uú](?:ar|e)\s+(?:en|con)|(?:passare|passi|andare|vada|saltare|salti|proseguire|prosegua|continuare|continui)\s+(?:direttamente\s+)?(?:a|al|alla|alle|con|da|dalla)|(?:ir|v[áa]|pass(?:e|ar)|salt(?:e|ar)|pul(?:e|ar)|siga|seguir|continu(?:e|ar))\s+(?:direto\s+|diretamente\s+)?(?:para|à|ao|com)(?:\s+a(?=\s))?|(?:przejść|przejdź|przechodzimy|idź)\s+do|(?:ga|verder|door|doorgaan|vervolg)\s+(?:direct\s+|verder\s+|door\s+)?(?:naar|met|bij))\s*:?`;
const ARROW = String.raw`(?:[-=–]+>|>>+|[→⇒➔➜])`;
const TARGET = String.raw`(?:(?:la|the)\s+(?=\p{Lu}{1,3}\d))?(?:(?:the\s+|la\s+)?(?:question|frage|pregunta|domanda|pergunta|vraag)\s+(?:n[.°oº]*\s*(?=\d))?)?(\S.{0,99}?)`;
/** Nobody words a jump at greater length. */
const LONGEST = 300;
const IF = String.raw`(?:if|when|wenn|falls|bei|si|se|als|indien|quando|wanneer|jeśli|jeżeli)`;
const ELSE = String.raw`(?:\s*[,;.]\s*(?:otherwise|else|if\s+not|all\s+others|others|sonst|ansonsten|sinon|si\s+no)[,:]?\s+(.+?))?`;
const CLOSE = String.raw`(?:please\s+|bitte\s+)?(?:(?:koniec|zakończ(?:yć)?)\s+(?:wywiadu?|ankiet[ęy]|badani[ea])|terminate(?:\s+(?:the\s+)?interview)?|stop\s+(?:inter(?:view)?|enquête|entretien)|screen[\s-]*out|thank\s+(?:the\s+respondent\s+)?(?:and|&)\s+(?:close|terminate|end)(?:\s+(?:the\s+)?interview)?|close|disqualify|(?:end|stop)\s+(?:of\s+)?(?:the\s+)?(?:survey|interview|questionnaire)\s*[(,–-]\s*(?:disqualified|disqualify|screen(?:ed)?[\s-]?out|not\s+eligible|ineligible)\)?|end\s+(?:the\s+)?interview|abbruch|abbrechen|(?<=(?:[,:–—>→⇒➔➜\d-]|dann|jahren?)\s{0,3})beenden|(?:danken|bedanken)\s+und\s+(?:beenden|abbrechen)|(?:das\s+)?interview\s+(?:beenden|abbrechen)|stop(?:\s+interview)?|exclure|(?:remercie[rz]\s+et\s+)?(?:terminer|arrêter|clore|stop(?:per)?)(?:\s+l['’](?:interview|entretien|enquête))?|descartar|(?:ringraziare\s+e\s+)?(?:chiudere|terminare)(?:\s+l['’]?\s*intervista)?|(?:agradecer\s+e\s+)?(?:encerrar|terminar)(?:\s+a\s+entrevista)?|(?:bedanken\s+en\s+)?(?:afsluiten|beëindigen)|einde\s+interview|(?:agrade[zc](?:ca|er)\s+y\s+)?(?:termin(?:e|ar)|finali(?:ce|zar))(?:\s+la\s+(?:entrevista|encuesta))?)`;

const GOING = new RegExp(String.raw`(?<!\p{L})${GO}(?!\p{L})`, 'iu');
const JUMP = new RegExp(String.raw`^${GO}\s+${TARGET}\.?$`, 'iu');
const CONDITION_FIRST = new RegExp(
  String.raw`^${IF}\s+(.+?)\s*[,:]?\s+(?:(?:then|dann)\s+)?(?:(?:${ARROW}\s*)?${GO}\s+|${ARROW}\s*)${TARGET}${ELSE}\.?$`,
  'iud',
);
const CONDITION_LAST = new RegExp(String.raw`^${GO}\s+${TARGET},?\s+${IF}\s+(.+?)${ELSE}\.?$`, 'iud');
/** `under 18 or over 65 → terminate` */
const CLOSE_BEHIND = new RegExp(
  String.raw`^((?:under|below|over|above|younger|older|less|more|fewer|unter|über|jünger|älter|weniger|mehr|moins|plus|menos|m[aá]s|menor|mayor)\s[^?._=\t]{1,60}?)\s*(?:${ARROW}|:)\s*${CLOSE}\.?$`,
  'iud',
);
/** `Wenn Sie möchten, können Sie hier beenden.`: what everybody may do. */
const MAY = String.raw`(?!.*(?<!\p{L})(?:(?:könn|möcht|dürf)\p{L}*\s(?:sie|du)|(?:sie|du)\smöcht\p{L}*)(?!\p{L}))`;
const CLOSE_IF = new RegExp(
  String.raw`^${IF}\s+${MAY}(.+?)\s*(?:[,:]|\s[–—-])?\s+(?:(?:then|dann)\s+)?(?:${ARROW}\s*)?${CLOSE}\.?$`,
  'iud',
);
/** `If no, this was the last question.` */
const OVER = new RegExp(
  String.raw`^${IF}\s+(.+?)\s*[,:]\s*(?:(?:then|dann)\s+)?(?:(?:this|that)\s+(?:was|is)\s+(?:the|your|our)\s+last\s+question|(?:this|that)\s+(?:was|is)\s+(?:all|the\s+end)|you\s+(?:are|have)\s+(?:done|finished)|the\s+(?:interview|survey|questionnaire)\s+(?:ends|is\s+over|is\s+finished)(?:\s+here)?|(?:ist|war)\s+(?:dies|das)\s+die\s+letzte\s+frage|(?:war|ist)\s+(?:es\s+)?das|(?:ist|endet)\s+(?:hier\s+)?(?:die\s+befragung|das\s+interview|der\s+fragebogen)(?:\s+(?:beendet|hier|zu\s+ende))?|c['’]était\s+(?:la\s+dernière\s+question|tout)|le\s+questionnaire\s+(?:est\s+terminé|s['’]arrête(?:\s+ici)?)|(?:esta\s+(?:es|era|ha\s+sido)|ha\s+sido)\s+la\s+última\s+pregunta|(?:aquí\s+)?termina\s+(?:la\s+encuesta|el\s+cuestionario)(?:\s+aquí)?)\.?$`,
  'iud',
);
/** `Si « Non », fin du questionnaire.` */
const ENDS_IF = new RegExp(
  String.raw`^${IF}\s+(.+?)\s*(?:[,:]|\s[–—-])?\s*(?:(?<=[\s,:])(?:then|dann|alors)\s+)?(?:${ARROW}\s*)?(?<=[\s,:>→⇒➔➜–—-])(?:end\s+of\s+(?:the\s+)?(?:survey|interview|questionnaire)|ende\s+(?:des\s+(?:fragebogens|interviews)|der\s+(?:befragung|umfrage))|fin\s+(?:du\s+questionnaire|de\s+l['’]\s?(?:enquête|entretien|interview)|de\s+la\s+(?:encuesta|entrevista)|del\s+cuestionario)|fine\s+(?:dell['’]\s?intervista|del\s+questionario)|einde\s+(?:van\s+(?:de|het)\s+)?(?:vragenlijst|enquête|interview)|fim\s+(?:do\s+questionário|da\s+entrevista))\.?$`,
  'iud',
);
const WHO = String.raw`(?:(?:all\s+)?(?:those|people|persons|respondents|participants|anyone|everyone|everybody|all)\s+(?:who|that)|(?:alle\s+)?(?:teilnehmer|teilnehmende|teilnehmerinnen|befragte|personen)\s*,?\s+die|(?:les\s+)?(?:participants|répondants)\s+qui|(?:los\s+|las\s+)?(?:participantes|encuestados|encuestadas)\s+que|whoever|who|wer|(?:alle|diejenigen|personen|jene)\s*,?\s+die|chi|(?:coloro|quelli|tutti\s+quelli)\s+che|quien(?:es)?|(?:los|las)\s+que|ceux\s+(?:et\s+celles\s+)?qui|celles\s+qui|les\s+personnes\s+qui|quem|wie|degenen\s+die)`;
const GOES = String.raw`(?:(?:should\s+)?(?:goes|go|skips?|jumps?|continues?|moves?|proceeds?)\s+(?:on\s+|straight\s+|directly\s+|ahead\s+)?(?:to|with|at)|(?:geht|gehen|springt|springen|macht|machen)\s+(?:direkt\s+)?(?:weiter\s+)?(?:zu|mit|bei|auf)|(?:passa(?:no)?|va(?:nno)?|salta(?:no)?|prosegu(?:e|ono)|continua(?:no)?)\s+(?:direttamente\s+)?(?:alla|al|a|con)|(?:passe(?:nt)?|va|vont|saute(?:nt)?|continue(?:nt)?)\s+(?:directement\s+)?(?:à|au|en)|(?:pasan?|van?|saltan?|siguen?|contin[uú]an?)\s+(?:directamente\s+)?(?:a|en|con)|(?:passam?|vai|vão|pulam?|seguem?)\s+(?:diretamente\s+)?(?:para|à|ao)|(?:gaat|gaan)\s+(?:direct\s+|verder\s+|door\s+)?(?:naar|met))`;
/** `Chi risponde «No» passa alla D13.`, `Those who said no skip to Q7.` */
const WHO_GOES = new RegExp(String.raw`^${WHO}\s+([^.?!]{2,80}?)\s*,?\s+${GOES}\s+${TARGET}\.?$`, 'iud');
/** Going on with what follows is no jump. */
const NEXT = /^(?:please\s+|bitte\s+)?(?:continue|proceed|go\s+on|weiter|ask(?!\s+\S*\d))\b/iu;
const ID = /^\p{L}[\p{L}\p{N}_.]*\p{N}\p{L}?$/u;
/** `If Q1 = 1 or 2 continue, others go to Q9`: who jumps is everybody else. */
const OTHERS = new RegExp(
  String.raw`^${IF}\s+(.+?)\s*,?\s+(?:continue|proceed|weiter|ask(?:\s+\S+)?)\s*[,;.]?\s*(?:all\s+)?(?:others?|otherwise|else|sonst|ansonsten)[,:]?\s+(?:${ARROW}\s*)?(?:${GO}\s+)?${TARGET}\.?$`,
  'iud',
);
/** `Ask B2 only if B1 = 1, all others continue with B5`, said ahead of B2. */
const ASK_ONLY = new RegExp(
  String.raw`^(?:please\s+)?(?:ask|show|fragen?|poser|preguntar)\s+\S{1,20}\s+(?:only|nur|seulement|uniquement|s[oó]lo)\s+${IF}\s+(.+?)\s*[,;.]\s*(?:all\s+)?(?:the\s+)?(?:others?|otherwise|else|everybody\s+else|sonst|ansonsten|(?:alle\s+)?anderen?|sinon|(?:les\s+)?autres|si\s+no|(?:los\s+)?dem[áa]s)[,:]?\s+${GO}\s+${TARGET}\.?$`,
  'iud',
);
/** The end of the questionnaire, whether reached in good order or not. */
const END =
  /^(?:the\s+)?(?:end(?:\s+(?:of\s+)?(?:the\s+)?(?:interview|survey|questionnaire))?|(?:das\s+)?(?:ende|interviewende|fragebogenende)(?:\s+(?:des|der)\s+\p{L}+)?|(?:interview|umfrage|befragung)\s+(?:beenden|ende)|stop|fin(?:\s+(?:de|du)\s+(?:l['’]\s*|la\s+)?\p{L}+)?|terminar(?:\s+la)?(?:\s+\p{L}+)?|finalizar(?:\s+la)?(?:\s+\p{L}+)?|fine(?:\s+(?:del(?:l['’])?\s*)?(?:intervista|questionario))?|fim(?:\s+d[oa]\s+\p{L}+)?|einde(?:\s+(?:van\s+(?:de\s+)?)?\p{L}+)?|koniec(?:\s+\p{L}+)?|end\s+of\s+block|thank\s+you(?:\s+page)?|(?:many\s+thanks|thank\s+you|thanks|(?:vielen|herzlichen)\s+dank|danke|merci|(?:muchas\s+)?gracias|grazie|obrigad[oa]|(?:hartelijk\s+)?bedankt|dank\s+u)(?:[\s.,!:;–-][^=<>]{0,160})?)$/iu;
const PART = /^(?:section|part|block|module|teil|abschnitt|modul|kapitel|chapter)\b/iu;

/** `IF UNDER 16: CLOSE. OTHERS: CONTINUE`: what everybody does anyhow. */
const OTHERS_GO_ON =
  /[\s.;,]+(?:all\s+)?(?:others?|otherwise|else|everybody\s+else|sonst|ansonsten|alle\s+anderen|sinon|autres|si\s+no|dem[áa]s|altrimenti|altri|anders|overigen)\s*[:,]?\s*(?:continue|go\s+on|proceed|weiter|continue[rz]|continuar|seguir|continuare|doorgaan|verder)\.?$/iu;

/** A few words, and an id or a number at their end. */
const FOREIGN =
  /^(?!(?:section|part|block|module|teil|abschnitt|modul|kapitel|chapter|page|seite)\s)(?:\p{L}[\p{L}.'’-]*\s+){1,4}(\p{Lu}\p{L}{0,3}_?\d{1,3}\p{L}?|\d{1,3}\p{L}?)$/iu;

/** Whether the text has words of going on elsewhere. */
export const namesJump = (text: string): boolean => GOING.test(text);

/** Whether a jump leads behind the last question. */
export const isEnd = (target: string): boolean => END.test(target);

/** `13, everything in between is for owners only`: what the jump means for the questions that it passes over. */
const EXPLAINED =
  /^(\p{L}{0,4}_?\d{1,3}\p{L}?)\s*[,;:–—(-]+\s*(?=[^=<>\d]{4,200}$)[^=<>\d]*?(?<!\p{L})(?:between|skip\p{L}*|dazwischen|übersp\p{L}*|entre|intermed\p{L}*|fra|tussen\p{L}*)(?!\p{L})/iu;
/** Words of going, and the id behind them. */
const LED_TO = new RegExp(
  String.raw`(?<!\p{L})${GO}\s+(?:(?:the\s+|la\s+)?(?:question|frage|pregunta|domanda|pergunta|vraag)\s+)?(\p{L}{0,4}_?\d{1,3}\p{L}?)(?![\p{L}\p{N}])`,
  'iu',
);

/** Where a condition that is not understood leads those whom it is about: what stands between is asked of few perhaps. */
export function ledTo(text: string): MarkMeaning | null {
  const name = LED_TO.exec(text)?.[1];
  if (name === undefined) return null;
  return { kind: 'jump', target: { name: /^\d/.test(name) ? `Q${name}` : name, certain: false, guessed: true } };
}

const LEADS_TO =
  /(?<!\p{L})(?:go(?:es)?|skips?|jumps?|continues?|proceeds?|moves?|geht|gehen|weiter|springt|springen|passent?|vont|va|van|pasan?)\s+(?:on\s+|straight\s+|directly\s+|direkt\s+|weiter\s+)?(?:to|with|at|mit|zu|bei|à|a|alla?)\s+(?:question\s+|frage\s+|pregunta\s+|la\s+)?((?:section|part|block|module|teil|abschnitt)\s+[\p{L}\d]{1,3}|\p{L}{0,4}_?\d{1,3}\p{L}?)(?![\p{L}\p{N}])/giu;

/** `"I did" goes to 6, the others go to section 2`: words of going of whom it is not clear who they are. */
export function unclearJump(text: string): readonly MarkMeaning[] | null {
  const guessed = [...text.matchAll(LEADS_TO)].map(([, name = '']): MarkMeaning => {
    return { kind: 'jump', target: { name: /^\d/.test(name) ? `Q${name}` : name, certain: false, guessed: true } };
  });
  if (guessed.length > 0) return guessed;
  if (!GOING.test(text)) return null;
  const nextStep = 'Write [ASK IF …] below each question that is not asked of everybody.';
  return [{ kind: 'unsupported', reason: 'it is not clear who goes on where', nextStep }];
}

/** `to Q5`, `weiter mit Abschnitt B`: where an arrow or a word of going leads. */
export function jumpTarget(words: string, explicit: boolean): JumpTarget {
  const named = words.replace(/^(?:to|zu|with|mit|à|au|a)\s+/iu, '').trim();
  const plain = EXPLAINED.exec(named)?.[1] ?? named;
  // "question 6" is the one that is called Q6.
  const bare = plain.replace(/^["“„«]\s*|\s*["”“»]$/gu, '');
  const name = /^\d+(?:\.\d+)?\p{L}?$/u.test(bare) ? `Q${bare}` : bare;
  if (bare !== plain) return { name, certain: true, quoted: true };
  // In words of another language: `→ przejdź do P8`, `→ gå till fråga 8`.
  const last = explicit ? undefined : FOREIGN.exec(plain)?.[1];
  if (last !== undefined) return { name: /^\d/.test(last) ? `Q${last}` : last, certain: false, guessed: true };
  return { name, certain: explicit || ID.test(name) || END.test(name) || PART.test(name) };
}

/** `GO TO Q5`, `weiter mit Q5`; `null` where it is no jump. */
export function readJump(text: RichText): MarkMeaning | null {
  const target = text.text.length > LONGEST ? undefined : JUMP.exec(text.text.trim())?.[1];
  return target === undefined ? null : { kind: 'jump', target: jumpTarget(target, true) };
}

/**
 * `IF Q6 = 1 GO TO Q9`, `SKIP TO Q9 IF Q6 = 1, OTHERWISE GO TO Q8`, `if under 18, terminate`; `null` for anything else.
 * @param marked it stands in a bracket of its own
 */
export function readJumpIf(text: RichText, marked = false): readonly MarkMeaning[] | null {
  const all = text.trim();
  if (all.text.length > LONGEST) return null;
  const screening = readScreening(all);
  if (screening !== null) return [screening];
  const screenedOut = readScreenedOut(all, marked);
  if (screenedOut !== null) return [screenedOut];
  const plain = all.slice(0, OTHERS_GO_ON.exec(all.text)?.index ?? all.text.length);
  const close = CLOSE_IF.exec(plain.text) ?? CLOSE_BEHIND.exec(plain.text);
  const screened = group(plain, close, 1);
  if (screened !== null) return [{ kind: 'terminateIf', logic: screened }];
  const ending = group(plain, OVER.exec(plain.text) ?? ENDS_IF.exec(plain.text), 1);
  if (ending !== null) return [{ kind: 'jumpIf', target: jumpTarget('END', true), logic: ending, negated: false }];
  const others = OTHERS.exec(plain.text) ?? ASK_ONLY.exec(plain.text);
  const staying = group(plain, others, 1);
  if (staying !== null)
    return [{ kind: 'jumpIf', target: jumpTarget(others?.[2] ?? '', true), logic: staying, negated: true }];
  const first = CONDITION_FIRST.exec(plain.text) ?? WHO_GOES.exec(plain.text);
  const last = first === null ? CONDITION_LAST.exec(plain.text) : null;
  const logic = group(plain, first, 1) ?? group(plain, last, 2);
  const target = first?.[2] ?? last?.[1];
  if (logic === null || target === undefined) return null;
  const jump: MarkMeaning = { kind: 'jumpIf', target: jumpTarget(target, true), logic, negated: false };
  const other = first?.[3] ?? last?.[3];
  if (other === undefined || NEXT.test(other)) return [jump];
  const elsewhere = JUMP.exec(other)?.[1];
  if (elsewhere === undefined) return [jump, { kind: 'unknown', part: other }];
  return [jump, { ...jump, target: jumpTarget(elsewhere, true), negated: true }];
}

/** `Ask B2 only if B1 = 1, all others go to B5`: of which question it is said, and the first that is asked of the others again. */
export function askedOnly(
  text: RichText,
): { readonly id: string; readonly logic: RichText; readonly before: string } | null {
  const all = text.trim();
  const match = all.text.length > LONGEST ? null : ASK_ONLY.exec(all.text);
  const logic = group(all, match, 1);
  const id = /^(?:please\s+)?\p{L}+\s+(\S{1,20})\s/iu.exec(all.text)?.[1];
  return logic === null || id === undefined ? null : { id, logic, before: jumpTarget(match?.[2] ?? '', true).name };
}

/** Whether such words on a line without brackets are an instruction: a sentence may begin "If you go to a shop". */
export function isPlainJump(meanings: readonly MarkMeaning[]): boolean {
  return meanings.every((meaning) => {
    if (meaning.kind === 'terminateIf') return true;
    if (meaning.kind !== 'jump' && meaning.kind !== 'jumpIf') return true;
    const { name, quoted } = meaning.target;
    return quoted === true || ID.test(name) || END.test(name) || PART.test(name);
  });
}

const WORD = /^\p{L}[\p{L}\p{N}_.]*$/u;

/**
 * `If 2, go to AGE`, `if yes go to W_STAT`: a word without digits may be the id of a question. Where it is none, that
 * is told, and nothing is passed over; a condition it is not. `null` for anything else.
 */
export function perhapsJump(meanings: readonly MarkMeaning[]): readonly MarkMeaning[] | null {
  const doubted = meanings.flatMap((meaning): readonly MarkMeaning[] => {
    if (meaning.kind !== 'jumpIf') return [];
    const { target, logic } = meaning;
    const isCode = /\p{N}/u.test(logic.text) || /_|^\p{Lu}{2,}$/u.test(target.name);
    return WORD.test(target.name) && isCode ? [{ ...meaning, target: { ...target, certain: false } }] : [];
  });
  return doubted.length === meanings.length ? doubted : null;
}

function group(text: RichText, match: RegExpExecArray | null, index: number): RichText | null {
  const place = match?.indices?.[index];
  return place === undefined ? null : text.slice(place[0], place[1]);
}
