import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { routingGraph, type RoutingGraph } from '../../../src/engine/documents/routing/routingGraph';
import { BOATS } from '../../support/boats';
import { planText, syntheticPlan } from '../../support/plans';

const graphOf = (text: string): RoutingGraph => routingGraph(planText(text, 'study'));

/** `Q1 -asked-> Q3`. */
const conditionsOf = ({ questions, conditions }: RoutingGraph): readonly string[] =>
  conditions.map(({ kind, from, to }) => `${questions[from]?.id ?? ''} -${kind}-> ${questions[to]?.id ?? ''}`);

const jumpsOf = ({ questions, jumps }: RoutingGraph): readonly string[] =>
  jumps.map(({ from, to, words, certain }) => {
    const target = to === null ? 'end' : (questions[to]?.id ?? '');
    return `${questions[from]?.id ?? ''} -${words ?? 'always'}-> ${target}${certain ? '' : '?'}`;
  });

const reachOf = ({ questions }: RoutingGraph): readonly string[] => questions.map(({ id, reach }) => `${id} ${reach}`);

describe('The graph of a questionnaire', () => {
  it('has who is asked, who is led past, who is screened out, and what nobody reaches', () => {
    const graph = graphOf(BOATS);
    assert.deepEqual(reachOf(graph), [
      'S1 everybody',
      'B1 some',
      'B2 everybody',
      'B3 some',
      'B4 some',
      'B5 nobody',
      'B6 everybody',
    ]);
    assert.deepEqual(conditionsOf(graph), ['S1 -asked-> B1', 'B2 -asked-> B4', 'B3 -asked-> B4', 'S1 -asked-> B5']);
    assert.deepEqual(jumpsOf(graph), ['B2 -B2_3 is 1-> B5']);
    const [s1, b1, , , b4, b5] = graph.questions;
    assert.deepEqual(s1?.screenOuts, ['S1 is 3']);
    assert.deepEqual([s1?.section, b1?.section], ['Screening', 'On the water']);
    assert.equal(b1?.condition, 'S1 is 1');
    assert.match(b4?.condition ?? '', /B2_2 is 1/);
    assert.deepEqual([b5?.condition, b5?.written], [null, ['ASK IF S1 = 3']]);
  });

  it('leads to the end, is not certain where a jump is not, and offers what was answered before', () => {
    const graph = graphOf(`F0. Womit kommen Sie? [OFFEN] [WENN F99 = 1]

F1. Haben Sie ein Auto?
1 Ja
2 Nein -> weiter mit Ende

F2. Welche Marken kennen Sie? [MULTI]
1. Opel
2. Ford

F3. Welche davon fahren Sie? [MULTI] [CARRY FORWARD F2]
1. Opel
2. Ford

F4. Sonst noch etwas? [OFFEN]
`);
    assert.deepEqual(jumpsOf(graph), ['F1 -F1 is 2-> end']);
    assert.deepEqual(conditionsOf(graph), ['F2 -offered-> F3'], 'a jump is drawn once, as a jump');
    assert.equal(graph.questions.find(({ id }) => id === 'F0')?.reach, 'unknown');
  });

  it('has the rows of a grid that earlier answers decide about', () => {
    const text = readFileSync('examples/coffee-habits.md', 'utf8');
    const graph = graphOf(text);
    assert.ok(graph.questions.length > 10);
    const count = graph.questions.length;
    for (const { from, to } of graph.conditions) assert.ok(from >= 0 && to < count && from !== to);
    for (const { from, to } of graph.jumps) assert.ok(to === null || to > from);
  });

  it('reads exports, and holds for hundreds of questions', () => {
    const graph = routingGraph(syntheticPlan(400));
    assert.equal(graph.questions.length, 400);
    assert.ok(graph.conditions.length > 50);
    assert.ok(graph.questions.some(({ screenOuts }) => screenOuts.length > 0));
  });
});
