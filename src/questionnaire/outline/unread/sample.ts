/** What interviewers sign. */
const DECLARATION =
  /^\W*(?:i\s+(?:hereby\s+)?(?:declare|certify|confirm)\s+that\s+(?:this|the)\s+interview|(?:hiermit\s+)?(?:bestätige|erkläre|versichere)\s+ich,?\s+dass\s+(?:ich\s+)?(?:das|dieses)\s+interview|je\s+(?:soussigné\p{L}*\s+)?(?:certifie|déclare)\s+que\s+(?:cet|l['’])\s?(?:entretien|interview)|(?:certifico|declaro)\s+que\s+(?:esta|la)\s+entrevista)(?!\p{L})/iu;
/** `(Q13 DELETED – CLIENT 12/02)`, `Frage 12 entfällt`: a question that is no longer there. */
const DELETED =
  /^\W*(?:(?:question|frage|pregunta|domanda)\s+)?(\p{L}{0,4}_?\d{1,3}\p{L}?)\s*[:–—-]?\s*(?:(?:has\s+been|was|is|wurde|ist|entfällt|a\s+été|est|fue|ha\s+sido)\s+)?(?:deleted|removed|dropped|cut|withdrawn|entfällt|entfallen|gestrichen|gelöscht|entfernt|supprimée?|retirée?|eliminad[oa]|suprimid[oa]|eliminata|verwijderd|vervallen)(?!\p{L})[^?=<>]{0,60}$/iu;
/** What is asked of the sample as a whole, `QUOTA CHECK: AGE 35/35/30`, and not of whom or what. */
const QUOTA =
  /^\W*(?:(?:check|monitor|see|apply|control|contrôle[rz]?|vérifie[rz]?|control(?:ar|e)?|comprobar|prüfen)\s+(?:(?:the|des|les|de|las|los|die)\s+)*)?(?:(?:hard|soft|min(?:imum)?)\s+)?(?:quotas?|quote(?=\s*:)|quotier\p{L}*|quoten\p{L}*|cuotas?|cotas?)(?!\p{L})/iu;
/** `Boost: n=150 customers (Q4 code 1)`: how many are to be interviewed. */
const BOOST =
  /^\W*(?:boosts?|booster|augment|sur-?échantillon|zusatzstichprobe|aufstockung|sobremuestra)\b[^?]{0,40}?(?:n\s*=\s*\d|\d{2,5}\s*(?:interviews?|completes?|respondents?))/iu;
/** A quota that is full sends people away. */
const TURNS_AWAY =
  /(?<!\p{L})(?:if|when|unless|ask|skip|go|jump|only|terminate|screen\p{L}*|close|end|full|assign|allocate|wenn|falls|nur|beenden|abbr\p{L}+|voll|si|passer|pasar|s[oó]lo|seulement|terminer|terminar)(?!\p{L})/iu;

/** Whether a table has quotas, by what stands above its first column. */
export const countsSample = ([header = []]: readonly (readonly { readonly text: string }[])[]): boolean =>
  /^(?:(?:hard|soft)\s+)?(?:quotas?|quoten\p{L}*|cuotas?|cotas?)(?:\s+(?:groups?|cells?|gruppen?))?$/iu.test(
    header[0]?.text.trim() ?? '',
  ) && !header.slice(1).some(({ text }) => OF_ANSWERS.test(text.trim()));

const OF_CHANGES: readonly RegExp[] = [
  /^(?:date|datum|fecha|data|date\s+of\s+change)$/iu,
  /^(?:changes?|what(?:\s+(?:has\s+)?changed)?|änderung(?:en)?|modifications?|cambios?|modifiche|wijziging(?:en)?|revision|change\s+log|description\s+of\s+change)$/iu,
];

/** Whether a table says when what was changed in the document, by what stands above its columns. */
export const isChangeLog = ([header = [], ...body]: readonly (readonly { readonly text: string }[])[]): boolean => {
  const at = header.findIndex(({ text }) => OF_CHANGES[0]?.test(text.trim()) === true);
  const names = OF_CHANGES.every((name) => header.some(({ text }) => name.test(text.trim())));
  // Dates stand in the column of dates; where it is empty, people are asked to fill it in.
  return names && header.length < 6 && body.length > 0 && body.every((cells) => /\d/u.test(cells[at]?.text ?? ''));
};

/** What stands above answers and their codes. */
const OF_ANSWERS = /^(?:codes?|kode|answers?|antwort\p{L}*|labels?|réponses?|respuestas?|yes|ja|oui|s[ií])$/iu;

/** Whether a line counts respondents for those who run the survey. */
export const isOfSample = (text: string): boolean => (QUOTA.test(text) || BOOST.test(text)) && !TURNS_AWAY.test(text);

export const isDeclaration = (text: string): boolean => DECLARATION.test(text);

/** Whether a line says of a question that it is no longer there. */
export function isDeleted(text: string, ids: ReadonlySet<string>): boolean {
  const id = DELETED.exec(text)?.[1]?.toUpperCase();
  return id !== undefined && !ids.has(id) && !TURNS_AWAY.test(text);
}
