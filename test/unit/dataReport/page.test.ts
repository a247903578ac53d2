import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { RespondentCauses } from '../../../src/proof/data/causes/rootCause';
import type { FlaggedRow, ValidationResult } from '../../../src/proof/data/result';
import { dataBody } from '../../../src/views/dataReport/dataBody';
import type { DataFound } from '../../../src/views/dataReport/dataFound';
import { dataPage } from '../../../src/views/dataReport/dataPage';
import type { DataSubject } from '../../../src/views/dataReport/dataPaper';
import { handledIn } from '../../../src/engine/dataReport/handledIn';
import { rowsAt, rowsIn } from '../../../src/engine/dataReport/packedRows';
import { sinceOf } from '../../../src/engine/dataReport/sinceOf';
import { reportOf } from '../../../src/engine/dataReport/reportOf';
import { readFromPage } from '../../../src/views/dataReport/fromPage';
import { ENGLISH, localizer } from '../../../src/platform/localizer';
import { figuresIn } from '../../../src/views/page/figures';
import { planView } from '../../../src/engine/documents/planView';
import { planText } from '../../support/plans';

const text = readFileSync(path.resolve('examples/coffee-habits.md'), 'utf8');
const plan = planView(planText(text, 'coffee-habits'));

const figures = figuresIn('en', ENGLISH, 'UTC');
const subject: DataSubject = {
  script: 'SPSS_output_coffee-habits.sps',
  data: 'wave-1.csv',
  questionnaire: 'coffee-habits.md',
};
const rows: readonly FlaggedRow[] = [
  { respondent: '7', questionId: 'S1', check: 'qc_asked', values: [{ name: 'S1', value: '' }] },
  { respondent: '7', questionId: 'S2', check: 'qc_codes', values: [{ name: 'S2', value: '12' }] },
  { respondent: '8', questionId: 'S1', check: 'qc_range', values: [{ name: 'S1', value: '120' }] },
];
const result: ValidationResult = {
  respondents: 1_000,
  id: { variable: 'respid', type: 'number', how: 'named', others: [] },
  notes: [],
  scheme: { readings: [], note: null, unread: [] },
  wrongFile: null,
  checks: [],
  causes: null,
  questions: [
    { questionId: 'S1', respondents: 2, notChecked: null, leftOut: [], alone: false },
    { questionId: 'S2', respondents: 1, notChecked: null, leftOut: [], alone: false },
    {
      questionId: 'S3',
      respondents: 0,
      notChecked: 'line 43: Unknown identifier S3.',
      leftOut: ['line 9: the moon is green - it is not said'],
      alone: false,
    },
    { questionId: 'S4', respondents: 0, notChecked: null, leftOut: [], alone: false },
  ],
  rows,
  truncated: false,
  variables: [
    { kind: 'absent', variable: 'S3', questionId: 'S3', message: 'S3 of S3 is not in the data file.' },
    {
      kind: 'extra',
      variable: 'weight',
      questionId: null,
      message: 'weight is in the data file and not in the questionnaire.',
    },
  ],
  milliseconds: 1_234,
};
const found = (change: Partial<ValidationResult> = {}): DataFound => ({
  report: reportOf({ ...result, ...change }, plan).report,
  at: Date.UTC(2026, 0, 2, 3, 4),
  outdated: false,
  since: null,
  opinions: null,
});
const shown = (report: DataFound['report'], change: Partial<DataFound> = {}): DataFound => ({
  ...{ report, at: 0, outdated: false, since: null, opinions: null },
  ...change,
});
const page = (what: DataFound | null = found(), about = subject): string =>
  dataBody(what, { l10n: ENGLISH, figures, subject: about }).source;
const textOf = (markup: string): string =>
  markup
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the report of a validation', () => {
  it('counts respondents once, and says what checks mean by the questionnaire', () => {
    const { report, chunks } = reportOf(result, plan);
    assert.equal(report.flagged, 2);
    assert.equal(report.rowCount, 3);
    assert.equal(chunks.length, 1);
    assert.deepEqual(report.counts[0]?.label, 'How old are you?');
    const sentence = (question: number, check: string): string | undefined =>
      report.sentences.find((one) => one.question === question && report.checks[one.check] === check)?.sentence;
    assert.equal(sentence(0, 'qc_asked'), 'answered by everybody.');
    assert.equal(sentence(1, 'qc_codes'), 'only the codes 1–3, 99.');
    assert.equal(sentence(1, 'qc_asked'), undefined, 'nobody is listed for it');
  });

  it('does without a questionnaire', () => {
    const { report } = reportOf({ ...result, variables: [] }, null);
    assert.equal(report.compared, false);
    assert.deepEqual(report.sentences, []);
    const alone = page(shown(report), { ...subject, questionnaire: null });
    assert.match(textOf(alone), /They were not compared/);
    assert.doesNotMatch(alone, /data-open="question"/);
  });
});

