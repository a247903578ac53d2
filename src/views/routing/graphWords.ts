import type { Localizer } from '../../platform/localizer';
import type { GraphQuestion, RoutingGraph } from '../../engine/documents/routing/routingGraph';
import { coreText } from '../../platform/coreSentences';

/** Who is asked a question, in a line; null where everybody is. */
export function reachWords(question: GraphQuestion, l10n: Localizer): string | null {
  switch (question.reach) {
    case 'everybody':
      return null;
    case 'some':
      return l10n.t('if {0}', coreText(question.condition ?? '', l10n));
    case 'nobody':
      return question.written.length === 0
        ? l10n.t('nobody reaches it')
        : l10n.t('nobody reaches it: {0}', question.written.join(' · '));
    case 'unknown':
      return question.written.length === 0
        ? l10n.t('who is asked is not known')
        : l10n.t('not understood: {0}', question.written.join(' · '));
  }
}

/** Everything that leads to a question and on from it, in sentences: for its tooltip and for who listens to the page. */
export function questionWords(graph: RoutingGraph, place: number, l10n: Localizer): readonly string[] {
  const question = graph.questions[place];
  if (question === undefined) return [];
  const ids = (places: readonly number[]): string =>
    [...new Set(places)].map((at) => graph.questions[at]?.id ?? '').join(', ');
  const asked = graph.conditions.filter(({ to, kind }) => to === place && kind === 'asked');
  const offered = graph.conditions.filter(({ to, kind }) => to === place && kind === 'offered');
  const decides = graph.conditions.filter(({ from }) => from === place);
  const jumps = graph.jumps.filter(({ from }) => from === place);
  const over = graph.jumps.filter(({ from, to }) => from < place && (to === null || to > place));
  const into = graph.jumps.filter(({ to }) => to === place);
  return [
    reachWords(question, l10n) ?? l10n.t('asked of everybody'),
    ...(question.hidden ? [l10n.t('filled in by the survey')] : []),
    ...(asked.length === 0 ? [] : [l10n.t('depends on {0}', ids(asked.map(({ from }) => from)))]),
    ...(offered.length === 0 ? [] : [l10n.t('offers what was answered at {0}', ids(offered.map(({ from }) => from)))]),
    ...(decides.length === 0 ? [] : [l10n.t('decides about {0}', ids(decides.map(({ to }) => to)))]),
    ...jumps.map((jump) => {
      const target = jump.to === null ? l10n.t('the end') : (graph.questions[jump.to]?.id ?? '');
      const way =
        jump.words === null
          ? l10n.t('goes on to {0}', target)
          : l10n.t('goes on to {0} if {1}', target, coreText(jump.words, l10n));
      return jump.certain ? way : l10n.t('{0} (not certain)', way);
    }),
    ...(over.length === 0 ? [] : [l10n.t('passed over from {0}', ids(over.map(({ from }) => from)))]),
    ...(into.length === 0 ? [] : [l10n.t('reached from {0}', ids(into.map(({ from }) => from)))]),
    ...question.screenOuts.map((words) => l10n.t('screens out if {0}', coreText(words, l10n))),
    ...(question.open === 0
      ? []
      : [question.open === 1 ? l10n.t('1 open point') : l10n.t('{0} open points', question.open)]),
  ];
}

/** What there is to go through, with the places where it is. */
export interface Tour {
  readonly name: 'some' | 'jumps' | 'screenOuts' | 'unknown' | 'nobody';
  readonly words: string;
  readonly places: readonly number[];
}

/** What a person looks for first; what there is none of is left out, but for the questions that nobody reaches. */
export function toursOf({ questions, jumps }: RoutingGraph, l10n: Localizer): readonly Tour[] {
  const placesOf = (wanted: (question: GraphQuestion) => boolean): readonly number[] =>
    questions.flatMap((question, place) => (wanted(question) ? [place] : []));
  const tours: readonly Tour[] = [
    tour(
      'nobody',
      placesOf(({ reach }) => reach === 'nobody'),
      (count) => (count === 1 ? l10n.t('1 that nobody reaches') : l10n.t('{0} that nobody reaches', count)),
    ),
    tour(
      'unknown',
      placesOf(({ reach }) => reach === 'unknown'),
      (count) => (count === 1 ? l10n.t('1 not understood') : l10n.t('{0} not understood', count)),
    ),
    tour(
      'some',
      placesOf(({ reach }) => reach === 'some'),
      (count) => (count === 1 ? l10n.t('1 under a condition') : l10n.t('{0} under conditions', count)),
    ),
    tour(
      'jumps',
      [...new Set(jumps.map(({ from }) => from))].sort((a, b) => a - b),
      () => (jumps.length === 1 ? l10n.t('1 jump') : l10n.t('{0} jumps', jumps.length)),
    ),
    tour(
      'screenOuts',
      placesOf(({ screenOuts }) => screenOuts.length > 0),
      (count) => (count === 1 ? l10n.t('1 screens out') : l10n.t('{0} screen out', count)),
    ),
  ];
  return tours.filter(({ places }) => places.length > 0);
}

const tour = (name: Tour['name'], places: readonly number[], words: (count: number) => string): Tour => ({
  name,
  places,
  words: words(places.length),
});
