import type { RoutingGraph } from '../../engine/documents/routing/routingGraph';

/** How many questions PageUp and PageDown go past. */
const PAGE = 10;

/**
 * Where a key leads from a question: up and down by the order, left to what it depends on, right to what depends on it;
 * null where the key is none or leads nowhere.
 */
export function neighbour(graph: RoutingGraph, place: number, key: string): number | null {
  const last = graph.questions.length - 1;
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, place - 1);
    case 'ArrowDown':
      return Math.min(last, place + 1);
    case 'PageUp':
      return Math.max(0, place - PAGE);
    case 'PageDown':
      return Math.min(last, place + PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowLeft':
      return (
        graph.conditions.find(({ to }) => to === place)?.from ??
        graph.jumps.find(({ to }) => to === place)?.from ??
        null
      );
    case 'ArrowRight':
      return (
        graph.conditions.find(({ from }) => from === place)?.to ??
        graph.jumps.find(({ from }) => from === place)?.to ??
        null
      );
    default:
      return null;
  }
}

/** The places of the questions that have the text in id, label, section or condition; none for no text. */
export function matching({ questions }: RoutingGraph, text: string): readonly number[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  return questions.flatMap(({ id, label, section, condition, written, screenOuts }, place) => {
    const texts = [id, label, section ?? '', condition ?? '', ...written, ...screenOuts];
    return texts.some((one) => one.toLowerCase().includes(wanted)) ? [place] : [];
  });
}
