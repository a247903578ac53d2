import { AND, ARTICLE, CLOSE, INTERVIEW, OF, THANK } from '../marks/words/closingWords';
import { OVER, SCREENED } from '../marks/words/endWords';

/** The words of sentences that say who is screened out and who goes on, in several languages, as sources of patterns. */

export const IF = String.raw`(?:if|when|where|wenn|falls|sofern|si|se|als|indien|quando|jeśli)`;
/** Words that name whom it is about, right behind a closing: `Screenout bei Nein`, `weiter nur mit Code 1`. */
export const WITH = String.raw`(?:bei|bij|for|with|mit|met|para|pour|per|con|com|avec)`;

/** What is closed. */
const THE_INTERVIEW = String.raw`(?:\s+(?:${ARTICLE}${INTERVIEW}|(?:the\s+|das\s+|den\s+|la\s+|a\s+)?(?:respondent|inter))(?!\p{L}))?`;
/** Words that are said of screening out alone; `end` and its like are also said where an interview ends in good order. */
const CLOSING = String.raw`(?:terminate|close|discontinue|disqualify|stop|exclude|term|screen[\s-]*out|dq|abbruch|abbrechen|beenden|ausscreenen|aussteuern|ausschließen|exclure|expulsar|excluir|escludere|uitsluiten|terminer|clore|arrêter|descartar|termin(?:ar|e)|finali(?:zar|ce)|cerrar|cierre|chiudere|chiuda|terminare|encerrar|encerre|afsluiten|beëindigen|zakończ(?:yć)?)`;
/** Ending it is an order to whoever asks; the end of it is not. */
const ENDING = String.raw`(?:end|finish|exit|leave|abort|finir|concludere|concluir|terminez|arrêtez)`;
const ENDED = String.raw`(?:beenden|abbrechen|schließen|afsluiten|afbreken|beëindigen|stoppen)`;
const IS = String.raw`(?:(?:is|are|be|to\s+be|will\s+be|must\s+be|should\s+be|wird|werden|ist|sind|est|sont|es|son|está[n]?|è|sono|é|são|wordt|worden)\s+)`;
const SHUT_OUT = String.raw`(?:${IS}?(?:screened[\s-]+out|disqualified|ausgescreent|ausgeschlossen|not\s+eligible|ineligible|nicht\s+teilnahmeberechtigt|non\s+éligibles?|no\s+elegibles?)|${IS}(?:terminated|excluded|closed|exclue?s?|excluid[oa]s?|esclus[oaie]|excluíd[oa]s?|uitgesloten))`;
export const CLOSES = String.raw`(?:(?:please\s+|bitte\s+)?(?:(?:${THANK}${AND})?${CLOSING}${THE_INTERVIEW}|${THANK}${AND}(?:${CLOSE}|${ENDING})${THE_INTERVIEW}|${ENDING}\s+${ARTICLE}${INTERVIEW}|(?:${THANK}${AND})?${ARTICLE}${INTERVIEW}\s+${ENDED})|${SHUT_OUT}|(?:go|skip|jump|continue|route|redirect)\s+to\s+(?:the\s+)?screen[\s-]*out(?:\s+(?:page|screen))?)`;
/** Sentences that say so to whoever answers. */
export const CLOSED_SENTENCES = String.raw`(?:please\s+|bitte\s+)?(?:${SCREENED.join('|')})`;
export const OVER_SENTENCES = String.raw`(?:please\s+|bitte\s+)?(?:${OVER.join('|')})`;
/** Words that leave it open whether the interview is broken off or over. */
export const ENDS = String.raw`(?:(?:the\s+)?(?:end|ende|fin|fine|fim|einde|koniec)(?:\s+${OF}${ARTICLE}${INTERVIEW}|\s+${INTERVIEW})?|(?:please\s+|bitte\s+)?(?:exit|(?:go|skip|jump|continue)\s+to\s+(?:the\s+)?(?:end|thank\s+you)(?:\s+(?:of\s+)?(?:the\s+)?(?:survey|interview|questionnaire|page|screen))?))`;

export const NAMED_CODE = String.raw`(?:the\s+|los\s+|les\s+)?(?:answers?|codes?|options?|items?|punch(?:es)?|antwort(?:en)?|c[óo]d(?:igos?|s?\.)|opci(?:ón|ones)|réponses?|respuestas?|modalités?|codic[ei]|rispost[ae]|antwoord(?:en)?)\s*:?\s*`;

