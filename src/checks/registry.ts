import type { CheckKindModule } from './kind';
import { asked } from './kinds/asked';
import { codes } from './kinds/values/codes';
import { derived } from './kinds/derived';
import { dontKnow } from './kinds/texts/dontKnow';
import { exclusive } from './kinds/values/exclusive';
import { everyBox } from './kinds/values/everyBox';
import { multi } from './kinds/values/multi';
import { openText } from './kinds/texts/openText';
import { openList } from './kinds/texts/openList';
import { otherSpecify } from './kinds/texts/otherSpecify';
import { range } from './kinds/values/range';
import { decimals } from './kinds/values/decimals';
import { rank } from './kinds/grids/rank';
import { rows } from './kinds/grids/rows';
import { screenOut } from './kinds/screenOut';
import { straightline } from './kinds/grids/straightline';
import { platform } from './kinds/values/platform';
import { sum } from './kinds/grids/sum';
import { validation } from './kinds/validation';

/** Every kind of check, in the order in which a block makes them. */
export const CHECK_KINDS: readonly CheckKindModule[] = [
  asked,
  rows,
  dontKnow,
  codes,
  range,
  decimals,
  multi,
  exclusive,
  everyBox,
  sum,
  rank,
  otherSpecify,
  openText,
  openList,
  derived,
  straightline,
  platform,
  screenOut,
  validation,
];
