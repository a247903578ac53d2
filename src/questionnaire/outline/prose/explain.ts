import type { Logic, Question } from '../../model';
import { parseRouting, type RoutingTree } from '../../logic/routing/routing';
import { markedBefore } from './markedBefore';
import { withoutLetters } from './letters';
import { withoutAge } from './ownAge';
import { Names } from './tokens';
import { translateProse, type ProsePlace } from './translate';

/** How far back a condition looks for the answer that it names without its question. */
const LOOKS_BACK = 40;

/** Puts conditions in prose into the words of routing, once all questions are known. */
export class Explainer {
  readonly #names: Names;

  constructor(private readonly questions: readonly Question[]) {
    this.#names = new Names(questions);
  }

  /**
   * The same condition in words that are understood, every character of it at the place of the whole; as it is where
   * it is understood already, or not at all.
   * @param place of the question that it is said of, among all
   */
  explain(logic: Logic, place: number, aboutItself: boolean): Logic {
    if (logic.syntax !== 'routing') return logic;
    const own = aboutItself ? withoutAge(logic.text, this.#names) : logic.text;
    const plain = withoutLetters(own, this.#names, aboutItself ? (this.questions[place] ?? null) : null);
    const isPlain = this.#isUnderstood(plain);
    if (isPlain && plain === logic.text) return logic;
    const text = isPlain ? plain : this.translate(plain, place, aboutItself);
    if (text === null) return logic;
    return { ...logic, text, offsets: Array.from(text, () => logic.span.start) };
  }

  translate(text: string, place: number, aboutItself: boolean): string | null {
    const at: ProsePlace = {
      names: this.#names,
      before: this.questions.slice(Math.max(0, place - LOOKS_BACK), Math.max(0, place)).toReversed(),
      self: aboutItself ? (this.questions[place] ?? null) : null,
    };
    const said = aboutItself ? text : withoutOwnId(text, this.questions[place]?.id);
    return markedBefore(said, aboutItself ? undefined : at.before[0]) ?? translateProse(said, at);
  }

  /** Whether the words are routing, and name questions and answers that there are. */
  #isUnderstood(text: string): boolean {
    const parsed = parseRouting(text, 0);
    return parsed.kind === 'parsed' && this.#isKnown(parsed.tree);
  }

  #isKnown(tree: RoutingTree): boolean {
    switch (tree.kind) {
      case 'all':
        return true;
      case 'and':
      case 'or':
        return tree.parts.every((part) => this.#isKnown(part));
      case 'not':
        return this.#isKnown(tree.part);
      case 'codes':
      case 'compare':
      case 'answered':
        return true;
      case 'labels':
        return this.#names.named(tree.question) !== null;
    }
  }
}

/** In front of a condition at a question, its own id: `Ask Q4 if Q1=1`, `Q4: only if …`. */
const OF_ITSELF =
  /^[[({\s]*(?:(?:please\s+)?(?:only\s+|nur\s+)?(?:ask|show|display|fragen?|stellen?|zeigen|poser|afficher|preguntar|hacer|mostrar|chiedere|porre|perguntar|fazer|vragen|stellen|tonen)\s+(?:question\s+|frage\s+|pregunta\s+)?)?(\p{L}{0,4}_?\d{1,3}\p{L}?)\s*[:–-]?\s+(?=(?:only|nur|s[oó]lo|solamente|seulement|uniquement|alleen|apenas|somente|if|when|wenn|falls|si|se|als|indien|ask|filter)(?!\p{L}))/iu;

function withoutOwnId(text: string, id: string | undefined): string {
  const [opening = '', named] = OF_ITSELF.exec(text) ?? [];
  if (id === undefined || named?.toUpperCase() !== id.toUpperCase()) return text;
  const behind = text.slice(opening.length);
  // The brackets that were opened in front.
  return /^[[({]/u.test(text.trim()) ? behind.replace(/[\])}]\s*$/u, '') : behind;
}
