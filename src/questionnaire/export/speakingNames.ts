/**
 * What the name of an attribute that nobody has explained speaks of: the type of the answers, who must answer, or how
 * much is the least.
 * Platforms name such properties with few words; a name without one of them is about the look of a survey as a rule.
 */
export function speaksOfData(name: string): 'type' | 'duty' | 'least' | null {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .toLowerCase();
  if (TYPE.test(words)) return 'type';
  if (DUTY.test(words)) return 'duty';
  return /\bminimum\b/.test(words) ? 'least' : null;
}

const TYPE =
  /\b(?:numeric|is number|number only|open (?:text|end(?:ed)?)|free text|is text|is date|rank(?:ed|ing)?|ordered|(?:question|variable|data|answer|input) type)\b/;

const DUTY =
  /\b(?:required|require|mandatory|compulsory|obligatory|optional|(?:allow|accept)s? (?:empty|blank|none|no answer)|may be empty|skip(?:ped|pable|s)?|masks?|masking|filter(?:ed|s)?|(?:pre ?)?conditions?|hidden|disabled|inactive|background|read ?only|loops?|iterations?|repeat(?:ed)?)\b/;
