import type { RoutingGraph } from '../../engine/documents/routing/routingGraph';

/** What the extension and the page of the routing say to each other. */
export type ToPage =
  | {
      readonly type: 'graph';
      /** Null where the document is no questionnaire any more. */
      readonly graph: RoutingGraph | null;
      readonly name: string;
      /** Translations of what the page says; none for English. */
      readonly words: Readonly<Record<string, string>>;
    }
  /** The question that the cursor is in. */
  | { readonly type: 'here'; readonly place: number };

export type FromPage =
  | { readonly type: 'ready' }
  /** `focus`: the editor takes it, as a person asked for. */
  | { readonly type: 'open'; readonly place: number; readonly focus: boolean }
  | { readonly type: 'save'; readonly svg: string };

/** Larger than the drawing of ten thousand questions. */
const LONGEST = 50_000_000;

/** A message of the page, or null where it is none. A place is not yet known to be one. */
export function readFromPage(message: unknown): FromPage | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  switch (message.type) {
    case 'ready':
      return { type: 'ready' };
    case 'open': {
      if (!('place' in message) || typeof message.place !== 'number' || !Number.isInteger(message.place)) return null;
      return { type: 'open', place: message.place, focus: 'focus' in message && message.focus === true };
    }
    case 'save':
      return 'svg' in message && typeof message.svg === 'string' && isDrawing(message.svg)
        ? { type: 'save', svg: message.svg }
        : null;
    default:
      return null;
  }
}

/** A drawing and nothing that runs: texts in it are escaped, so none of these can be one. */
const isDrawing = (svg: string): boolean =>
  svg.length <= LONGEST && svg.startsWith('<svg') && !/<(?:script|foreignObject|iframe|a|use|image)\b/iu.test(svg);
