import type { Completion, CompletionPlace } from './proposal';
import { questionnaireCompletion } from './questionnaireCompletion';
import { scriptCompletion } from './scriptCompletion';

/** What can stand at a place; null where nothing of ours does. */
export function completion(place: CompletionPlace): Completion | null {
  return place.kind === 'script'
    ? scriptCompletion(place)
    : questionnaireCompletion(place.text, place.name, place.offset);
}
