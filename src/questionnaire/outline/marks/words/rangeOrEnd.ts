import { bounds, type Make } from './markPattern';
import { TO } from './ranges';

const N = String.raw`(-?\d{1,7})(?![.,]\d)`;
const OTHERWISE = String.raw`(?:sonst|otherwise|else|sinon|altrimenti|anders|si\s+no|de\s+lo\s+contrario)`;
const ENDS = String.raw`(?:screen[\s-]*out|terminate|thank\s+(?:and|&)\s+(?:close|terminate)|close|abbruch|stop\s+inter(?:view)?|terminar)`;
const UNIT = String.raw`(?:\s+(?:years?|jahren?|ans|años|anni|jaar))?`;

/** `18 to 74 years, otherwise screen out`, as the source of a pattern. */
export const RANGE_OR_END = String.raw`(?:(?:von|from|de|da|between)\s+)?${N}${TO}${N}${UNIT}\s*[,;.]\s*${OTHERWISE}\s*[,:]?\s*(?:[-=–]*>\s*|→\s*)?${ENDS}`;

/** The first two numbers as limits. */
export const between: Make = (groups) => {
  const [low, high] = groups.slice(1).filter((group) => group !== undefined);
  return [bounds(Number(low), Number(high))];
};
