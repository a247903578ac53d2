const PART = String.raw`(?:section|part|block|module|chapter|page|abschnitt|teil|modul|kapitel|seite|partie|bloc|chapitre|sección|bloque|módulo|capítulo|página)`;
const SAYS = new RegExp(
  String.raw`^\W*(?:(?:please\s+)?(?:ask|show|display|fragen|stellen|poser|preguntar)\s+(?:(?:this|the|whole|all\s+of|diese[nrs]?|den|ganze[nr]?|cette|la|le|esta|este|toda)\s+){0,2}${PART}(?!\p{L})|${PART}\s+(?:logic|(?:only\s+)?(?:if|for)|nur|uniquement|s[oó]lo)(?!\p{L})|(?:(?:(?:the\s+)?(?:whole|all)(?:\s+of)?(?:\s+(?:this|the))?|ganzer|toute\s+la|toda\s+la)\s+)${PART}(?:\s+\d+|\s+\p{Lu})?(?!\p{L}))`,
  'iu',
);

/** Whether a condition says itself that it is of a whole section: `Ask this section only if …`, `Page logic: …` */
export const saysSection = (text: string): boolean => SAYS.test(text);
