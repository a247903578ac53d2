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
    }
  /** The boxes of a multi-punch question, ticked by 1 and otherwise by `unticked`. */
  | { readonly kind: 'boxes'; readonly variables: readonly string[]; readonly unticked: 'empty' | 2 }
  /** Variables that hold the codes of the boxes ticked, one each. */
  | {
      readonly kind: 'slots';
      readonly columns: readonly string[];
      readonly boxes: readonly { readonly variable: string; readonly code: number }[];
    }
  /** One text that holds all that is ticked, with separators. */
  | {
      readonly kind: 'list';
      readonly column: string;
      readonly isText: boolean;
      readonly separator: string;
      readonly boxes: readonly { readonly variable: string; readonly texts: readonly string[] }[];
    };

/** How a data file writes what the questionnaire has otherwise. */
export interface Scheme {
  readonly readings: readonly Reading[];
  /** What was recognised, in a sentence; `null` where the file is written as the questionnaire says. */
  readonly note: string | null;
}

export const AS_IT_IS: Scheme = { readings: [], note: null };

/** The columns of the file that are texts because of the scheme, whatever the questionnaire says of their variables. */
export function textColumns({ readings }: Scheme): readonly string[] {
  return readings.flatMap((reading) => {
    if (reading.kind === 'texts') return [reading.column];
    return reading.kind === 'list' && reading.isText ? [reading.column] : [];
  });
}
