const EXPLAINS = /^(?:so|i\.\s?e\.|d\.\s?h\.|that is|das heißt|es decir|c['’]est[- ]à[- ]dire)[,:]?\s+/iu;

interface Tail {
  readonly head: string;
  readonly tail: string;
  /** `i.e.` stands in front: it says of whom the head is said, or of those who are left. */
  readonly explains: boolean;
}

/** Where the condition may be that the words before it explain: in brackets at the end, behind a comma, behind `i.e.` */
export function tailsOf(text: string): readonly Tail[] {
  const found = [
    /^(.*?)\(([^()]+)\)$/su,
    /^(.*)[,;]\s+((?:so|i\.\s?e\.|d\.\s?h\.|that is|das heißt|es decir|c['’]est[- ]à[- ]dire)[,:]?\s+.*?)\)?$/isu,
    /^(.*)[,:;]\s+([^,:;]+)$/su,
    /^([^:]*):\s+([^:]+)$/su,
  ];
  return found.flatMap((pattern) => {
    const match = pattern.exec(text);
    if (match === null) return [];
    const written = match[2] ?? '';
    const tail = written.replace(EXPLAINS, '');
    // The number of the question that it is said of is no part of the condition.
    const head = (match[1] ?? '').replace(/^\W*(?:question|frage|pregunta)\s+\d+\p{L}?(?=\s)/iu, '');
    return [{ head, tail, explains: tail !== written }];
  });
}
