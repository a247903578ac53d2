/** The words with which people say who is asked, in English, German, French and Spanish; without accents. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const AND_WORDS = words('and und et y e sowie oraz');
export const OR_WORDS = words('or oder ou o u bzw lub albo');
/** Behind one of these stands the condition. */
export const IF_WORDS = words(
  'if when where wenn falls sofern si cuando lorsque quand se als indien wanneer quando jesli jezeli',
);
/** A condition turned round, whatever follows. */
export const UNLESS_WORDS = words(
  'unless except excluding skip hide omit entfallt uberspringen overslaan vervalt sauter saltar pular saltare ausser sauf excepto salvo omitir tranne exceto behalve tenzij',
);
export const NOT_WORDS = words(
  'not nicht kein keine keinen keiner pas aucun aucune no never nie jamais nunca without ohne sans sin neither nor weder non dont niet geen nooit nao nunca senza sem zonder',
);
/** Between two numbers; the last one is `t/m`. */
export const RANGE_WORDS: ReadonlySet<string> = new Set([...words('to bis through thru hasta'), 't m']);
/** Between two numbers of which the second is the larger: `1 à 4`, `de 1 a 4`; elsewhere they say nothing. */
export const RISING_WORDS = words('a al ate tot do');
/** Names of what is asked: a number behind one is the number of a question. */
export const QUESTION_WORDS = words(
  'question questions frage fragen pregunta preguntas preg domanda domande quesito vraag vragen pergunta perguntas pytanie pytaniu',
);

/** Words that say nothing about who is asked. */
export const FILLERS = words(`
  the a an those who whom that which have has had did do does be been being it its i this these then
  respondents respondent people persons person participants employees customers users households all everybody
  everyone only just ask asked asking show shown display displayed answer answers answered answering please
  code codes coded coding option options response responses reply select selected selecting choose chosen chose
  choice mention mentioned tick ticked pick picked check checked said say gave given give with of at in on for from by as
  to any one either following condition conditions met if_ filter base universe route routing relevance relevant
  relevancia logic block section part module row rows item items text their his her you your programmer prog pn scripter
  note interviewer int dp was were is are continue go where among them and/or ie eg namely least_ been recorded
  please bitte beantworten beantwortet beantworteten vergeben vergibt vergeben_ hatte sagt sagen wer
  die der das den dem des ein eine einen einer eines alle nur an bei zu zur zum auf mit von vom im in als
  frage fragen antwort antworten angabe personen person befragte befragten teilnehmer teilnehmende genannt
  angegeben geantwortet ausgewahlt gewahlt angekreuzt wurde wurden worden haben hat hatten welche die_ diejenigen
  stellen gestellt folgende bedingung anzeigen zeigen einblenden haushalt haushalten ihr ihre sie er es man filterfuhrung
  le la les l un une des du de d au aux en dans ceux celles celui qui que qu ont a as avez ayant repondu repondant
  repondants repond repondent reponse reponses cite cites choisi coche cochez code uniquement seulement poser posee poses afficher
  filtre base vous est etes il elle on c question personnes interroges tous toutes
  el los las lo un una unos unas al del quien quienes que ha han haya contestado contesta contestan responde responden respondido
  respuesta respuestas marcado marca marcan elegido seleccionado mencionado codigo codigos en de a por para solo unicamente
  respondio marco eligio contesto dijo selecciono senalo indico respondieron marcaron
  contestar conteste responder responda llenar llene completar complete rellenar rellene fill filled ausfullen remplir repondre
  you marked circled crossed wrote entered puntuacion puntaje valoracion nota calificacion score rating bewertung
  ans anos jahre jahren years old yrs
  pregunte respondio sembraron tiene
  ho hanno risposto risponde rispondono alla allo alle agli ai nella nel nelle della dello delle dei degli citato citata citati indicato
  indicata dato data scelto scelta selezionato segnato codice codici voto chi coloro quelli quelle che solo soltanto il gli sono per con
  domanda domande chiedere porre mostrare leggere persona persone anni rispondenti intervistati risposta risposte detto dice
  respondeu responderam indicou escolheu marcou citou disse assinalou na nas ao aos pela pelo quem aqueles apenas somente
  perguntar pergunta mostrar codigo codigos resposta pessoa pessoas anos
  het een van op bij aan voor alleen enkel vragen vraag stellen tonen antwoord antwoorden gaf geeft gegeven geantwoord antwoordde
  antwoordt gekozen genoemd aangekruist aangegeven heeft hebben dat respondenten personen jaar degenen zij wordt worden ingevuld
  aged saying answering selecting mentions mentioning named naming selects chooses choosing ticks ticking gives giving
  em cod picks picking says basis mentionne mentionnent selectionne coche declare declarent indique indiquent
  menciona mencionan menciono elige selecciona indica dice marca escoge nombra nombro citent declarando
  kreuzt nennt nennen angeben gaben nannten wahlte antwortete antworteten antwortet
  noemt noemde koos kiest kruist cita citano indica seleziona sceglie menziona menzionato mencionou assinala escolhe
  stel fosse for foi sia tiver tenha anyone anybody jahrige jahrigen jarigen sein sejam
  contestaron respondieron dijeron marcaron eligieron mencionaron viven
  us uns nous nos me
  fur they see come comes part whole la_ fila reihe zeile
  zadac zadaj pytac zaznaczono zaznaczyl wybrano wskazano podano odpowiedz odpowiedzi kod kody tylko wierszu
  preguntar pregunta hacer mostrar filtro entrevistados personas todos todas usted tienen tiene dice dicen
`);

