/**
 * HTML that is safe by construction: text enters a page only through the `html` tag, which escapes it. Only markup
 * that this module made is taken as it is.
 */
export class Markup {
  /** Use `html`; a string that is passed here is trusted. */
  constructor(readonly source: string) {}
}

type Interpolated = Markup | string | number | null | readonly Interpolated[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/**
 * What no document may hold or what hides text from its reader: control characters, halves of surrogate pairs, and
 * the marks that turn the reading direction (a label could show something else than it says).
 */
const INVISIBLE = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;

/** Text with a mark for what is not to be seen. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '\ufffd');
}

/** Text as HTML, for content and for quoted attributes alike. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? character);
}

function render(value: Interpolated): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.source;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(render).join('');
}

/** A piece of HTML; every interpolated string is escaped, `null` is nothing, arrays are joined. */
export function html(parts: TemplateStringsArray, ...values: readonly Interpolated[]): Markup {
  return new Markup(
    parts.reduce((source, part, index) => {
      const value = values[index - 1];
      return source + (value === undefined ? '' : render(value)) + part;
    }),
  );
}

/** `html` where a condition holds, nothing elsewhere; the markup is made only when it is needed. */
export function when(condition: boolean, markup: () => Markup): Markup | null {
  return condition ? markup() : null;
}
