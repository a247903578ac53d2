import { DATA_SHAPES } from './dataShapes';
import { EXPORT_SHAPES } from './exportShapes';
import { PLAIN_SHAPES } from './plainShapes';
import { SCRIPT_SHAPES } from './scriptShapes';
import type { Shapes } from './shape';

/** Everything that somebody else may make long or deep: questionnaires, scripts, replies, data and what else is read. */
export const SHAPES: Shapes = { ...EXPORT_SHAPES, ...PLAIN_SHAPES, ...SCRIPT_SHAPES, ...DATA_SHAPES };
