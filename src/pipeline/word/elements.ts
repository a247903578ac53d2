/** What the library reads of a document, as far as it is used here. */
export interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly styleName?: string | null;
  readonly numbering?: { readonly level?: string | number; readonly isOrdered?: boolean } | null;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isSmallCaps?: boolean;
  readonly isAllCaps?: boolean;
  readonly isStrikethrough?: boolean;
  readonly highlight?: string | null;
  readonly value?: string;
  readonly breakType?: string;
  readonly checked?: boolean;
  readonly altText?: string;
  readonly colSpan?: number;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly body?: readonly WordElement[];
}

export interface WordNotes {
  resolve(reference: WordElement): WordElement | null;
}

export interface WordDocument extends WordElement {
  readonly notes: WordNotes;
}