describe('the page of a validation', () => {
  it('sums up in words and figures', () => {
    const words = textOf(page());
    assert.match(words, /Respondents 1,000/);
    assert.match(words, /Flagged 2 .*0\.2 % of all/);
    assert.match(words, /Questions 2 of 4 list somebody, 1 not checked/);
    assert.match(words, /Variables 1 unlike the questionnaire/);
    assert.match(words, /validated Jan 2, 2026, 3:04:00\s?AM in 1\.2 s/u);
    assert.match(words, /1 question lists nobody\./);
    assert.match(words, /line 43 ?: Unknown identifier S3\./);
    assert.match(words, /Logic that was not understood 1 .* S3 : line 9 ?: the moon is green - it is not said/);
  });

  it('leads from each line that it names to that line of its text', () => {
    const places = (source: string): readonly string[] =>
      [...source.matchAll(/data-of="(\w+)"\s+data-line="(\d+)"[^>]*>\s*([^<]*?)\s*<\/button/g)].map(([, ...parts]) =>
        parts.join(' '),
      );
    assert.deepEqual(places(page()), ['script 43 line 43', 'questionnaire 9 line 9']);
    const alone = dataBody(found(), { l10n: ENGLISH, figures, subject: { ...subject, questionnaire: null } }).source;
    assert.deepEqual(places(alone), ['script 43 line 43'], 'no way to a questionnaire that is not known');
    const message = { type: 'openLine', of: 'script', line: 43 };
    assert.deepEqual(readFromPage(message), message);
    for (const odd of [{ of: 'data' }, { line: -1 }, { line: '1' }])
      assert.equal(readFromPage({ ...message, ...odd }), null);
  });

  it('has a bar for each question that lists somebody, as long as it lists many, that filters', () => {
    const bars = [
      ...page().matchAll(/<li data-count="(\d+)"[\s\S]*?data-question="(\d+)"[\s\S]*?rect width="([\d.]+%)"/g),
    ];
    assert.deepEqual(
      bars.map(([, count, question, width]) => [count, question, width]),
      [
        ['2', '0', '100%'],
        ['1', '1', '50%'],
      ],
    );
    assert.match(page(), /aria-label="S1: 2 respondents, 0\.2 %"/);
  });

  it('says that nobody is listed, and by which part of the script where some could not be checked', () => {
    const nobody = { rows: [], questions: result.questions.map((count) => ({ ...count, respondents: 0 })) };
    assert.match(textOf(page(found(nobody))), /Nobody is listed by the questions that could be checked\./);
    const run = nobody.questions.map((count) => ({ ...count, notChecked: null }));
    assert.match(textOf(page(found({ ...nobody, questions: run }))), /checks; it leaves some logic unchecked\./);
    const clean = { ...nobody, questions: run.map((count) => ({ ...count, leftOut: [] })) };
    const words = textOf(page(found(clean)));
    assert.match(words, /Nobody is listed: no respondent contradicts what the script checks\./);
    assert.doesNotMatch(words, /Save as…/);
  });

  it('says that more rows were found than are kept, and that more respondents may be flagged', () => {
    const words = textOf(page(found({ truncated: true })));
    assert.match(words, /≥ 2 .*at least 0\.2 %/);
    assert.match(words, /Only the first 3 rows are kept/);
  });

  it('tells of a script that was changed, and offers to start again where nothing was kept', () => {
    assert.match(page(), /id="outdated"[^>]*hidden/);
    assert.doesNotMatch(page({ ...found(), outdated: true }), /id="outdated"[^>]*hidden/);
    const nothing = page(null);
    assert.match(nothing, /data-act="again"/);
    assert.doesNotMatch(nothing, /id="table"/);
  });

  it('is in the language of the words that it is given, in English where they lack some', () => {
    const l10n = localizer({ 'Flagged respondents': 'Aufgelistete', '{0} % of all': '{0} % aller' });
    const words = textOf(dataBody(found(), { l10n, figures, subject }).source);
    assert.match(words, /Aufgelistete/);
    assert.match(words, /0\.2 % aller/);
    assert.match(words, /Validate Again/);
  });

  it('lets no text of files become markup', () => {
    const skeleton = (markup: string): string =>
      (markup.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""')).join('\n');
    const hostile = fc.oneof(
      fc.constantFrom('</script><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '\u202e<b>\u0000\ud800'),
      fc.string({ unit: 'binary', minLength: 1 }),
    );
    const with_ = (suffix: string): string => {
      const told = (value: string): string => value + suffix;
      const change = {
        rows: rows.map((one) => ({ ...one, questionId: told(one.questionId), check: `${told(one.check)} (` })),
        questions: result.questions.map((one) => ({
          ...one,
          questionId: told(one.questionId),
          notChecked: one.notChecked === null ? null : told(one.notChecked),
        })),
        variables: result.variables.map((one) => ({ ...one, questionId: null, message: told(one.message) })),
      };
      const report = reportOf({ ...result, ...change }, null).report;
      return page(shown(report), { ...subject, data: told(subject.data), script: told(subject.script) });
    };
    const expected = skeleton(with_('x'));
    fc.assert(
      fc.property(hostile, (suffix) => assert.equal(skeleton(with_(suffix)), expected)),
      { numRuns: 60 },
    );
  });
});

describe('what may mislead and what explains', () => {
  const doubtful = {
    checks: [
      { questionId: 'S1', check: 'qc_range', sentence: null, respondents: 300, appliesTo: 900, suspicious: true },
      { questionId: 'S2', check: 'qc_codes', sentence: null, respondents: 9, appliesTo: 900, suspicious: false },
    ],
    wrongFile: 'Is this the right file? 5 of the 8 variables of the questionnaire are not in it.',
  };
  const bodyOf = (change: Partial<ValidationResult>, canBeKept = true): string => {
    const off = [{ check: 'S4.codes', reason: 'The <wave> has other codes.' }];
    const { report } = reportOf({ ...result, ...change }, plan, { off, canBeKept, isKept: false });
    return dataBody(shown(report), { l10n: ENGLISH, figures, subject }).source;
  };

  it('shows checks that list too many first and apart, with the share and the way to switch them off', () => {
    const body = bodyOf(doubtful);
    const words = textOf(body);
    assert.ok(words.indexOf('Look here first 1') < words.indexOf('Flagged respondents'));
    assert.match(words, /Is this the right file\? 5 of the 8 variables/);
    assert.match(words, /S1 .* – lists 300 of 900, 33\.3 %/);
    assert.match(body, /data-act="switchOff" data-check-id="S1\.range"/);
    assert.doesNotMatch(bodyOf(doubtful, false), /switchOff/, 'without a place for it');
    assert.match(words, /S4\.codes is switched off: The &lt;wave&gt; has other codes\./);
    assert.doesNotMatch(textOf(page()), /Look here first/);
  });

  it('says how respondents are told, and offers the others that fit', () => {
    const id = { variable: 'CaseNo', type: 'number', how: 'found', others: ['Serial'] } as const;
    const body = bodyOf({ id });
    assert.match(textOf(body), /Respondents are told by CaseNo; Serial would fit as well\./);
    assert.match(body, /data-act="chooseId"/);
    assert.doesNotMatch(bodyOf({ id: { ...id, others: [] } }), /chooseId/);
    assert.match(textOf(bodyOf({ id: { ...id, variable: null, how: 'row', others: [] } })), /told by their row/);
    assert.doesNotMatch(textOf(page()), /are told by/);
  });

  it('names root causes with what they explain, the most explaining first', () => {
    const causes = [[{ variable: 'S5', isStrange: false, questionId: 'S5', from: 3, to: [1, 2] }]];
    const checks = [{ questionId: 'S1', check: 'qc_range' }];
    const one = (respondent: string): RespondentCauses => ({
      respondent,
      row: 1,
      explanations: [{ causes, checks, unknown: null }],
      checks: 7,
    });
    const sentence = 'probably S5: 3 should be 1 or 2';
    const groups = [
      { sentence, causes, respondents: ['7', '8'], explained: [7, 7], explains: 14 },
      { sentence: 'probably S6: 9 should be empty', causes, respondents: ['7'], explained: [1], explains: 1 },
    ];
    const body = bodyOf({ causes: { respondents: [one('7'), one('8')], groups, notInTime: 0, tooMany: 3 } });
    assert.match(textOf(body), /Root causes 2 .*probably S5: 3 should be 1 or 2 – 2 respondents; explains 14 of 14/);
    assert.match(body, /data-respondent="7"/);
    assert.match(textOf(body), /more than three values would have to change: 3/);
    assert.doesNotMatch(textOf(page()), /Root causes/, 'not of a script of unknown origin');
  });
});

describe('what people decide about findings', () => {
  const mark = { respondent: '8', questionId: 'S1', check: 'qc_range', values: { S1: '120' }, note: 'Is <120>' };

  it('takes what is handled out of all counts and shows it apart, with its note and a way back', () => {
    const packed = reportOf(result, plan, { off: [], canBeKept: true, isKept: true });
    const { report, chunks } = handledIn(packed, [mark]);
    assert.deepEqual(
      [report.flagged, report.rowCount, report.counts[0]?.respondents, rowsIn(chunks).length],
      [1, 2, 1, 2],
    );
    // Sentences and filters name checks by number: those stay the same.
    assert.deepEqual([report.questions, report.checks], [packed.report.questions, packed.report.checks]);
    const body = page(shown(report));
    assert.match(textOf(body), /Handled 1 .*8 · S1 Is &lt;120&gt; – qc_range: S1=120/);
    assert.match(body, /data-act="reopen" data-finding="0" aria-label="Open 8 at S1 again"/);
    assert.deepEqual(handledIn(packed, [{ ...mark, values: { S1: '121' } }]), packed);
  });

  it('says that nothing is open where all is handled', () => {
    const some = { ...result, rows: [rows[2] as FlaggedRow], questions: [{ ...result.questions[0]!, respondents: 1 }] };
    const { report } = handledIn(reportOf(some, plan), [mark]);
    assert.match(textOf(page(shown(report))), /Nothing is open: all that was listed is handled\./);
  });

  it('offers to mark rows where respondents are known again and a project file can be written', () => {
    const offers = (change: Partial<ValidationResult>, canBeKept: boolean): boolean =>
      page(shown(reportOf({ ...result, ...change }, plan, { off: [], canBeKept, isKept: true }).report)).includes(
        'data-act="handle"',
      );
    assert.equal(offers({}, true), true);
    assert.equal(offers({}, false), false);
    assert.equal(offers({ id: { ...result.id, how: 'row', variable: null } }, true), false);
  });

  it('offers to keep how the file is written until the project file says it', () => {
    const offers = (isKept: boolean): boolean =>
      page(shown(reportOf(result, plan, { off: [], canBeKept: true, isKept }).report)).includes('data-act="keepFile"');
    assert.deepEqual([offers(false), offers(true)], [true, false]);
  });

  it('tells who is new, fixed and still listed since another validation of this window or of a file', () => {
    const before = reportOf(result, plan);
    const now = reportOf(
      { ...result, rows: [rows[0] as FlaggedRow, { ...(rows[1] as FlaggedRow), respondent: '<9>' }] },
      plan,
    );
    const changes = sinceOf({ kind: 'packed', packed: before }, now);
    assert.deepEqual(sinceOf({ kind: 'json', text: JSON.stringify(result) }, now), changes);
    assert.equal(sinceOf({ kind: 'json', text: '{"rows":1}' }, now), null);
    assert.ok(changes !== null);
    const since = { name: 'wave-<0>.sav', at: Date.UTC(2026, 0, 1), changes };
    const body = page(shown(now.report, { since }));
    assert.match(textOf(body), /Since wave-&lt;0&gt;\.sav .* New 1 of 1 respondent .*Fixed 2 of 2 respondents/);
    assert.match(textOf(body), /Still listed 1 of 1 respondent/);
    assert.match(body, /data-respondent="&lt;9&gt;"/);
    assert.match(
      textOf(page(shown(now.report, { since: { ...since, name: null, at: null } }))),
      /Since the last validation/,
    );
  });

  it('shows what a model makes of a check that lists too many, beside it', () => {
    const doubtful = {
      checks: [
        { questionId: 'S1', check: 'qc_range', sentence: null, respondents: 300, appliesTo: 900, suspicious: true },
      ],
    };
    const { report } = reportOf({ ...result, ...doubtful }, plan);
    const sentence = report.doubts[0]?.sentence ?? '';
    const one = {
      questionId: 'S1',
      sentence,
      likely: 'misread',
      reason: '<b>',
      nextStep: 'Write [NUMERIC 0-130].',
    } as const;
    const asked = page(shown(report, { opinions: { model: 'house-<1>', opinions: [one] } }));
    assert.match(textOf(asked), /house-&lt;1&gt;: probably misread\. &lt;b&gt; Next: Write \[NUMERIC 0-130\]\./);
    assert.match(asked, /data-act="askModel"/);
    assert.match(asked, /data-act="writeMarks"/);
    const alone = page(shown(report), { ...subject, questionnaire: null });
    assert.doesNotMatch(alone, /askModel|writeMarks/, 'there is no questionnaire to show or to correct');
  });

  it('takes from the page only what names something', () => {
    assert.deepEqual(readFromPage({ type: 'handle', rows: [0, 7] }), { type: 'handle', rows: [0, 7] });
    for (const rows_ of [[-1], ['1'], [1.5], 'all', null, Array.from({ length: 1_001 }, () => 1)])
      assert.equal(readFromPage({ type: 'handle', rows: rows_ }), null);
    assert.deepEqual(readFromPage({ type: 'reopen', finding: 2 }), { type: 'reopen', finding: 2 });
    assert.equal(readFromPage({ type: 'reopen', finding: -2 }), null);
    assert.equal(readFromPage({ type: 'writeMarks', question: '1' }), null);
    for (const type of ['beside', 'compare', 'askModel', 'keepFile', 'alwaysAgain'])
      assert.deepEqual(readFromPage({ type, more: 1 }), { type });
  });

  it('finds rows by their places over all pieces', () => {
    const many = Array.from({ length: 4_500 }, (_, at): FlaggedRow => ({
      ...(rows[0] as FlaggedRow),
      respondent: String(at),
    }));
    const { chunks } = reportOf({ ...result, rows: many }, plan);
    assert.deepEqual(
      rowsAt(chunks, [4_499, 0, 2_000, 1_999, 9_999]).map(([respondent]) => respondent),
      ['4499', '0', '2000', '1999'],
    );
  });
});

describe('the frame of the page', () => {
  const frame = (code = 'start();'): string =>
    dataPage({
      title: 'Data: <wave>',
      locale: 'en',
      nonce: 'abc+/=',
      script: 'file:///s.sps',
      data: 'file:///"wave".csv',
      assets: { style: '.a { color: red; }', code },
    });

  it('runs only what carries the nonce, and loads nothing', () => {
    const whole = frame();
    assert.match(whole, /default-src &#39;none&#39;/);
    assert.match(whole, /script-src &#39;nonce-abc\+\/=&#39;/);
    for (const tag of whole.match(/<(?:script|style)[^>]*>/g) ?? []) assert.match(tag, /nonce="abc\+\/="/);
    for (const markup of [whole, page()]) assert.doesNotMatch(markup, /\sstyle="|\son\w+="|https?:|src=/);
    assert.match(whole, /data-data="file:\/\/\/&quot;wave&quot;\.csv"/);
  });

  it('lets nothing end its script', () => {
    assert.equal(frame('const a = "</script><b>";').match(/<\/script/g)?.length, 1);
  });
});

describe('messages of the page', () => {
  it('are taken where they have the shape, and nothing else is', () => {
    const view = { text: 'a', question: 1, check: null, sorting: { column: 'values', descending: true } };
    assert.deepEqual(readFromPage({ type: 'save', view }), { type: 'save', view });
    assert.deepEqual(readFromPage({ type: 'save', view: { ...view, sorting: { column: 'constructor' } } }), {
      type: 'save',
      view: { ...view, sorting: null },
    });
    const open = { type: 'open', target: 'check', question: 0, check: 3 };
    assert.deepEqual(readFromPage(open), open);
    assert.deepEqual(readFromPage({ type: 'again', more: 1 }), { type: 'again' });
    for (const message of [
      null,
      'again',
      { type: 'open', target: 'file', question: 0, check: null },
      { type: 'open', target: 'check', question: '0', check: null },
      { type: 'open', target: 'check', question: 0.5, check: null },
      { type: 'save', view: { ...view, text: 4 } },
      { type: 'ready' },
      { type: 'other' },
    ])
      assert.equal(readFromPage(message), null);
  });
});