export type Relation = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** Phrases between a question and what must hold for it, the longest first. */
export const RELATIONS: readonly (readonly [Relation, readonly string[]])[] = (
  [
    [
      '<>',
      'anything other than|anything but|etwas anderes als|alles andere als|autre chose que|otra cosa que|qualcosa di diverso da|outra coisa que|iets anders dan|other than|different from|anders als|autre que|autres que|otro que|otra que|diverso da|diversa da|diverso de|anders dan|ongelijk aan|is not equal to|not equal to|does not equal|is not|are not|was not|were not|does not contain|does not include|not in|is none of|none of|ist nicht|ist ungleich|ungleich|nicht gleich|war nicht|n est pas|est different de|different de|differente de|no es|es distinto de|es distinta de|distinto de|distinta de|es diferente de|diferente de|ne',
    ],
    [
      '>=',
      'minimum age|mindestalter|age minimum|edad minima|eta minima|idade minima|minimumleeftijd|ab|a partir de|a partir du|a partire da|vanaf|co najmniej|przynajmniej|almeno|minimaal|ten minste|minstens|pelo menos|no minimo|maggiore o uguale a|groter dan of gelijk aan|is greater than or equal to|greater than or equal to|is equal or greater than|at least|no less than|not less than|minimum|mindestens|grosser oder gleich|grosser gleich|au moins|superieur ou egal a|al menos|como minimo|mayor o igual que|mayor o igual a|ge',
    ],
    [
      '<=',
      'co najwyzej|nie wiecej niz|al massimo|fino a|hoogstens|maximaal|ten hoogste|no maximo|minore o uguale a|kleiner dan of gelijk aan|is less than or equal to|less than or equal to|at most|no more than|not more than|up to|maximum|hochstens|maximal|kleiner oder gleich|kleiner gleich|au plus|inferieur ou egal a|como maximo|menor o igual que|menor o igual a',
    ],
    [
      '>',
      'wiecej niz|wieksze niz|powyzej|piu di|maggiore di|superiore a|oltre|meer dan|hoger dan|groter dan|ouder dan|mais de|mais do que|maior que|maior do que|is greater than|is more than|is higher than|is over|is above|greater than|more than|higher than|larger than|older than|over|above|ist grosser als|ist mehr als|grosser als|mehr als|hoher als|alter als|uber|est superieur a|est superieure a|est plus grand que|superieur a|superieure a|plus grand que|plus de|es mayor que|es mayor de|mayor que|mayor de|mayores que|maior de|mas de|superior a|gt',
    ],
    [
      '<',
      'mniej niz|mniejsze niz|ponizej|onder de|onder|meno di|minore di|inferiore a|sotto i|minder dan|lager dan|kleiner dan|jonger dan|menos do que|menor do que|is less than|is fewer than|is lower than|is under|is below|less than|fewer than|lower than|smaller than|younger than|under|below|ist kleiner als|ist weniger als|kleiner als|weniger als|junger als|unter|est inferieur a|est inferieure a|inferieur a|inferieure a|moins de|plus petit que|es menor que|es menor de|menor que|menor de|menores de|menores que|minori di|minore di|minor de|menos de|inferior a|lt',
    ],
    [
      '=',
      'e uguale a|uguale a|e pari a|pari a|is gelijk aan|gelijk aan|e igual a|is equal to|equal to|equals|is one of|is any of|any of|one of|is in|is|are|was|were|contains|contain|includes|include|including|ist gleich|gleich|ist eine von|eine von|ist|sind|war|enthalt|lautet|est egal a|egal a|est|contient|comprend|es igual a|igual a|es|contiene|incluye|eq',
    ],
  ] as const
)
  .flatMap(([relation, phrases]) => phrases.split('|').map((phrase) => [relation, phrase.split(' ')] as const))
  .sort((a, b) => b[1].length - a[1].length);

/** `18 or more`: behind the OR. */
export const MORE_WORDS = words(
  'later after spater ulterieur posterior despues more above over higher greater older mehr alter hoher plus mas piu mais meer hoger ouder mayor mayores',
);
export const LESS_WORDS = words(
  'less fewer below under lower younger weniger junger moins menos niedriger meno minder lager jonger menor menores',
);

/** What people say of the question before, without naming it. */
export const YES_WORDS = words('yes ja oui si so sim');
export const NO_WORDS = words('no nein non nee nao');
