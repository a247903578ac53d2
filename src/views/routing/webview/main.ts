import { localizer, type Localizer } from '../../../platform/localizer';
import { drawingOf } from '../drawing';
import { questionWords } from '../graphWords';
import type { RoutingGraph } from '../../../engine/documents/routing/routingGraph';
import type { FromPage, ToPage } from '../pageMessages';
import { routingBody } from '../routingBody';
import { Canvas } from './canvas';
import { FILE_STYLE } from './fileStyle';
import './page.css';

interface State {
  readonly questionnaire: string;
  /** Null until a person has chosen one. */
  readonly scale: number | null;
}

interface Editor {
  readonly postMessage: (message: FromPage) => void;
  readonly getState: () => Partial<State> | undefined;
  readonly setState: (state: State) => void;
}

declare function acquireVsCodeApi(): Editor;

interface Drawn {
  readonly graph: RoutingGraph;
  readonly name: string;
  readonly l10n: Localizer;
  readonly canvas: Canvas;
}

/** The page of the routing: draws the graph, and passes clicks on to the extension. */
function start(editor: Editor): void {
  const main = document.querySelector('main');
  if (main === null) return;
  const { questionnaire = '' } = main.dataset;
  let drawn: Drawn | null = null;

  const keep = (): void => editor.setState({ questionnaire, scale: drawn?.canvas.scale ?? null });
  const open = (place: number, focus: boolean): void => editor.postMessage({ type: 'open', place, focus });

  const draw = ({ graph, name, words }: Extract<ToPage, { type: 'graph' }>): void => {
    const l10n = localizer(words);
    const before = drawn;
    const searched = document.querySelector<HTMLInputElement>('#find')?.value ?? '';
    main.innerHTML = routingBody(graph, name, l10n).source;
    drawn = null;
    const element = main.querySelector<HTMLElement>('.canvas');
    if (graph === null || element === null) return;
    const canvas = new Canvas(element, graph, {
      onOpen: open,
      onChosen: (place) => tell(graph, place, l10n),
      onScaled: keep,
    });
    drawn = { graph, name, l10n, canvas };
    canvas.goOn(before?.canvas ?? null, editor.getState()?.scale ?? null);
    const find = document.querySelector<HTMLInputElement>('#find');
    if (find !== null && searched !== '') {
      find.value = searched;
      search(searched);
    }
  };

  const tell = (graph: RoutingGraph, place: number, l10n: Localizer): void => {
    const chosen = document.getElementById('chosen');
    const question = graph.questions[place];
    if (chosen === null || question === undefined) return;
    const id = document.createElement('strong');
    id.textContent = question.id;
    chosen.replaceChildren(id, ` ${question.label} — ${questionWords(graph, place, l10n).join('; ')}`);
  };

  const search = (text: string): void => {
    if (drawn === null) return;
    const { canvas, l10n } = drawn;
    const places = canvas.find(text);
    const found = document.getElementById('found');
    if (found === null) return;
    found.textContent = text.trim() === '' ? '' : l10n.t('{0} found', places.length);
  };

  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.id === 'find') search(target.value);
  });
  document.addEventListener('keydown', (event) => {
    if (drawn === null) return;
    const find = document.querySelector<HTMLInputElement>('#find');
    const inFind = event.target === find;
    if (inFind && event.key === 'Enter') drawn.canvas.nextFound(event.shiftKey);
    else if (inFind && event.key === 'ArrowDown') drawn.canvas.focusCurrent();
    else if (inFind && event.key === 'Escape' && find !== null) {
      find.value = '';
      search('');
    } else if (!inFind && (event.key === '/' || ((event.ctrlKey || event.metaKey) && event.key === 'f'))) {
      find?.focus();
      find?.select();
    } else if (inFind || !drawn.canvas.key(event)) return;
    event.preventDefault();
    // The editor has keys of its own for the same.
    event.stopPropagation();
  });
  document.addEventListener('click', ({ target }) => {
    if (drawn === null || !(target instanceof Element)) return;
    const { zoom, act, tour } = target.closest<HTMLElement>('button')?.dataset ?? {};
    if (zoom === 'in' || zoom === 'out' || zoom === 'fit') drawn.canvas.zoom(zoom);
    if (tour !== undefined) drawn.canvas.nextOf(tour.split(' ').map(Number));
    if (act === 'save') {
      const { graph, name, l10n } = drawn;
      editor.postMessage({ type: 'save', svg: drawingOf(graph, name, l10n, FILE_STYLE).source });
    }
  });
  window.addEventListener('message', ({ data: message }: MessageEvent<ToPage>) => {
    if (message.type === 'graph') draw(message);
    else drawn?.canvas.here(message.place);
  });
  editor.setState({ scale: null, ...editor.getState(), questionnaire });
  editor.postMessage({ type: 'ready' });
}

start(acquireVsCodeApi());
