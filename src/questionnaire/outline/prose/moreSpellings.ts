/** Further words of conditions that others word otherwise: ages, spans and comparisons as people say them. */

const ID = String.raw`\p{L}{1,4}_?\d{1,3}\p{L}?`;
const ASK = String.raw`(?:ask|show|fragen|stellen|zeigen|poser|afficher|preguntar|hacer|mostrar|chiedere|porre|perguntar|fazer|vragen|tonen)`;

export const MORE_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  // `Q.1`
  [/(?<![\p{L}\p{N}.])([A-Z])\.(?=\d{1,3}(?!\p{N}|\.\d))/gu, '$1'],
  // `Q3 between 18 and 34` is a span, and not two answers.
  [
    new RegExp(
      String.raw`(?<=(?<!\p{L})${ID}\s{1,3})(?:(?:is|ist|liegt|est|es|está|è|é)\s+)?(?:between|zwischen|entre|tra|fra|tussen)\s+(-?\d+)\s+(?:and|und|et|y|e|en)\s+(-?\d+)(?:\s+(?:liegt|ist|ligt|zit|beträgt)(?!\p{L}))?`,
      'giu',
    ),
    '= $1-$2',
  ],
  [
    /(?<!\p{L})(?:zwischen|fra|between)\s+(-?\d+)\s+(?:und|e|and)\s+(-?\d+)(?:\s+(?:liegt|ist|beträgt)(?!\p{L}))?/giu,
    '$1-$2',
  ],
  // `größer 0`, where nothing is said of what it is greater than.
  [/(?<!\p{L}|oder\s|or\s)(?:größer|grösser|greater|higher|groter|hoger|mayor|maior|maggiore)\s+(?=\d)/giu, '> '],
  [/(?<!\p{L}|oder\s|or\s)(?:kleiner|lower|lager|menor|minore)\s+(?=\d)/giu, '< '],
  // `both Alpha and Beta`, `sowohl Alpha als auch Beta`
  [
    /(?<!\p{L})(?:both|beide|à\s+la\s+fois|sia)\s+(?!(?:at|in|on|bei|à|en|a|and|or|und|oder)\s)(?=(?:(?!\s(?:at|in|on|bei|à|en|a)\s)[^,;:]){1,60}\s(?:and|und|et|e|en)\s)/giu,
    '',
  ],
  [/(?<!\p{L})sowohl\s+([^,;:]{1,60}?)\s+als\s+auch\s+/giu, '$1 und '],
  [/(?<!\p{L})tanto\s+([^,;:]{1,60}?)\s+como\s+/giu, '$1 y '],
  [/(?<!\p{L})zowel\s+([^,;:]{1,60}?)\s+als\s+/giu, '$1 en '],
  [/(?<=\d)-(?=(?:jährig|jarig)\p{L}{0,3}(?!\p{L}))/giu, ' '],
  // `18 ans minimum`
  [
    /(?<!\d)(\d{1,3})(?:\s+(?:ans|años|anni|anos|jahre|years|jaar))?\s+(?:(?:au|como|als|no)\s+)?(?:minimum|mínimo|minimo)(?!\p{L})/giu,
    'minimum $1',
  ],
  // `under 30s`, `the under-30s`
  [/(?<!\p{L})(under|below|over|above)[\s-]+(\d{1,3})s(?![\p{L}\p{N}])/giu, '$1 $2'],
  // `age at Q3 is 18 or over`: the number that the question asks for.
  [
    new RegExp(
      String.raw`(?<!\p{L})(?:(?:the|das|l['’]|la|el|de|a)\s*)?(?:age|alter|âge|edad|età|eta|leeftijd|idade)\s+(?:at|in|from|aus|bei|à|en|a|em|na|bij|op)\s+(?=${ID}(?!\p{L}))`,
      'giu',
    ),
    '',
  ],
  // `(Q1=1) Ask`, `Si Q1=1, poser`: that it is asked if so.
  [new RegExp(String.raw`^\(([^()]{2,200})\)\s*${ASK}$`, 'iu'), '$1'],
  [
    new RegExp(
      String.raw`^((?:if|wenn|falls|si|se|als|indien)\s[^,]{2,200}),\s*(?:then\s+|dann\s+|alors\s+)?${ASK}(?:\s+(?:this|it|diese|cette|esta)(?:\s+(?:question|frage|pregunta))?)?$`,
      'iu',
    ),
    '$1',
  ],
];
