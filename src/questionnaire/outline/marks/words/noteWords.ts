import { DISPLAY, type Make } from './markPattern';

/**
 * What is said of showing, reading out, order and pages, and to those who answer, put together from a few words each:
 * `Hand respondent card B`, `One item per screen`, `Do not show codes`. Nothing that data could contradict.
 */

const THE = String.raw`(?:(?:the|a|all|each|every|these|respondent|die|das|den|der|le|la|les|l['’]|el|los|las|il|lo|gli|o|os|as|de|het)\s+|l['’])?`;
const SHEET = String.raw`(?:(?:show|response|flash)?\s?cards?|lists?|images?|pictures?|videos?|concepts?|screens?|scales?|karten?|kartenblatt|bilder|bild|konzept|cartes?|cartons?|listes?|tarjetas?|cartell[ai]|cartellino|cartão|cartões|lista|imagen|imagem|immagine|pantalla|kaart|lijst)`;
const NAMED = String.raw`(?:\s+(?:\d{1,3}|\p{Lu})(?!\p{L}))?`;
const SHOW = String.raw`(?:show|display|present|hand(?:\s+(?:over|out))?|use|take\s+back|prompt\s+with|montrer|montrez|présenter|présentez|afficher|tendre|mostrar|muestre|entregar|mostrare|mostri|consegnare|toon|tonen)`;
const SHOWN = String.raw`(?:zeigen|vorlegen|überreichen|einblenden|abspielen|tonen|laten\s+zien)`;
const NEEDED = String.raw`(?:(?:if|as|where|when)\s+(?:necessary|needed|required|appropriate)|bei\s+bedarf|falls\s+nötig|si\s+(?:nécessaire|besoin|es\s+necesario)|se\s+(?:necessario|necessário)|indien\s+nodig)`;
const REPEAT = String.raw`(?:repeat|read(?:\s+out)?|explain|translate|prompt|répéter|relancez|relancer|repetir|ripetere|herhaal)`;
const PAGE = String.raw`(?:screen|page|seite|bildschirm(?:seite)?|écran|pantalla|página|pagina|schermata|tela|ecrã|scherm)`;
const ITEM = String.raw`(?:items?|statements?|questions?|aussagen?|fragen?|frases?|ítems?|propositions?|stelling(?:en)?)`;
const MIX = String.raw`(?:randomi[sz]e|rotate|shuffle|randomisieren|rotieren|randomiser|rotar|randomizar|rodiziar|ruotare|randomizzare|roteren|randomiseren)`;
const LISTED = String.raw`(?:blocks?|order\s+of\s+(?:answers|items|statements)|within\s+blocks|answers|options|rows|antworten|items|réponses|ítems|risposte|respostas|opções|frases|antwoorden|stellingen)`;
const RANDOM_ORDER = String.raw`(?:(?:en|in|em|por|dans\s+un|w)\s+)?(?:ordre\s+al[ée]atoire|orden\s+aleatorio|ordine\s+casuale|ordem\s+aleat[óo]ria|random(?:i[sz]ed)?\s+order|zuf[äa]llige[rn]?\s+reihenfolge|willekeurige\s+volgorde|kolejno[śs][ćc]i?\s+losow[ae])`;
const ANSWERS = String.raw`(?:(?:all\s+|your\s+|alle\s+|ihre\s+|vos\s+|sus\s+|le\s+(?:sue\s+)?|(?:as\s+)?suas\s+|uw\s+)(?:answers|responses|antworten|angaben|réponses|respuestas|risposte|respostas|antwoorden))`;
const PLEASE = String.raw`(?:(?:please|bitte)\s+)?`;

