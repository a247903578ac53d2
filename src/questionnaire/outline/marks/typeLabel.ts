const TYPE_LABEL =
  /^(?:question\s*type\s+(?=(?:checkboxes|multiple\s+choice|single\s+choice|short\s+answer|paragraph|dropdown|linear\s+scale|date|number|text)$)|(?:question\s*type|answer\s*type|response\s*type|type\s+of\s+question|type|typ|fragetyp|antworttyp|fragentyp|art\s+der\s+antwort|type\s+de\s+question|tipo(?:\s+de\s+pregunta)?|answer\s*format|format)\s*[:=]\s*(?=\S))/iu;
/** How long the label is that a line begins with that says how a question is answered: `Type: `; 0 for none. */
export const typeLabelIn = (text: string): number => TYPE_LABEL.exec(text)?.[0].length ?? 0;

/** Whether a line says how a question is answered: `Type: select one` */
export const hasTypeLabel = (text: string): boolean => TYPE_LABEL.test(text.trim());
