import assert from 'node:assert/strict';
import { routingGraph } from '../../../src/engine/documents/routing/routingGraph';
import { ENGLISH, localizer } from '../../../src/platform/localizer';
import { drawingOf } from '../../../src/views/routing/drawing';
import { toursOf } from '../../../src/views/routing/graphWords';
import { BOX_WIDTH, layoutOf } from '../../../src/views/routing/layout';
import { matching, neighbour } from '../../../src/views/routing/moves';
import { readFromPage } from '../../../src/views/routing/pageMessages';
import { BOLD, HEADING, PLAIN, widthOf } from '../../../src/views/routing/textWidth';
import { routingBody } from '../../../src/views/routing/routingBody';
import { planText, syntheticPlan } from '../../support/plans';

const graphOf = (text: string) => routingGraph(planText(text, 'study'));

const READ = graphOf(`Q1. A dog? [SINGLE]
1. Yes
2. No [GO TO Q4]
3. Never [TERMINATE]

Q2. Its size & “name”? [SINGLE] [ASK IF Q1 = 1]
1. Small
2. Large

Q3. Its age? [NUMERIC 0-30]

Q4. Its colour? [OPEN] [ASK IF Q1 = 3]
`);

/** The same with a text of somebody who means ill. */
const SMALL = {
  ...READ,
  questions: READ.questions.map((one) => (one.id === 'Q1' ? { ...one, label: '<script>alert(1)</script>' } : one)),
};

describe('The drawing of a questionnaire', () => {
  it('says in words what it draws, and takes no text for markup', () => {
    const svg = drawingOf(SMALL, 'dogs.md', ENGLISH, '.box{fill:none}').source;
    assert.ok(!svg.includes('<script'), svg);
    assert.match(svg, /aria-label="Q2\. Its size &amp; “name”\?; if Q1 is 1; depends on Q1; passed over from Q1"/u);
    assert.match(svg, /goes on to Q4 if Q1 is 2; screens out if Q1 is 3/);
    assert.equal(svg.match(/role="option"/g)?.length, 4);
    assert.equal(svg.match(/tabindex="0"/g)?.length, 1, 'one stop for the Tab key');
    assert.deepEqual(readFromPage({ type: 'save', svg }), { type: 'save', svg });
    const german = { 'nobody reaches it: {0}': 'niemand erreicht sie: {0}' };
    assert.match(drawingOf(SMALL, 'dogs.md', localizer(german)).source, /niemand erreicht sie: ASK IF Q1 = 3/);
  });

  it('leads through what is to be looked at, what nobody reaches first', () => {
    const tours = toursOf(SMALL, ENGLISH).map(({ words, places }) => `${words}: ${places.join()}`);
    assert.deepEqual(tours, ['1 that nobody reaches: 3', '2 under conditions: 1,2', '1 jump: 0', '1 screens out: 0']);
    assert.match(routingBody(null, 'notes.md', ENGLISH).source, /No question was found in notes\.md/);
  });

  it('goes by keys along order and dependence, and finds by id, text and condition', () => {
    assert.equal(neighbour(SMALL, 1, 'ArrowLeft'), 0);
    assert.equal(neighbour(SMALL, 0, 'ArrowRight'), 1);
    assert.equal(neighbour(SMALL, 3, 'ArrowDown'), 3);
    assert.equal(neighbour(SMALL, 0, 'End'), 3);
    assert.equal(neighbour(SMALL, 0, 'x'), null);
    assert.deepEqual(matching(SMALL, ' COLOUR'), [3]);
    assert.deepEqual(matching(SMALL, 'q1 is 1'), [1]);
    assert.deepEqual(matching(SMALL, '  '), []);
  });

  it('lays no two lines over each other, and boxes below each other', () => {
    const graph = routingGraph(syntheticPlan(300));
    const { boxes, trunks, boxLeft } = layoutOf(graph);
    boxes.forEach(({ top }, place) => {
      const before = boxes[place - 1];
      assert.ok(before === undefined || before.top + before.height < top);
    });
    assert.ok(trunks.length > 10);
    const outermost = Math.min(...trunks.map(({ x }) => x));
    for (const one of trunks) {
      assert.ok(one.x > 0 && one.x < boxLeft);
      // Beyond the last lane there is no room for a lane each.
      const others = trunks.filter((other) => other !== one && other.x === one.x && one.x > outermost);
      for (const other of others) assert.ok(endOf(one) < other.from || endOf(other) < one.from);
    }
  });

  it('cuts long ids, texts and headings where their boxes end, and sets no text over another', () => {
    const long = 'Thinking about all the times in the last twelve months when you bought coffee';
    const study = `## ${long} in a shop

### HOUSEHOLD_INCOME_LAST_MONTH. ${long}? [NUMERIC 0-9]

### Q2. ${'漢'.repeat(40)}? [OPEN]
`;
    const svg = drawingOf(graphOf(study), 'study.md', ENGLISH).source;
    const [, heading = ''] = /<text class="section"[^>]*>\s*<title>[^<]*<\/title>([^<]*)</u.exec(svg) ?? [];
    assert.match(heading, /^Thinking about all the times in the last.*…$/u);
    assert.ok(widthOf(heading, HEADING) <= BOX_WIDTH, heading);
    // Both on one line of text: the second begins where the first ends, in whatever font.
    const lines = [
      ...svg.matchAll(/<tspan class="id">([^<]*)<\/tspan>\s*<tspan class="label" dx="2">([^<]*)<\/tspan>/gu),
    ];
    assert.equal(lines.length, 2, svg);
    for (const [, id = '', label = ''] of lines) {
      assert.ok(
        widthOf(id, BOLD) + widthOf(' ', PLAIN) + 2 + widthOf(label, PLAIN) <= BOX_WIDTH - 16,
        `${id} ${label}`,
      );
      assert.match(label, /.{12}…$/u);
    }
    assert.match(svg, /<title>Thinking about [^<]* in a shop<\/title>/u);
  });

  it('takes nothing from a page that it did not ask for', () => {
    const messages: readonly unknown[] = [
      null,
      'ready',
      { type: 'open', place: 1.5 },
      { type: 'open', place: '1' },
      { type: 'save', svg: '<html>' },
      { type: 'save', svg: '<svg><script>alert(1)</script></svg>' },
      { type: 'save', svg: '<svg><foreignObject></foreignObject></svg>' },
      { type: 'else' },
    ];
    for (const message of messages) assert.equal(readFromPage(message), null, JSON.stringify(message));
    assert.deepEqual(readFromPage({ type: 'open', place: 2, focus: 'yes' }), { type: 'open', place: 2, focus: false });
  });
});

const endOf = ({ from, targets }: { readonly from: number; readonly targets: readonly { readonly place: number }[] }) =>
  targets.at(-1)?.place ?? from;
