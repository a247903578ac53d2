/**
 * What stands in front of a condition and speaks of the question itself: `La question n'est pertinente que si …`,
 * `This question is only shown if …`. As the source of a pattern.
 */
export const OF_THIS_QUESTION = [
  String.raw`(?:la|cette)\s+question\s+(?:n['’]\s*(?:est\s+(?:\p{L}+\s+)?que\s+(?=si)|apparaît\s+que\s+(?=si))|ne\s+(?:s['’]affiche|concerne|se\s+pose|s['’]adresse)\s+(?:\p{L}+\s+)?que\s+(?=si)|(?:est|s['’]affiche)\s+(?:\p{L}+\s+)?(?:uniquement|seulement)\s+(?=si))`,
  String.raw`(?:la|esta)\s+pregunta\s+(?:s[oó]lo|solamente|[uú]nicamente)\s+(?:(?:se\s+)?\p{L}+\s+)(?:\p{L}+\s+)?(?=si)`,
  String.raw`(?:die|diese)\s+frage\s+(?:ist|wird|erscheint|gilt)\s+nur\s*,?\s*(?:(?:relevant|gestellt|angezeigt|eingeblendet|sichtbar)\s*,?\s*)?(?=wenn|falls)`,
  String.raw`(?:the|this)\s+question\s+(?:is\s+(?:only\s+(?:\p{L}+\s+)?|(?:\p{L}+\s+)?only\s+)|(?:only\s+)?appears\s+(?:only\s+)?|only\s+(?:applies|shows|appears)\s+)(?=if|when)`,
  String.raw`(?:la|questa)\s+domanda\s+(?:è|viene|appare)\s+(?:(?:\p{L}+\s+)?solo\s+|solo\s+\p{L}+\s+)(?=se)`,
  String.raw`(?:de|deze)\s+vraag\s+(?:is|wordt|verschijnt)\s+(?:alleen\s+(?:\p{L}+\s+)?|enkel\s+(?:\p{L}+\s+)?)(?=als|indien)`,
  String.raw`(?:a|esta)\s+pergunta\s+(?:s[oó]|apenas|somente)\s+(?:é\s+)?(?:\p{L}+\s+)?(?:\p{L}+\s+)?(?=se)`,
  // Of a page or a section it is said which ones are meant elsewhere.
  String.raw`(?:please\s+)?(?:show|display|ask)\s+(?:this|the)\s+(?:page|section|block|part|module)\s+(?:only\s+)?(?=(?:if|when)(?!\p{L}))`,
].join('|');

const SPEAKS_OF_IT = new RegExp(`^(?:${OF_THIS_QUESTION})`, 'iu');
const OF_PART = /^(?:please\s+)?(?:show|display|ask)\s/iu;

/** Whether a condition speaks of the question that it stands at. */
export const speaksOfItself = (text: string): boolean => SPEAKS_OF_IT.test(text.trim()) && !OF_PART.test(text.trim());
