const PART = String.raw`(?:section|part|block|module|chapter|page|abschnitt|teil|modul|kapitel|seite|partie|bloc|chapitre|secci[oó]n|bloque|m[oó]dulo|cap[ií]tulo|p[aá]gina|parte|sezione|blocco|modulo|capitolo|pagina|seção|secção|bloco|deel|blok|hoofdstuk|sectie)`;
/** `2`, `B`, `IV`: which part it is. */
const NUMBER = String.raw`(?:\s+(?:\d{1,2}|\p{Lu}|[IVX]{1,4})(?!\p{L}))?`;
const ONLY = String.raw`(?:only|nur|uniquement|seulement|s[oó]lo|solamente|soltanto|apenas|somente|alleen|enkel)`;
const SHOWN = String.raw`(?:(?:is\s+)?(?:asked|shown|displayed)|anzeigen|zeigen|stellen|fragen|wird\s+(?:nur\s+)?(?:gezeigt|angezeigt|gestellt)|mostrar|se\s+muestra|mostrare|exibir|tonen)`;
const IF = String.raw`(?:if|for|wenn|falls|für|si|pour|para|se|per|als|indien|voor)`;
/** `Filter:` in front of it. */
const WORD = String.raw`(?:(?:filter|filtro|filtre|base|basis|routing)\s*:\s*)?`;
/** `Teil 2 nur anzeigen, wenn …`: whom a part is for. */
const OF_PART = String.raw`${WORD}${PART}${NUMBER}\s*[,:]?\s+(?:${SHOWN}\s+)?${ONLY}\s+(?:${SHOWN}\s*,?\s+)?(?=${IF}(?!\p{L}))`;
const PART_FIRST = new RegExp(`^${OF_PART}`, 'iu');
const SAYS = new RegExp(
  String.raw`^\W*(?:(?:please\s+)?(?:ask|show|display|fragen|stellen|poser|preguntar)\s+(?:(?:this|the|whole|all\s+of|diese[nrs]?|den|ganze[nr]?|cette|la|le|esta|este|toda)\s+){0,2}${PART}(?!\p{L})|${OF_PART}|${PART}\s+(?:logic|(?:only\s+)?(?:if|for)|nur|uniquement|s[oó]lo)(?!\p{L})|(?:(?:(?:the\s+)?(?:whole|all)(?:\s+of)?(?:\s+(?:this|the))?|ganzer|toute\s+la|toda\s+la)\s+)${PART}(?:\s+\d+|\s+\p{Lu})?(?!\p{L}))`,
  'iu',
);

/** Whether a condition says itself that it is of a whole section: `Ask this section only if …`, `Page logic: …` */
export const saysSection = (text: string): boolean => SAYS.test(text);

/** How long what names the part in front of its condition is: `Teil 2 nur anzeigen, ` */
export const lengthOfPart = (text: string): number => PART_FIRST.exec(text)?.[0].length ?? 0;
