import type { GraphJump } from '../../engine/documents/routing/graphJumps';
import type { RoutingGraph } from '../../engine/documents/routing/routingGraph';

/** Where everything of a graph is drawn, in pixels at full size. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxLeft: number;
  readonly boxWidth: number;
  readonly sections: readonly { readonly label: string; readonly top: number }[];
  readonly boxes: readonly Box[];
  /** Where the questionnaire ends. */
  readonly endTop: number;
  readonly trunks: readonly Trunk[];
  readonly jumps: readonly JumpLine[];
}

interface Box {
  readonly top: number;
  readonly height: number;
  /** Whether a heading stands above it. */
  readonly begins: boolean;
}

/** From one answer down to all that depends on it, left of the boxes. */
export interface Trunk {
  readonly from: number;
  readonly x: number;
  readonly targets: readonly { readonly place: number; readonly kind: 'asked' | 'offered' }[];
}

/** Past the questions in between, right of the boxes. */
export interface JumpLine {
  readonly jump: GraphJump;
  readonly x: number;
}

const MARGIN = 16;
const LANE = 11;
const GAP = 10;
export const BOX_WIDTH = 350;
/** Where those go who are screened out. */
const OUT = 20;
/** Lines further out than this lie over each other: a drawing wider than a window is looked at by nobody. */
const MOST_LANES = 16;
const LOW = 28;
export const LINE = 16;
const BETWEEN = 14;
const SECTION = 30;

/**
 * A questionnaire is a list that is read downwards: questions stand in their order below each other, what depends on an
 * answer is reached by a line on the left, and jumps lead past on the right. So it stays as readable with hundreds of
 * questions, where layers of a graph would not.
 */
export function layoutOf(graph: RoutingGraph): Layout {
  const { questions } = graph;
  const sections: { label: string; top: number }[] = [];
  const boxes: Box[] = [];
  let top = MARGIN;
  let section: string | null = null;
  for (const question of questions) {
    const begins = question.section !== section && question.section !== null;
    if (begins && question.section !== null) {
      sections.push({ label: question.section, top });
      top += SECTION;
    }
    ({ section } = question);
    const lines = (question.reach === 'everybody' ? 0 : 1) + (question.screenOuts.length === 0 ? 0 : 1);
    const height = LOW + lines * LINE;
    boxes.push({ top, height, begins });
    top += height + BETWEEN;
  }
  const trunks = trunksOf(graph);
  const left = lanesOf(trunks.map(({ from, targets }) => ({ from, to: targets.at(-1)?.place ?? from })));
  const right = lanesOf(graph.jumps.map(({ from, to }) => ({ from, to: to ?? questions.length })));
  const boxLeft = MARGIN + GAP + left.count * LANE;
  const lanesLeft = boxLeft + BOX_WIDTH + GAP + OUT;
  return {
    width: lanesLeft + right.count * LANE + MARGIN,
    height: top + LOW + MARGIN,
    boxLeft,
    boxWidth: BOX_WIDTH,
    sections,
    boxes,
    endTop: top,
    trunks: trunks.map((trunk, index) => ({ ...trunk, x: boxLeft - GAP - (left.lanes[index] ?? 0) * LANE })),
    jumps: graph.jumps.map((jump, index) => ({ jump, x: lanesLeft + (right.lanes[index] ?? 0) * LANE })),
  };
}

function trunksOf({ conditions }: RoutingGraph): readonly Omit<Trunk, 'x'>[] {
  const targets = new Map<number, { place: number; kind: 'asked' | 'offered' }[]>();
  for (const { from, to, kind } of conditions) targets.set(from, [...(targets.get(from) ?? []), { place: to, kind }]);
  return [...targets].map(([from, list]) => ({ from, targets: list.sort((a, b) => a.place - b.place) }));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A lane for each, so that none lie over each other: short ones close to the boxes. */
function lanesOf(stretches: readonly Stretch[]): { readonly lanes: readonly number[]; readonly count: number } {
  const lanes: number[] = stretches.map(() => 0);
  const taken: Stretch[][] = [];
  const order = stretches.map((stretch, index) => ({ ...ordered(stretch), index }));
  order.sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from);
  for (const { index, ...stretch } of order) {
    const free = taken.findIndex((others) => others.every(({ from, to }) => to < stretch.from || stretch.to < from));
    const lane = free < 0 ? Math.min(taken.length, MOST_LANES - 1) : free;
    taken[lane] = [...(taken[lane] ?? []), stretch];
    lanes[index] = lane;
  }
  return { lanes, count: taken.length };
}

const ordered = ({ from, to }: Stretch): Stretch => (from <= to ? { from, to } : { from: to, to: from });
