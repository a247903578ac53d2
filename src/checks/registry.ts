import type { CheckKindModule } from './kind';
import { asked } from './kinds/asked';
import { codes } from './kinds/codes';
import { derived } from './kinds/derived';
import { dontKnow } from './kinds/dontKnow';
import { exclusive } from './kinds/exclusive';
import { everyBox } from './kinds/everyBox';
import { multi } from './kinds/multi';
import { openText } from './kinds/openText';
import { openList } from './kinds/openList';
import { otherSpecify } from './kinds/otherSpecify';
import { range } from './kinds/range';
import { decimals } from './kinds/decimals';
import { rank } from './kinds/rank';
import { rows } from './kinds/rows';
import { screenOut } from './kinds/screenOut';
import { straightline } from './kinds/straightline';
import { platform } from './kinds/platform';
import { sum } from './kinds/sum';
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
