import type { Localizer } from '../../platform/localizer';
import { html, Markup, when } from '../page/markup';
import type { GraphQuestion, RoutingGraph } from '../../engine/documents/routing/routingGraph';
import { questionWords, reachWords } from './graphWords';
import { BOX_WIDTH, layoutOf, LINE, type JumpLine, type Layout, type Trunk } from './layout';
import { coreText } from '../../platform/coreSentences';
import { BOLD, fitting, HEADING, PLAIN, SMALL, widthOf } from './textWidth';

/** What a box keeps free on its left and right. */
const PADDING = 8;
/** Between a question's id and its text: a blank, and a little more. */
const MORE = 2;
const BEHIND_ID = widthOf(' ', PLAIN) + MORE;
/** Longer ids are cut, as the text beside them says more. */
const ID_ROOM = BOX_WIDTH / 3;
const ROOM = BOX_WIDTH - 2 * PADDING;

/**
 * The graph as SVG: the same in the page and in a file. It has classes and no colours; those come with the page's style
 * or with `style`.
 * @param name of the questionnaire, for who listens to the drawing
 * @param style for a file that stands alone: our own, trusted
 */
export function drawingOf(graph: RoutingGraph, name: string, l10n: Localizer, style: string | null = null): Markup {
  const layout = layoutOf(graph);
  const { width, height } = layout;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    class="routing"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
    role="listbox"
    aria-label="${l10n.t('Routing of {0}', name)}"
  >
    ${style === null ? null : new Markup(`<style>${style}</style>`)}
    ${when(style !== null, () => html`<rect class="ground" width="${width}" height="${height}"></rect>`)}
    <defs>${ARROWS}</defs>
    ${layout.sections.map(({ label, top }) => sectionHeading(label, top, layout))} ${spine(graph, layout)}
    ${layout.trunks.map((trunk) => trunkLines(trunk, layout))}
    ${layout.jumps.map((line) => jumpLines(line, layout, l10n))}
    ${graph.questions.map((question, place) => questionBox({ graph, question, place, layout, l10n }))}
    ${end(layout, l10n)}
  </svg>`;
}

const ARROWS = html`${['condition', 'jump'].map(
  (name) =>
    html`<marker
      id="${name}-arrow"
      class="${name}"
      viewBox="0 0 8 8"
      refX="7"
      refY="4"
      markerWidth="7"
      markerHeight="7"
      orient="auto"
    >
      <path d="M0 0.5 L7.5 4 L0 7.5 z"></path>
    </marker>`,
)}`;

function sectionHeading(label: string, top: number, { boxLeft, boxWidth }: Layout): Markup {
  return html`<text class="section" x="${boxLeft}" y="${top + 19}"
      ><title>${label}</title>${fitting(label, boxWidth, HEADING)}</text
    >
    <path class="rule" d="M${boxLeft} ${top + 25}h${boxWidth}"></path>`;
}

/** From each question to the next; headings say it as well. */
function spine({ questions }: RoutingGraph, { boxes, boxLeft, endTop }: Layout): Markup {
  const x = boxLeft + 22;
  const parts = questions.map((_, place) => {
    const box = boxes[place];
    const next = boxes[place + 1]?.top ?? endTop;
    return box === undefined || boxes[place + 1]?.begins === true ? '' : `M${x} ${box.top + box.height}V${next}`;
  });
  return html`<path class="spine" d="${parts.join('')}"></path>`;
}

function middle({ boxes, endTop }: Layout, place: number): number {
  const box = boxes[place];
  return box === undefined ? endTop + 14 : box.top + box.height / 2;
}

function trunkLines({ from, x, targets }: Trunk, layout: Layout): Markup {
  const { boxLeft } = layout;
  const start = middle(layout, from) + 6;
  const last = targets.at(-1)?.place ?? from;
  const branch = ({ place, kind }: Trunk['targets'][number]): Markup => {
    const y = middle(layout, place) - (place > from ? 4 : -4);
    const bend = y > start ? -5 : 5;
    const d = `M${boxLeft} ${start}H${x + 5}q-5 0 -5 ${-bend}V${y + bend}q0 ${-bend} 5 ${-bend}H${boxLeft - 1}`;
    return html`<path
      class="edge condition ${kind}"
      data-from="${from}"
      data-to="${place}"
      d="${d}"
      marker-end="url(#condition-arrow)"
    ></path>`;
  };
  return html`<g class="trunk" data-from="${from}" data-last="${last}">${targets.map(branch)}</g>`;
}

function jumpLines({ jump, x }: JumpLine, layout: Layout, l10n: Localizer): Markup {
  const right = layout.boxLeft + layout.boxWidth;
  const start = middle(layout, jump.from) + 6;
  const to = jump.to ?? layout.boxes.length;
  const y = middle(layout, to) - 5;
  const d = `M${right} ${start}H${x - 5}q5 0 5 5V${y - 5}q0 5 -5 5H${right + 1}`;
  const words = jump.words === null ? l10n.t('always') : coreText(jump.words, l10n);
  return html`<path
    class="edge jump ${jump.certain ? '' : 'uncertain'}"
    data-from="${jump.from}"
    data-to="${to}"
    d="${d}"
    marker-end="url(#jump-arrow)"
    ><title>${words}</title></path
  >`;
}

interface BoxOptions {
  readonly graph: RoutingGraph;
  readonly question: GraphQuestion;
  readonly place: number;
  readonly layout: Layout;
  readonly l10n: Localizer;
}

function questionBox({ graph, question, place, layout, l10n }: BoxOptions): Markup {
  const { top = 0, height = 0 } = layout.boxes[place] ?? {};
  const { boxLeft } = layout;
  const who = reachWords(question, l10n);
  const said = questionWords(graph, place, l10n);
  const title = `${question.id}. ${labelOf(question)}`;
  const id = fitting(question.id, ID_ROOM, BOLD);
  const label = fitting(labelOf(question), ROOM - BEHIND_ID - widthOf(id, BOLD), PLAIN);
  return html`<g
    class="question ${question.reach} ${question.hidden ? 'hidden-one' : ''}"
    data-place="${place}"
    role="option"
    aria-selected="false"
    aria-posinset="${place + 1}"
    aria-setsize="${graph.questions.length}"
    aria-label="${[title, ...said].join('; ')}"
    tabindex="${place === 0 ? '0' : '-1'}"
    transform="translate(${boxLeft} ${top})"
  >
    <title>${[title, ...said].join('\n')}</title>
    <rect class="box" width="${BOX_WIDTH}" height="${height}" rx="4"></rect>
    <svg width="${BOX_WIDTH - 8}" height="${height}" aria-hidden="true">
      <text x="${PADDING}" y="18">
        <tspan class="id">${id}</tspan>
        <tspan class="label" dx="${MORE}">${label}</tspan>
      </text>
      ${when(
        who !== null,
        () => html`<text class="who" x="${PADDING}" y="${18 + LINE}">${fitting(who ?? '', ROOM, SMALL)}</text>`,
      )}
      ${when(
        question.screenOuts.length > 0,
        () =>
          html`<text class="out" x="${PADDING}" y="${height - 9}"
            >${fitting(outWords(question, l10n), ROOM, SMALL)}</text
          >`,
      )}
    </svg>
    ${when(question.open > 0, () => html`<circle class="open" cx="${BOX_WIDTH}" cy="0" r="4"></circle>`)}
    ${when(question.screenOuts.length > 0, () => wayOut(height - 12))}
  </g>`;
}

/** Where those go who are screened out: nowhere. */
function wayOut(y: number): Markup {
  return html`<path class="edge out" d="M${BOX_WIDTH} ${y}h10"></path>
    <circle class="out" cx="${BOX_WIDTH + 15}" cy="${y}" r="5"></circle>
    <path class="edge out" d="M${BOX_WIDTH + 12.5} ${y - 2.5}l5 5m0 -5l-5 5"></path>`;
}

function outWords({ screenOuts }: GraphQuestion, l10n: Localizer): string {
  const [first = ''] = screenOuts;
  const said = coreText(first, l10n);
  const words = screenOuts.length === 1 ? said : l10n.t('{0} and {1} more', said, screenOuts.length - 1);
  return l10n.t('out if {0}', words);
}

/** Exports write the id in front of the text once more. */
function labelOf({ id, label }: GraphQuestion): string {
  return label.startsWith(id) ? label.slice(id.length).replace(/^[\s.:–-]+/u, '') || label : label;
}

function end({ boxLeft, endTop }: Layout, l10n: Localizer): Markup {
  return html`<g class="end" transform="translate(${boxLeft} ${endTop})">
    <rect width="88" height="28" rx="14"></rect>
    <text x="44" y="19" text-anchor="middle">${l10n.t('End')}</text>
  </g>`;
}
