import type { Finding } from '../../pipeline/events';
import { coreText } from '../../platform/coreSentences';
import type { Localizer } from '../../platform/localizer';

/** What a reviewer says: a model's own words stay as they are, unless the core says that it could not judge. */
export const saidOf = (
  { reviewer, error }: Pick<Finding, 'reviewer' | 'error'>,
  text: string,
  l10n: Pick<Localizer, 'bundle'>,
): string => (reviewer === 'model' && error === undefined ? text : coreText(text, l10n));
