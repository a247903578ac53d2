import {
  type CancellationToken,
  type DefinitionProvider,
  Location,
  type Position,
  type ReferenceContext,
  type ReferenceProvider,
  type TextDocument,
} from 'vscode';
import { questionnaireSide, rangeOf, scriptSide, type Side } from '../bothSides';
import { blockOf, definitionOf, namedInQuestionnaire, namedInScript, namesOf, usesInLogic } from './definitionModel';
import type { Place } from '../../../engine/documents/scriptUses';
import type { LanguageFeatureDeps } from '../deps';
import { isAtId, type NamedQuestion, type NamedVariable } from '../planIndex';
import { isScript } from '../selectors';

interface Found {
  readonly side: Side;
  readonly named: NamedQuestion | NamedVariable;
  readonly offset: number;
}

/** Goes from a script to the questionnaire and back, and finds every use of a question or a variable in both. */
export class Definitions implements DefinitionProvider, ReferenceProvider {
  constructor(private readonly deps: LanguageFeatureDeps) {}

  async provideDefinition(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<Location | null> {
    const found = await this.find(document, position, token);
    if (found === null) return null;
    const { named, side, offset } = found;
    const own = !isScript(document) && isAtId(named.view.question, offset);
    if (!own) return location(side.document, definitionOf(named));
    const script = await scriptSide(document, this.deps);
    const block = script === null ? null : blockOf(script.getText(), named.view.question.id);
    return script === null || block === null || token.isCancellationRequested ? null : location(script, block);
  }

  async provideReferences(
    document: TextDocument,
    position: Position,
    { includeDeclaration }: ReferenceContext,
    token: CancellationToken,
  ): Promise<Location[] | null> {
    const found = await this.find(document, position, token);
    if (found === null) return null;
    const { named, side } = found;
    const script = await scriptSide(document, this.deps);
    if (token.isCancellationRequested) return null;
    const names = namesOf(named);
    const inScript = script === null ? [] : await this.deps.scripts.usesOf(script, names);
    if (token.isCancellationRequested) return null;
    const places = [...usesInLogic(names, side.index), ...inScript];
    return [...(includeDeclaration ? [definitionOf(named)] : []), ...places].flatMap((place) => {
      const target = place.in === 'questionnaire' ? side.document : script;
      return target === null ? [] : [location(target, place)];
    });
  }

  private async find(document: TextDocument, position: Position, token: CancellationToken): Promise<Found | null> {
    const side = await questionnaireSide(document, this.deps, token);
    if (side === null || token.isCancellationRequested) return null;
    const offset = document.offsetAt(position);
    const find = isScript(document) ? namedInScript : namedInQuestionnaire;
    const named = find(document.getText(), offset, side.index);
    return named === null ? null : { side, named, offset };
  }
}

const location = (document: TextDocument, place: Place): Location =>
  new Location(document.uri, rangeOf(document, place));
