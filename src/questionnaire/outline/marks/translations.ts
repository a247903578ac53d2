/** What the words beside a translation say, and how the same is said in other scripts. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!\p{L})(?:s[ac]|rb|radio|single|one|exclusive)(?!\p{L})/iu,
    '單選題?|单选题?|單一選?|单一选?|單項|单项|只選一項|只选一项|一個答案|一个答案|択一|単一回答|단일\\s?(?:응답|선택)?|один\\s+(?:ответ|вариант)|одна\\s+відповідь|μία\\s+απάντηση|μια\\s+απάντηση',
  ],
  [
    /(?<!\p{L})(?:m[acr]|mult\p{L}*|several|all\s+that\s+apply)(?!\p{L})/iu,
    '可?[多複复]選題?|可?[多复]选题?|可?選?多項|可?选?多项|複数回答|복수\\s?(?:응답|선택)?|несколько\\s+(?:ответов|вариантов)|множественный\\s+(?:выбор|ответ)|кілька\\s+відповідей|πολλαπλές\\s+(?:απαντήσεις|επιλογές)',
  ],
  [
    /(?<!\p{L})(?:terminate|close|stop|end|screen[\s-]?out)(?!\p{L})/iu,
    '終止|终止|結束|结束|完結?|中止|終了|종료|завершить|закончить|конец|τέλος',
  ],
  [
    /(?<!\p{L})(?:terminate|close|stop|end|interview|survey|questionnaire)(?!\p{L})/iu,
    '訪問|访问|訪談|访谈|問卷|问卷|調查|调查|面接|인터뷰|설문|интервью|опрос|анкет[уы]',
  ],
  [/(?<!\p{L})thank/iu, '多謝你?|谢谢你?|謝謝你?|感謝你?|感谢你?|並|并|и|поблагодарить|감사'],
  [
    /(?<!\p{L})(?:all|every(?:one|body))(?!\p{L})/iu,
    '請?問?所有(?:受訪者|受访者|人)?|问所有(?:受访者|人)?|全部|全員|모두|전원|всем|все|задать|спросить|всех|όλους|όλοι',
  ],
  [/(?<!\p{L})continue(?!\p{L})/iu, '繼續|继续|続ける|계속|продолжить|συνέχεια'],
  [/(?<!\p{L})(?:go|skip|jump)\s?to(?!\p{L})/iu, '請?跳[至到]|轉[至到]|转[至到]|前往|перейти\\s+к|к|вопросу|προς'],
  [/(?<!\p{L})read(?!\p{L})/iu, '不?要?讀出|不?要?读出|зачитать|прочитать'],
  [/(?<!\p{L})not\s+read(?!\p{L})/iu, '不要?|не'],
  [/(?<!\p{L})(?:not|never)\s+ask(?!\p{L})/iu, '不[用要]?問|不[用要]?问|не\\s+(?:задавать|спрашивать)'],
  [/(?<!\p{L})max(?:imum)?(?!\p{L})|up\s+to/iu, '最多|至多|не\\s+более|максимум|до'],
  [/(?<!\p{L})min(?:imum)?(?!\p{L})|at\s+least/iu, '最少|至少|не\\s+менее|минимум'],
  [/(?<!\d)1(?!\d)/u, '[一](?:個|个|項|项)'],
  [/(?<!\d)2(?!\d)/u, '[兩两二](?:個|个|項|项)'],
  [/(?<!\d)3(?!\d)/u, '[三](?:個|个|項|项)'],
  [/(?<!\d)4(?!\d)/u, '[四](?:個|个|項|项)'],
  [/(?<!\d)5(?!\d)/u, '[五](?:個|个|項|项)'],
  [/\d/u, '[個个項项]'],
  [/(?<!\p{L})(?:per|each|every)(?!\p{L})/iu, '每[行列]|各行|в\\s+каждой\\s+строке'],
  [
    /(?<!\p{L})(?:o[ea]|open|verbatim|text)(?!\p{L})/iu,
    '開放(?:題|式)?|开放(?:题|式)?|自由回答|주관식|개방형|открытый(?:\\s+вопрос)?',
  ],
  [/(?<!\p{L})refus\p{L}*(?!\p{L})/iu, '拒絕回答|拒绝回答|拒答|отказ'],
  [/(?<!\p{L})(?:don['’]?t|not)\s+know|(?<!\p{L})dk(?!\p{L})/iu, '唔知道?|不知道|не\\s+знаю'],
  [/(?<!\p{L})(?:optional)(?!\p{L})/iu, '選填|选填|可不填|可選|可选|необязательно'],
  [
    /(?<!\p{L})(?:random\p{L}*|rotate|shuffle)(?!\p{L})/iu,
    '隨機(?:排列|出示)?|随机(?:排列|出示)?|случайный(?:\\s+порядок)?',
  ],
  [/(?<!\p{L})(?:show|card)\p{L}*(?!\p{L})/iu, '示卡|出示|卡片?|показать|карточк[ау]'],
  [/(?<!\p{L})(?:number\p{L}*|numeric)(?!\p{L})/iu, '數字|数字|число'],
];

const TERMS = SAME.map(([said, terms]) => ({ said, term: new RegExp(String.raw`(?:${terms})(?!\p{M})`, 'giu') }));
/** Scripts that part words have them whole. */
const ENDS = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Whether a translation is known to say nothing but what the words beside it say. */
export function saysNoMore(words: string, translation: string): boolean {
  let left = translation;
  for (const { said, term } of TERMS) {
    if (!said.test(words)) continue;
    left = left.replace(term, (found, at: number, all: string) => {
      const inside = /\p{L}/u.test(all[at - 1] ?? '') || /\p{L}/u.test(all[at + found.length] ?? '');
      return ENDS.test(found) && inside ? found : '';
    });
  }
  return !/(?!\p{Script=Latin})\p{L}/u.test(left);
}
