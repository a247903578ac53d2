import type { DataReport, Opinions } from '../../engine/dataReport/dataReport';
import { coreText } from '../../platform/coreSentences';
import type { Localizer } from '../../platform/localizer';

/** A report with all its sentences in the reader's language; names, values and checks stay what they are. */
export function inReadersWords(report: DataReport, l10n: Pick<Localizer, 'bundle'>): DataReport {
  if (l10n.bundle === undefined) return report;
  const said = (text: string): string => placed(text, l10n);
  const { causes } = report;
  return {
    ...report,
    notes: report.notes.map(said),
    wrongFile: report.wrongFile === null ? null : said(report.wrongFile),
    counts: report.counts.map((count) => ({
      ...count,
      notChecked: count.notChecked === null ? null : said(count.notChecked),
      leftOut: count.leftOut.map(said),
    })),
    sentences: report.sentences.map((check) => ({ ...check, sentence: said(check.sentence) })),
    variables: report.variables.map((variable) => ({ ...variable, message: said(variable.message) })),
    doubts: report.doubts.map((doubt) => ({
      ...doubt,
      sentence: doubt.sentence === null ? null : said(doubt.sentence),
    })),
    causes:
      causes === null
        ? null
        : { ...causes, groups: causes.groups.map((group) => ({ ...group, sentence: said(group.sentence) })) },
  };
}

/**
 * What a model made of checks, by the sentences that the report shows of them: each opinion is of the doubt that has its
 * sentence as the core says it, whatever becomes of both in the reader's language.
 */
export function opinionsInReadersWords(
  asked: Opinions | null,
  { doubts }: Pick<DataReport, 'doubts'>,
  shown: Pick<DataReport, 'doubts'>,
): Opinions | null {
  if (asked === null) return null;
  const opinions = asked.opinions.map((one) => {
    const at = doubts.findIndex((doubt) => doubt.questionId === one.questionId && doubt.sentence === one.sentence);
    return { ...one, sentence: shown.doubts[at]?.sentence ?? one.sentence };
  });
  return { ...asked, opinions };
}

/** The place that a text begins with is read by the page. */
function placed(text: string, l10n: Pick<Localizer, 'bundle'>): string {
  const head = /^line \d+: /u.exec(text)?.[0] ?? '';
  return head + coreText(text.slice(head.length), l10n);
}
