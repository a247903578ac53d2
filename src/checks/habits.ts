/**
 * What a house does the same way in every study, and an export does not say. These are habits, not facts about a
 * questionnaire: they stand in a table that a project file changes, and every check that rests on one is inferred.
 */
export interface Habits {
  /** Variables that the survey platform fills, by name; `*` stands for any letters. */
  readonly platformVariables: Readonly<Record<string, PlatformVariable>>;
  /** Answers that end the interview though the export has lost it. */
  readonly lostScreenOuts: Readonly<Record<string, LostScreenOut>>;
  /** Whether numbers that nothing is said about are whole. */
  readonly wholeNumbers: boolean;
  /**
   * A respondent whose routing cannot be decided since the answer it asks about is missing: `notAsked`, the question
   * must be empty; `accepted`, whatever it holds.
   */
  readonly missingBase: 'notAsked' | 'accepted';
  /** What a box holds that was offered and not ticked: `0`, nothing, or either. */
  readonly emptyBox: 'zero' | 'missing' | 'either';
  /** Whether somebody who ticks every box of a longer list is listed. */
  readonly everyBox: 'accepted' | 'listed';
}

/** What delivered data hold in a variable of the platform. */
export interface PlatformVariable {
  /** It has a value for everybody. */
  readonly filled?: boolean | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Codes that delivered data do not have. */
  readonly never?: readonly number[] | undefined;
  /** What a questionnaire calls codes that delivered data do have, whatever `never` says; `*` stands for any letters. */
  readonly delivered?: readonly string[] | undefined;
  /** The one value that everybody has. */
  readonly is?: number | undefined;
}

/** An answer that screens out: of questions whose id or label fits, the answers whose labels fit. */
export interface LostScreenOut {
  /** Ids or labels; `*` stands for any letters. Capitals, punctuation and markup do not count. */
  readonly questions: readonly string[];
  readonly answers: readonly string[];
}

export const DEFAULT_HABITS: Habits = {
  platformVariables: {
    // 1 is a pretest, and 2 what runs without the screener, unless the questionnaire gives them other names.
    qSurveyType: {
      never: [1, 2],
      delivered: [
        'main',
        '*main study*',
        '*main survey*',
        '*main interview*',
        '*main field*',
        'live',
        'live survey*',
        'live interview*',
        '*full launch*',
        '*hauptstudie*',
        '*hauptbefragung*',
        '*hauptinterview*',
      ],
    },
    surveyLOI: { filled: true, min: 0 },
    qLOI: { filled: true, min: 0 },
    hTimeStamp: { filled: true },
  },
  lostScreenOuts: {
    country: {
      questions: [
        'country',
        'qcountry',
        '*country do you*',
        '*which country*',
        '*what country*',
        '*country of residence*',
      ],
      answers: ['other', 'other country', 'another country', 'none of these', 'none of the above'],
    },
    consent: {
      questions: ['*'],
      answers: [
        'i do not consent',
        'i dont consent',
        '*do not consent to participate*',
        '*do not agree to participate*',
        '*do not wish to continue*',
        '*do not wish to participate*',
        '*do not want to participate*',
        'ich stimme nicht zu',
        'ich bin nicht einverstanden',
        'ich möchte nicht teilnehmen*',
        'ich möchte nicht fortfahren*',
        'je refuse de participer*',
        'je ne souhaite pas continuer*',
        'je ne souhaite pas participer*',
        'no acepto participar*',
        'não aceito participar*',
      ],
    },
    participation: {
      // What goes on with the interview asks; what asks about later ones, or about contacts, does not end it.
      questions: [
        '*do you consent to take part*',
        '*do you agree to*take part in this*',
        '*do you agree to participate in this*',
        '*willing to participate in this*',
        '*proceed on this basis*',
        '*continue on this basis*',
        '*proceed with this survey*',
        '*sind sie bereit auf dieser basis*fortzufahren*',
        '*möchten sie an dieser * teilnehmen*',
        '*mit der verarbeitung ihrer daten einverstanden*',
        '*souhaitez vous poursuivre*',
        '*acceptez vous de participer*',
        '*desea continuar con*',
        '*acepta participar en*',
        '*deseja continuar com*',
        '*aceita participar d*',
      ],
      answers: ['no', 'nein', 'non', 'não', 'no *not agree*', 'no *not consent*'],
    },
  },
  wholeNumbers: true,
  missingBase: 'notAsked',
  emptyBox: 'zero',
  everyBox: 'listed',
};

/** Whether a text fits a pattern in which `*` stands for any letters; capitals do not count. */
export function fits(pattern: string, text: string): boolean {
  const parts = pattern.toLowerCase().split('*');
  const whole = text.toLowerCase();
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return whole === first;
  if (!whole.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = whole.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return whole.length - last.length >= at && whole.endsWith(last);
}