const SHOWING: readonly string[] = [
  String.raw`${SHOW}\s+${THE}${SHEET}${NAMED}(?:\s+again)?|${SHEET}${NAMED}\s+${SHOWN}`,
  String.raw`(?:show|display)\s+${THE}scale\s+(?:horizontally|vertically)|display\s+in\s+(?:two|three|2|3)\s+columns|(?:vertical|horizontal)\s+(?:layout|scale)|use\s+(?:a\s+)?(?:sliders?|stars|buttons)|skala\s+(?:horizontal|vertikal)|(?:zwei|drei)spaltig\s+darstellen`,
  String.raw`(?:do\s+not|don['’]?t)\s+(?:show|display)\s+(?:the\s+)?(?:codes?|numbers?|code\s+numbers?|values)|codes?\s+nicht\s+(?:anzeigen|zeigen)`,
  String.raw`(?:new|same|next|separate|neue[rs]?|neuer\s+screen|nouvel(?:le)?|nueva|nuova|nova|novo|nieuwe?)\s+${PAGE}|neuer\s+screen|seitenumbruch|saut\s+de\s+page|salto\s+de\s+página`,
  String.raw`(?:one|eine?|un|una|uma|één|each)\s+${ITEM}\s+(?:per|pro|je|par|por|per)\s+${PAGE}|(?:show|display)\s+(?:each|one)\s+${ITEM}\s+(?:on\s+a\s+separate\s+${PAGE}|at\s+a\s+time)|show\s+on\s+(?:the\s+)?same\s+${PAGE}|auf\s+einer\s+seite\s+zeigen|afficher\s+sur\s+la\s+même\s+page|mostrar\s+en\s+la\s+misma\s+pantalla`,
  String.raw`(?:do\s+not|don['’]?t)\s+(?:allow|go)\s+back|(?:disable\s+)?back\s+button(?:\s+disabled)?|zurück-?button\s+(?:deaktivieren|ausblenden)|progress\s+bar|record\s+start\s+time`,
];
const ORDERS: readonly string[] = [
  String.raw`(?:(?:show|display)\s+(?:the\s+)?list\s+|${LISTED}\s+|items?\s+)?${RANDOM_ORDER}(?:\s+(?:des|de|dei|delle|dos|das|der|van|of)\s+(?:les\s+|las\s+)?(?:${LISTED}|items?|modalités))?`,
  String.raw`(?:(?:do\s+not|don['’]?t|ne\s+pas|no|non|não)\s+)?${MIX}(?:\s+${THE}${LISTED})?|(?:nicht|niet)\s+${MIX}|${LISTED}\s+${MIX}`,
  String.raw`(?:alphabetical|fixed)\s+order|(?:use\s+)?same\s+order\s+as\s+(?:previous\s+question|(?:at\s+|in\s+)?\p{L}{1,4}\d{1,3})|keep\s+(?:the\s+)?order\s+(?:from|of|as\s+in)\s+\p{L}{1,4}\d{1,3}`,
  String.raw`keep\s+["“][^"”\d]{1,30}["”](?:\s+and\s+["“][^"”\d]{1,30}["”])?\s+(?:at\s+the\s+(?:bottom|end|top)|last)|(?:keep|anchor|fix)\s+(?:the\s+)?last\s+(?:two\s+|three\s+)?(?:options?|answers?|items?)(?:\s+fixed)?|["„“][^"”“\d]{1,30}["“”](?:\s+und\s+["„“][^"”“\d]{1,30}["“”])?\s+(?:immer\s+)?am\s+ende(?:\s+fixieren)?|letzte\s+(?:option|antwort)\s+fixieren|(?:dejar|mantener)\s+["“«][^"”»\d]{1,30}["”»](?:\s+y\s+["“«][^"”»\d]{1,30}["”»])?\s+al\s+final`,
  String.raw`antworten\s+in\s+zufälliger\s+reihenfolge`,
];
const READING: readonly string[] = [
  String.raw`(?:profundizar|insistir|indagar|sondear|aprofundar|approfondire|sollecitare|relancer|sonder|nachfragen|nachhaken|doorvragen|dopytać|probe)(?:\s+(?:fully|further|once|si\s+es\s+necesario))?`,
  String.raw`${REPEAT}(?:\s+${THE}(?:scale|question|échelle|escala|skala|scala|schaal))?\s+${NEEDED}|(?:skala\s+)?${NEEDED}\s+(?:wiederholen|vorlesen)`,
  String.raw`read\s+(?:out\s+)?(?:slowly|(?:the\s+)?intro(?:duction)?)|lire\s+(?:à\s+haute\s+voix|la\s+liste)|leer\s+(?:en\s+voz\s+alta|ítems)|leggere\s+ad\s+alta\s+voce|non\s+leggere\s+le\s+risposte|ler\s+em\s+voz\s+alta|não\s+ler\s+as\s+opções|lees\s+(?:voor|op)|niet\s+oplezen|enuncia|ne\s+rien\s+suggérer|items?\s+einzeln\s+vorlesen`,
  String.raw`probe\s*:\s*(?:anything|what)\s+else\s*\??|encourage\s+(?:a\s+)?best\s+estimate|(?:intensiv\s+)?nachfragen(?:\s*:\s*was\s+noch\s*\?)?|wait\s+for\s+(?:an?\s+|the\s+)?answer|antwort\s+abwarten|do\s+not\s+suggest\s+answers|bien\s+relancer`,
];
const KINDNESS: readonly string[] = [
  String.raw`there\s+are\s+no\s+right\s+or\s+wrong\s+answers|es\s+gibt\s+keine\s+richtigen\s+oder\s+falschen\s+antworten|il\s+n['’]y\s+a\s+pas\s+de\s+bonnes\s+ou\s+de\s+mauvaises\s+réponses|no\s+hay\s+respuestas\s+correctas\s+(?:ni|o)\s+incorrectas|non\s+ci\s+sono\s+risposte\s+giuste\s+o\s+sbagliate|não\s+há\s+respostas\s+certas\s+(?:ou|nem)\s+erradas|er\s+zijn\s+geen\s+goede\s+of\s+foute\s+antwoorden`,
  String.raw`${ANSWERS}\s+(?:(?:are|will\s+(?:be|remain)(?:\s+treated)?|sind|werden|bleiben|sont|(?:reste|se)ront|son|sono|saranno|são|zijn|worden)\s+)(?:(?:trattate\s+in\s+modo|strictly|streng|strettamente)\s+)?(?:anonymous|confidential(?:ly)?|anonym|vertraulich(?:\s+behandelt)?|anonymes|confidentielles|anónimas|confidenciales|anonime|riservat[eo]|confidenciais|anônimas|anónimas|anoniem|vertrouwelijk(?:\s+behandeld)?)`,
  String.raw`${PLEASE}(?:answer|respond)\s+(?:honestly|spontaneously|as\s+(?:honestly|accurately|openly)\s+as\s+(?:possible|you\s+can))|${PLEASE}be\s+as\s+(?:honest|specific|detailed|precise|accurate)\s+as\s+(?:you\s+can|possible)|${PLEASE}give\s+as\s+much\s+detail\s+as\s+(?:you\s+can|possible)|${PLEASE}antworten\s+sie\s+(?:spontan|ehrlich)|bitte\s+so\s+genau\s+wie\s+möglich|soyez\s+le\s+plus\s+précis\s+possible|sea\s+lo\s+más\s+específico\s+posible|sia\s+il\s+più\s+preciso\s+possibile|seja\s+o\s+mais\s+específico\s+possível|wees\s+zo\s+specifiek\s+mogelijk`,
  String.raw`${PLEASE}(?:take\s+your\s+time|think\s+carefully|read\s+(?:(?:each|every|the)\s+(?:statements?|questions?)\s+)?carefully|scroll\s+down|turn\s+over(?:\s+(?:the\s+)?page)?|watch\s+the\s+video|look\s+at\s+the\s+(?:picture|image)(?:\s+below)?|listen\s+to\s+the\s+following\s+statement|continue\s+on\s+(?:the\s+)?next\s+page)|(?:this\s+question\s+is\s+)?for\s+statistical\s+purposes\s+only|prenez\s+votre\s+temps|tómese\s+su\s+tiempo|nehmen\s+sie\s+sich\s+(?:ruhig\s+)?zeit|neem\s+rustig\s+de\s+tijd|tournez\s+la\s+page(?:,?\s+s['’]il\s+vous\s+plaît)?|bitte\s+weiterblättern`,
  String.raw`${PLEASE}type\s+in\s+all\s+that\s+come\s+to\s+mind`,
];

export const NOTE_WORDS: readonly (readonly [Make, string])[] = [...SHOWING, ...ORDERS, ...READING, ...KINDNESS].map(
  (source) => [DISPLAY, source] as const,
);
