/** How a file writes one variable, or one question, that the questionnaire has otherwise. */
export type Reading =
  /** Under another name. */
  | { readonly kind: 'renamed'; readonly variable: string; readonly column: string }
  /** A code, but with the answer's label, or another text, in its place. */
  | {
      readonly kind: 'texts';
      readonly variable: string;
      readonly column: string;
      readonly values: readonly { readonly text: string; readonly code: number }[];
      /** The code that any other text stands for: the answer that people specify; `null` where there is none. */
      readonly other: number | null;
      /** The variable that such a text goes to, where the file has no column for it. */
      readonly otherText: string | null;
    }
  /** The boxes of a multi-punch question, ticked by 1 and otherwise by `unticked`; `always`: by 0, also where nobody was asked. */
  | { readonly kind: 'boxes'; readonly variables: readonly string[]; readonly unticked: 'empty' | 'always' | 2 }
  /** The boxes of a multi-punch question, each ticked by the code of its answer. */
  | { readonly kind: 'ownCodes'; readonly boxes: readonly { readonly variable: string; readonly code: number }[] }
  /** The boxes of a multi-punch question, each ticked by one number: any other is none. */
  | { readonly kind: 'counted'; readonly variables: readonly string[]; readonly value: number }
  /** A box that the file does not have: it is ticked where its text is filled. */
  | { readonly kind: 'boxOfText'; readonly variable: string; readonly text: string; readonly others: readonly string[] }
  /** A text in which signs and words for nothing are none where `variable` does not hold `code`: its answer is not chosen. */
  | { readonly kind: 'saysNothing'; readonly text: string; readonly variable: string; readonly code: number }
  /** A code of a number, as that for "don't know", which the file has as a box of its own in place of it. */
  | { readonly kind: 'codeInBox'; readonly variable: string; readonly box: string; readonly code: number }
  /** A number that stands for no value. */
  | { readonly kind: 'missing'; readonly variables: readonly string[]; readonly value: number }
  /** Variables that hold the codes of the boxes ticked, one each. */
  | {
      readonly kind: 'slots';
      readonly columns: readonly string[];
      readonly boxes: readonly { readonly variable: string; readonly code: number }[];
    }
  /** Variables that hold the codes of what is ranked, the first one's in the first. */
  | {
      readonly kind: 'rankSlots';
      readonly columns: readonly string[];
      readonly boxes: readonly { readonly variable: string; readonly code: number }[];
    }
  /** One text that holds what is ranked, the first first, with separators. */
  | {
      readonly kind: 'rankList';
      readonly column: string;
      readonly separator: string;
      readonly boxes: readonly { readonly variable: string; readonly texts: readonly string[] }[];
    }
  /** One text with a figure for each box, in their order: 1 where it is ticked, 0 where not. */
  | { readonly kind: 'figures'; readonly column: string; readonly boxes: readonly string[] }
  /** Who has answered to the end, which a file with others tells: nobody else can be blamed for what is empty. */
  | {
      readonly kind: 'finished';
      readonly column: string;
      /** What the column holds for those; `null`: anything at all. */
      readonly values: readonly string[] | null;
      /** What it holds for others, as far as it was seen. */
      readonly others: readonly string[];
    }
  /** One text that holds all that is ticked, with separators. */
  | {
      readonly kind: 'list';
      readonly column: string;
      readonly isText: boolean;
      /** Whether each list stands in braces; one with nothing in it is no value. */
      readonly hasBraces: boolean;
      readonly separator: string;
      readonly boxes: readonly { readonly variable: string; readonly texts: readonly string[] }[];
      /** The box that is ticked by any other text; `null` where there is none. */
      readonly other: string | null;
      /** The variable that such a text goes to, where the file has no column for it. */
      readonly otherText: string | null;
    };

/** How a data file writes what the questionnaire has otherwise. */
export interface Scheme {
  readonly readings: readonly Reading[];
  /** What was recognised, in a sentence; `null` where the file is written as the questionnaire says. */
  readonly note: string | null;
  /** What has to be said of the file although nothing is read otherwise for it: a sentence each. */
  readonly said?: readonly string[];
  /** Variables whose columns hold texts that nobody knows where the questionnaire has codes or numbers. */
  readonly unread: readonly string[];
}

/** What was recognised, in a sentence; `null` where nothing was. */
export const mannersNote = (manners: readonly string[]): string | null =>
  manners.length === 0 ? null : `The file is read as it is written: ${manners.join('; ')}.`;

/** The manners of a scheme alone, as parts of a sentence; `null` where the file is written as the questionnaire says. */
export const mannerOf = ({ note }: Scheme): string | null =>
  note?.replace(/^The file is [^:]{1,40}: |\.$/gu, '') ?? null;

export const AS_IT_IS: Scheme = { readings: [], note: null, unread: [] };

/** The columns of the file that are texts because of the scheme, whatever the questionnaire says of their variables. */
export function textColumns({ readings }: Scheme): readonly string[] {
  const written = new Map(
    readings.flatMap((one) => (one.kind === 'renamed' ? [[one.variable, one.column] as const] : [])),
  );
  const inFile = (name: string): string => written.get(name) ?? name;
  return readings.flatMap((reading) => {
    if (reading.kind === 'texts') return [inFile(reading.column)];
    return (reading.kind === 'list' && reading.isText) || reading.kind === 'figures' || reading.kind === 'rankList'
      ? [inFile(reading.column)]
      : [];
  });
}
