/** `HALF SAMPLE A`, `Split B`, `Zufallshälfte 1`, `Sous-échantillon 2 :`: chance says who is asked. */
const SPLIT =
  /^\W*(?:ask\s+)?(?:(?:random\s+)?(?:split(?:[\s-]*(?:samples?|ballot|half|halves|version|form))?|(?:half|quarter|third)[\s-]*(?:samples?|ballot|version|form))|(?:random\s+|experimental\s+)?sub[\s-]?(?:sample|group)|experimental\s+(?:group|condition|arm|cell)|(?:zufalls|halb|teil|unter)?(?:hälfte|stichprobe)|(?:zufalls|versuchs)gruppe|split[\s-]?(?:gruppe|hälfte|version)|sous[\s-]échantillon|demi[\s-]échantillon|moitié\s+(?:de\s+l['’]échantillon|échantillon)|submuestra|media\s+muestra|mitad\s+(?:de\s+la\s+)?muestra|sotto-?campione|metà\s+(?:del\s+)?campione|metade\s+(?:da\s+)?amostra|subamostra|(?:halve\s+)?steekproef)\s*[:–—-]?\s*(?:[A-Da-d]|[1-4]|I{1,3}|IV)(?:\s*\([^()]{1,40}\))?\s*[:.]?\W*$/iu;

/** Whether a line says that what follows is for a part of the sample that chance has chosen. */
export const isSplit = (line: string): boolean => line.length < 90 && SPLIT.test(line);
