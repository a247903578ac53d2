import type { RoutingGraph } from '../../../engine/documents/routing/routingGraph';
import { matching, neighbour } from '../moves';

interface CanvasOptions {
  readonly onOpen: (place: number, focus: boolean) => void;
  readonly onChosen: (place: number) => void;
  readonly onScaled: () => void;
}

const SMALLEST = 0.12;
const LARGEST = 2.5;
const STEP = 1.2;
const READABLE = 0.85;

/** The drawing in its window: which question is chosen, what of it is shown, and how large. */
export class Canvas {
  private readonly svg: SVGSVGElement;
  private readonly boxes: readonly SVGGElement[];
  private readonly edges: readonly SVGPathElement[];
  private current = 0;
  private factor = 1;
  private found: readonly number[] = [];

  constructor(
    private readonly element: HTMLElement,
    private readonly graph: RoutingGraph,
    private readonly options: CanvasOptions,
  ) {
    const svg = element.querySelector('svg');
    if (svg === null) throw new Error('The page has no drawing.');
    this.svg = svg;
    this.boxes = [...svg.querySelectorAll<SVGGElement>('g.question')];
    this.edges = [...svg.querySelectorAll<SVGPathElement>('path.edge[data-from]')];
    element.addEventListener('click', (event) => this.clicked(event, false));
    element.addEventListener('dblclick', (event) => this.clicked(event, true));
    element.addEventListener('focusin', ({ target }) => {
      const place = placeOf(target);
      if (place !== null) this.choose(place);
    });
    element.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
  }

  get scale(): number {
    return this.factor;
  }

  /** After a new drawing: where the one before was, else as it was left the last time. */
  goOn(before: Canvas | null, scale: number | null): void {
    this.setScale(before?.factor ?? scale ?? this.toReadWell(), false);
    if (before === null) return;
    this.element.scrollTo(before.element.scrollLeft, before.element.scrollTop);
    const id = before.graph.questions[before.current]?.id;
    const place = this.graph.questions.findIndex((question) => question.id === id);
    if (place >= 0) this.choose(place);
  }

  /** Marks the question that the cursor is in, and brings it into view unless the page has the focus. */
  here(place: number): void {
    this.boxes.forEach((box, at) => {
      if (at === place) box.setAttribute('aria-current', 'location');
      else box.removeAttribute('aria-current');
    });
    if (!document.hasFocus()) this.show(place);
  }

  /** Those with the text in id, label or condition; the others step back. */
  find(text: string): readonly number[] {
    this.found = matching(this.graph, text);
    const isSearching = text.trim() !== '';
    this.svg.classList.toggle('searching', isSearching);
    const found = new Set(this.found);
    this.boxes.forEach((box, place) => box.classList.toggle('found', isSearching && found.has(place)));
    const [first] = this.found;
    if (isSearching && first !== undefined) {
      const next = this.found.find((place) => place >= this.current) ?? first;
      this.choose(next);
      this.show(next);
    }
    return this.found;
  }

  nextFound(backwards: boolean): void {
    const places = backwards ? [...this.found].reverse() : this.found;
    this.goTo(places.find((place) => (backwards ? place < this.current : place > this.current)) ?? places[0], false);
  }

  nextOf(places: readonly number[]): void {
    this.goTo(places.find((place) => place > this.current) ?? places[0], true);
  }

  focusCurrent(): void {
    this.goTo(this.current, true);
  }

  /** Whether the key was one of the drawing's. */
  key(event: KeyboardEvent): boolean {
    if (event.altKey || event.metaKey || event.ctrlKey) return false;
    if (event.key === '+' || event.key === '-' || event.key === '0') {
      this.zoom(event.key === '0' ? 'fit' : event.key === '+' ? 'in' : 'out');
      return true;
    }
    if (placeOf(event.target) === null) return false;
    if (event.key === 'Enter' || event.key === ' ') {
      this.options.onOpen(this.current, event.key === 'Enter');
      return true;
    }
    const next = neighbour(this.graph, this.current, event.key);
    if (next === null) return false;
    this.goTo(next, true);
    return true;
  }

  zoom(way: 'in' | 'out' | 'fit'): void {
    if (way !== 'fit') return this.setScale(this.factor * (way === 'in' ? STEP : 1 / STEP));
    const { clientWidth, clientHeight } = this.element;
    const { width, height } = this.svg.viewBox.baseVal;
    this.setScale(Math.min(1, clientWidth / width, clientHeight / height));
  }

  private wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.setScale(this.factor * (event.deltaY < 0 ? STEP : 1 / STEP));
  }

  /** As wide as the window, as long as that can be read. */
  private toReadWell(): number {
    return Math.min(1, Math.max(READABLE, this.element.clientWidth / this.svg.viewBox.baseVal.width));
  }

  private setScale(scale: number, isChosen = true): void {
    this.factor = Math.min(LARGEST, Math.max(SMALLEST, scale));
    const { width, height } = this.svg.viewBox.baseVal;
    this.svg.setAttribute('width', String(Math.round(width * this.factor)));
    this.svg.setAttribute('height', String(Math.round(height * this.factor)));
    if (isChosen) this.options.onScaled();
  }

  private clicked({ target }: MouseEvent, focus: boolean): void {
    const place = placeOf(target);
    if (place === null) return;
    this.choose(place);
    this.options.onOpen(place, focus);
  }

  private goTo(place: number | undefined, focus: boolean): void {
    if (place === undefined) return;
    this.choose(place);
    if (focus) this.boxes[place]?.focus({ preventScroll: true });
    this.show(place);
  }

  private show(place: number): void {
    this.boxes[place]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The chosen question with all that leads to it and on from it; everything else steps back. */
  private choose(place: number): void {
    this.current = place;
    const near = new Set([place]);
    for (const edge of this.edges) {
      const [from, to] = [Number(edge.dataset['from']), Number(edge.dataset['to'])];
      const isLit = from === place || to === place;
      edge.classList.toggle('lit', isLit);
      if (isLit) near.add(from).add(to);
    }
    this.boxes.forEach((box, at) => {
      box.setAttribute('aria-selected', String(at === place));
      box.setAttribute('tabindex', at === place ? '0' : '-1');
      box.classList.toggle('near', near.has(at) && at !== place);
    });
    this.options.onChosen(place);
  }
}

function placeOf(target: EventTarget | null): number | null {
  const box = target instanceof Element ? target.closest<SVGGElement>('g.question') : null;
  return box === null ? null : Number(box.dataset['place']);
}
