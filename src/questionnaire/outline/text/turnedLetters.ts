/** Words that questionnaires are made of; two letters of one in each other's place are a slip. */
const WORDS =
  `each every only answer answers answered answering select selected selecting mention mentioned question questions
  filter screen condition conditions skip unless everyone everybody following multiple several single numeric number optional
  exclusive terminate continue respondent respondents interview otherwise random randomise randomize please specify
  falls sofern frage fragen antwort antworten genannt angegeben mehrere mehrfach mehrfachnennung einfachnennung bitte
  jeden jeweils folgende folgenden zutreffendes weiter abbruch freiwillig ausgewählt sonst
  seulement uniquement toutes plusieurs réponse réponses chaque cochez passez exclusif facultatif ceux celles autrement
  pregunta preguntas respuesta respuestas varias cada quienes marque única múltiple excluyente solo sólo opcional
  domanda domande risposta risposte ogni indien vraag vragen alleen antwoord apenas pergunta perguntas resposta múltipla`
    .trim()
    .split(/\s+/u);

/** Words of further languages, and names, that look like one of them with two letters turned. */
const OF_OTHERS = 'filtre oslo singel farge fargen multipel jedne goni ongi ogin acda úncia uncia apensa'.split(' ');

let turned: ReadonlySet<string> | null = null;

/** All of them with two letters turned, made when first asked for. */
function spellings(): ReadonlySet<string> {
  if (turned !== null) return turned;
  const all = new Set<string>();
  for (const word of WORDS)
    for (let at = 0; at < word.length - 1; at++)
      if (word[at] !== word[at + 1])
        all.add(word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
  for (const word of [...WORDS, ...OF_OTHERS]) all.delete(word);
  turned = all;
  return all;
}

/** Whether a word stands in the text of which two letters are in each other's place: `Indine bij vraag 2`, `ecah brand`. */
export const hasTurnedLetters = (text: string): boolean =>
  (text.toLowerCase().match(/(?<![\p{L}\p{N}_.@/])\p{L}{4,16}(?![\p{L}\p{N}_@/])/gu) ?? []).some((word) =>
    spellings().has(word),
  );
