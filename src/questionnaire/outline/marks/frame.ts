import type { RichText } from '../text/richText';

/** What people write in front of instructions, and arrows; `> 75` compares. */
export const FRAME =
  /^(?:[-–—]+=*>+|=*>+(?!\s*[=>]*\s*\d)|[→⇒➔➜])?\s*(?:(?:programmer|programming|prog|pn|scripter|scripting|dp|script|programmierung|programmierhinweis|programmeur|programador[ae]?|programmatore|programmeerder|int|interviewer(?:in)?|enq|enquêteur|enc|encuestador|entrevistador|enumerator|nota\s+para\s+el\s+programador|enquêtrice|encuestadora|entrevistadora|intervistatore|intervistatrice|ankieter|(?:e|ent|entrev)(?=\s*:))(?:\s+(?:note|instruction|instructions|hinweis))?(?:\s*\([^()]{1,20}\))?\s*(?::|\.\s*:?)\s*)?/iu;

/** The text without brackets around it and what stands in front of an instruction. */
export function unframed(text: RichText): RichText {
  const inner = /^(?:\{[^{}]*\}|\([^()]*\))$/u.test(text.text) ? text.slice(1, text.text.length - 1).trim() : text;
  return inner.slice(FRAME.exec(inner.text)?.[0].length ?? 0);
}

/** `Next: if 2, go to Q5`: what is said of the way. */
export const ONWARD =
  /^(?:next|routing|route|skips?|jumps?|then|filterführung|sprung|weiter|renvoi|saut|suite|salto|siguiente)\s*:\s*(?=\S)/iu;
