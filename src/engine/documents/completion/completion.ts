import type { Completion, CompletionPlace } from './proposal';
import type { ReadDocument } from '../keptReadings';
import { questionnaireCompletion } from './questionnaireCompletion';
import { scriptCompletion } from './scriptCompletion';

/** What can stand at a place; null where nothing of ours does. */
export function completion(place: CompletionPlace, read: ReadDocument): Completion | null {
  return place.kind === 'script'
    ? scriptCompletion(place, read)
    : questionnaireCompletion(place.text, place.name, place.offset, read);
}
