/** Names of variables that identify respondents, the surest first. */
const NAMES: readonly RegExp[] = [
  /^resp(?:ondent)?[._]?(?:id|key)$/iu,
  /^response[._]?id$/iu,
  /^(?:case|interview|int|participant|person|subject|sbj|subj|submission|record|panel(?:ist)?|member|household|hh)[._]?(?:id|no|nr|num|number|key)$/iu,
  /^(?:resp(?:ondent)?(?:ent)?|record|serial|case|session|uuid|guid|idno|ident)(?:[._]?(?:no|nr|num|number|key|serial))?$/iu,
  /^(?:id|[rpuscq]id|ps?id|panelid|caseid|_?id)$/iu,
  /^(?:teilnehmer|proband|prüf|lauf|bogen|kunden|mitglieds|personen|befragten?|fragebogen|fall|lfdn?|laufende|identifiant|r[ée]pondant|num[ée]ro|codice|c[óo]digo|encuestado|folio|cues(?:t(?:ionario)?)?|question[aá]rio|vragenlijst|nomem|deelnemer)(?:in|e|er)?[._]*(?:id|nr|no|nummer|num|kennung|code|encr)?[._]*$/iu,
  /^(?:nr|no|n|lfd)(?:[._](?:r[ée]pondant|respondent|teilnehmer|befragte[rn]?|participant|interview|dossier|encuestado|ankiety|wywiadu|respondenta|enqu[eê]te|questionnaire|fragebogen|cuestionario|question[aá]rio|vragenlijst|skjema|dotazn[ií]ku))?$|^(?:resp(?:ondent)?|participant|person|case|subject)[._]?u?uid$/iu,
  /(?:^|[._])(?:id|u?uid|guid|serial|key|code|nr|no|number)$/iu,
  /[a-z](?:ID|Id|Nr|No)$|^(?:id|resp|case|record|serial)|^interview(?![a-z])|resp(?:ondent)?/u,
];
/** Columns that end like an id and are none as a rule: of a device, a place, a list. */
const OTHERS =
  /postcode|zip|country|region|record(?:ed)?_?at|ip_?addr|phone|email|date|time|question|answer|quota|batch|zone/iu;
/** What platforms put before the names of variables of their own. */
const OF_SYSTEM = /^(?:sys|meta|system)[._]/iu;
/** Names up to here leave no doubt. */
const SURE = 7;

/** How sure a name is that of an id: the smaller the surer; `null` where it is none. */
export function idRankOf(name: string): number | null {
  if (isOfSomethingElse(name)) return null;
  const own = name.replace(OF_SYSTEM, '');
  const rank = NAMES.findIndex((pattern) => pattern.test(own));
  return rank < 0 ? null : rank;
}

/** Whether a name says that it is an id's. */
export function isLikeId(name: string): boolean {
  return (idRankOf(name) ?? SURE) < SURE;
}

/** What an id looks like, with 9 for figures and A for letters; `null` for a text that looks like none. */
export function shapeOfId(value: string): string | null {
  const shape =
    value.length > MOST_OF_AN_ID ? '' : value.replace(/\d/gu, '9').replace(/[A-Z]/gu, 'A').replace(/[a-z]/gu, 'a');
  return /^(?:A{1,5}|a{1,5})[-_/.]?9{2,12}$/u.test(shape) ? shape : null;
}

/** Letters of such a text at most. */
export const MOST_OF_AN_ID = 24;

/** Whether a name says that its column is of a place, a device or a time: another for each, and no id. */
export const isOfSomethingElse = (name: string): boolean => OTHERS.test(name);