/** That an answer is given. */
export const IS_GIVEN = String.raw`(?:is|are|was|were|been|has\s+been|have\s+been|ist|sind|wurden?|wird|est|sont|es|está|están|sea|è|sono|wordt)`;
export const PICKED = String.raw`(?:selected|chosen|coded|ticked|checked|mentioned|picked|marked|answered|given|named|punched|(?:aus)?gewählt|genannt|angekreuzt|angegeben|cochée?s?|choisie?s?|citée?s?|mentionnée?s?|sélectionnée?s?|marcad[oa]s?|elegid[oa]s?|seleccionad[oa]s?|mencionad[oa]s?|selezionat[oaie]|scelt[oaie]|assinalad[oa]s?|gekozen|geselecteerd|aangekruist)`;

/** In some languages these words are `if not` as well, where nothing stands ahead of them. */
export const IF_NOT = String.raw`(?:if\s+not|si\s+no|si\s+non|se\s+no|se\s+não|wenn\s+nicht|indien\s+niet)`;
export const OTHERS = String.raw`(?:otherwise|else|if\s+not|(?:all\s+)?(?:the\s+)?(?:others?|rest)|anything\s+else|everyone\s+else|everybody\s+else|sonst|ansonsten|andernfalls|(?:alle\s+)?anderen?|alle\s+übrigen|sinon|(?:tous\s+)?(?:les\s+)?autres|si\s+no|de\s+lo\s+contrario|en\s+caso\s+contrario|(?:todos\s+)?(?:los\s+|el\s+)?(?:dem[áa]s|resto)|altrimenti|in\s+caso\s+contrario|(?:tutti\s+)?(?:gli\s+)?altri|caso\s+contrário|senão|(?:todos\s+)?os\s+(?:outros|demais|restantes)|anders|(?:alle\s+)?overigen)`;
export const GOES_ON = String.raw`(?:continues?|proceeds?|goes?\s+on|carry\s+on|qualif(?:y|ies)|weitermachen|weiter|fortfahren|poursuivre|poursuivez|continue[rz]?|contin[úu]an?|continuar[e]?|continúe|prosegu(?:ire|ir|a)|prossegu(?:ir|e)|siguen?|siga|seguir|doorgaan|ga\s+(?:door|verder)|verder)`;
export const ONLY = String.raw`(?:only|nur|uniquement|seulement|solamente|únicamente|s[óo]lo|soltanto|solo|alleen|enkel|apenas|somente|tylko)`;
export const EXCEPT = String.raw`(?:unless|(?:all|everyone|everybody)\s+(?:others?\s+)?(?:except|but|other\s+than)|außer|es\s+sei\s+denn|alle\s+außer|sauf|tous\s+sauf|à\s+moins\s+que|excepto|salvo|a\s+menos\s+que|todos\s+(?:excepto|exceto|menos)|a\s+não\s+ser\s+que|tranne|tutti\s+tranne|a\s+meno\s+che|tenzij|behalve)`;
export const MUST = String.raw`(?:(?:respondents?|participants?|they|you|he/she|r|befragte[rn]?|teilnehmer|teilnehmende)\s+)?(?:must|needs?\s+to|ha(?:s|ve)\s+to|should|muss|müssen|doi(?:t|vent)|deben?|deve|moet(?:en)?)(?:\s+(?:be|select|choose|code|answer|tick|say|have|être|avoir|ser|tener|essere|avere|ter)(?!\p{L}))?`;
export const TO_GO_ON = String.raw`(?:(?:in\s+order\s+)?to\s+(?:qualify|continue|proceed|take\s+part|participate|be\s+(?:eligible|included))|sein(?!\p{L})|pour\s+(?:continuer|participer)|para\s+(?:continuar|participar)|per\s+(?:continuare|partecipare)|om\s+(?:door|verder)\s+te\s+gaan)`;
/** A number of years. */
export const OF_AGE =
  /(?<!\p{L})(?:jahren?|jährige?n?|jünger|jüngere|älter|ältere|young\p{L}*|old\p{L}*|years?|yrs?|aged?|âgée?s?|ans|años|edad|menor(?:es)?|mayor(?:es)?|anni|età|minor[ei]|maggior[ei]|anos|idade|maior(?:es)?|jaar|jonger|ouder|leeftijd|\p{L}*alter|minors?|minderjährig\p{L}*|mineure?s?|(?:under|over|below|above|unter|über|onder|boven)\s+(?:de\s+)?\d{2})(?![\p{L}\d])/iu;
