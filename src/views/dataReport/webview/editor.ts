import { visible } from '../../page/markup';
import type { FromPage } from '../pageMessages';
import type { Sorting } from '../../../engine/dataReport/rowTable';

/** What the page is brought back with, by the names of things: their numbers are another validation's. */
export interface PageState {
  readonly script: string;
  readonly data: string;
  readonly text: string;
  readonly question: string | null;
  readonly check: string | null;
  readonly sorting: Sorting | null;
  readonly scrolled: number;
  readonly mostFirst: boolean;
}

/** The editor's side of a webview; it is given once. */
export interface Editor {
  readonly postMessage: (message: FromPage) => void;
  readonly getState: () => Partial<PageState> | undefined;
  readonly setState: (state: PageState) => void;
}

declare function acquireVsCodeApi(): Editor;

export const acquireEditor = (): Editor => acquireVsCodeApi();

/** An element that the page has because we wrote it there. */
export function byId<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no ${id}.`);
  return element as T;
}

/** An element with text, which is never markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, visible(value));
  element.append(...content.map((part) => (typeof part === 'string' ? visible(part) : part)));
  return element;
}
