import type { RoutingGraph } from '../../engine/documents/routing/routingGraph';
import type { Localizer } from '../../platform/localizer';
import { html, when, type Markup } from '../page/markup';
import { drawingOf } from './drawing';
import { toursOf } from './graphWords';

/** The page of the routing: what to look for above, the drawing, and below it what is said of the chosen question. */
export function routingBody(graph: RoutingGraph | null, name: string, l10n: Localizer): Markup {
  if (graph === null || graph.questions.length === 0)
    return html`<p class="nothing" role="status">${l10n.t('No question was found in {0}.', name)}</p>`;
  return html`${toolbar(graph, name, l10n)}
    <div class="canvas">${drawingOf(graph, name, l10n)}</div>
    <section class="detail" aria-label="${l10n.t('The chosen question')}">
      <p id="chosen" role="status" aria-live="polite">
        ${l10n.t('Arrow keys go from question to question, Enter opens one.')}
      </p>
      ${legend(graph, l10n)}
    </section>`;
}

function toolbar(graph: RoutingGraph, name: string, l10n: Localizer): Markup {
  const count = graph.questions.length;
  return html`<header>
    <h1 class="hidden">${l10n.t('Routing of {0}', name)}</h1>
    <div class="find" role="search">
      <input
        id="find"
        type="search"
        placeholder="${l10n.t('Find a question')}"
        aria-label="${l10n.t('Find a question')}"
        title="${l10n.t('Find a question by its id, its text or its condition (/)')}"
        spellcheck="false"
      />
      <span id="found" role="status" aria-live="polite"></span>
    </div>
    <ul class="tours" aria-label="${l10n.t('Go through')}">
      <li class="all">${count === 1 ? l10n.t('1 question') : l10n.t('{0} questions', count)}</li>
      ${toursOf(graph, l10n).map(
        ({ name: of, words, places }) =>
          html`<li>
            <button type="button" class="tour ${of}" data-tour="${places.join(' ')}">${words}</button>
          </li>`,
      )}
    </ul>
    <div class="tools">
      <button type="button" data-zoom="out" aria-label="${l10n.t('Smaller')}" title="${l10n.t('Smaller')} (-)">
        −
      </button>
      <button type="button" data-zoom="in" aria-label="${l10n.t('Larger')}" title="${l10n.t('Larger')} (+)">+</button>
      <button type="button" data-zoom="fit" title="${l10n.t('The whole questionnaire at a glance')} (0)">
        ${l10n.t('Fit')}
      </button>
      <button type="button" class="main" data-act="save">${l10n.t('Save as SVG…')}</button>
    </div>
  </header>`;
}

function legend(graph: RoutingGraph, l10n: Localizer): Markup {
  const offered = graph.conditions.some(({ kind }) => kind === 'offered');
  const asked = graph.conditions.some(({ kind }) => kind === 'asked');
  const entry = (kind: string, words: string): Markup =>
    html`<li>
      <svg class="key" width="26" height="10" aria-hidden="true"><path class="edge ${kind}" d="M1 5H25"></path></svg
      >${words}
    </li>`;
  return html`<ul class="legend">
    ${when(asked, () => entry('condition asked', l10n.t('is asked under a condition')))}
    ${when(offered, () => entry('condition offered', l10n.t('offers what was answered')))}
    ${when(graph.jumps.length > 0, () => entry('jump', l10n.t('jump')))}
    ${when(
      graph.questions.some(({ screenOuts }) => screenOuts.length > 0),
      () => entry('out', l10n.t('screen-out')),
    )}
  </ul>`;
}
