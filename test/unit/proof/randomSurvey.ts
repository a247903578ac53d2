import { seeded } from '../../support/seeded';
import { codes, grid, multiPunch, numbers, open, single, type QuestionSpec } from '../questionnaire/support';

/** What a question has besides its answers. */
type More = Pick<QuestionSpec, 'entry' | 'screenOuts' | 'attributes'>;

/** What later questions can ask about an earlier one. */
interface Asked {
  readonly id: string;
  readonly kind: 'single' | 'multi' | 'grid' | 'numeric' | 'rank' | 'text';
  readonly codes: readonly number[];
}

/**
 * A survey export of random questions: every kind, with limits, sums, ranks, masks, exclusive and other answers,
 * conditions on earlier questions, screen-outs and validation code. The same for the same seed.
 */
export function randomSurvey(seed: number, questions: number): readonly QuestionSpec[] {
  const maker = new Maker(seeded(seed));
  return Array.from({ length: questions }, (_, index) => maker.question(`Q${index + 1}`));
}

class Maker {
  readonly #asked: Asked[] = [];

  constructor(private readonly random: () => number) {}

  question(id: string): QuestionSpec {
    const kind = this.#pick(['single', 'multi', 'grid', 'numeric', 'rank', 'text'] as const);
    const asked: Asked = { id, kind, codes: this.#codes() };
    const more: More = { ...this.#routing(), attributes: this.#attributes(asked) };
    const spec = this.#spec(asked, { ...more, ...this.#screenOuts(asked) });
    this.#asked.push(asked);
    return spec;
  }

  #spec({ id, kind, codes: values }: Asked, more: More): QuestionSpec {
    switch (kind) {
      case 'single':
        return single(id, values, more);
      case 'multi':
      case 'rank':
        return withSpecialAnswers(multiPunch(id, values, more), kind === 'multi' && this.#chance(0.5));
      case 'grid':
        return grid(id, values, [1, 2, 3, 4, 5].slice(0, this.#whole(2, 5)), more);
      case 'numeric':
        return numbers(id, values.slice(0, 4), more);
      case 'text':
        return open(id, more);
    }
  }

  #attributes({ id, kind }: Asked): Readonly<Record<string, string>> {
    const common: Record<string, string> = {};
    if (this.#chance(0.15)) common['NotRequired'] = 'true';
    if (this.#chance(0.1)) common['VariableType'] = 'Hidden';
    if (this.#chance(0.15)) common['PrecodeMask'] = this.#mask() ?? '';
    if (common['PrecodeMask'] === '') delete common['PrecodeMask'];
    switch (kind) {
      case 'multi':
        return { ...common, ...this.#choices(id) };
      case 'rank':
        return { ...common, RankByClick: 'true', ...(this.#chance(0.4) ? { MultiItemsSelectedEqual: '2' } : {}) };
      case 'numeric': {
        const sum = this.#chance(0.3);
        return {
          ...common,
          LowerLimit: sum ? '0' : String(this.#pick([0, 1, 18])),
          UpperLimit: String(this.#pick([100, 120])),
          Precision: this.#pick(['3', '0', '2']),
          ...(sum ? { MultiSumEqual: '100' } : {}),
        };
      }
      case 'grid':
        return this.#chance(0.3) ? { ...common, ValidationCode: 'SLCheck()' } : common;
      case 'text':
        return this.#chance(0.5)
          ? { ...common, ValidationCode: 'CheckOpenLengthMulti(CurrentForm(), 4, 30, "chars")' }
          : common;
      case 'single':
        return common;
    }
  }

  #choices(id: string): Readonly<Record<string, string>> {
    return this.#pick([
      {},
      {},
      { MultiItemsSelectedMinimum: '2' },
      { MultiItemsSelectedEqual: '2' },
      { ValidationCode: `if(f('${id}').size() > 2 && f('${id}').any('1')) errorMsg('too many')` },
    ]);
  }

  #routing(): Pick<QuestionSpec, 'entry'> {
    if (this.#asked.length === 0 || this.#chance(0.4)) return {};
    const parts = Array.from({ length: this.#whole(1, 3) }, () => this.#condition()).filter((part) => part !== null);
    return parts.length === 0 ? {} : { entry: [parts.join(this.#pick([' && ', ' || ']))] };
  }

  #screenOuts({ id, kind, codes: values }: Asked): Pick<QuestionSpec, 'screenOuts'> {
    if (!this.#chance(0.2)) return {};
    if (kind === 'single' && values.length > 2) return { screenOuts: [`f('${id}').any('${values.at(-1)}')`] };
    if (kind === 'numeric') return { screenOuts: [`GetNum('${id}_${values[0]}') < 20 //SCREENER`] };
    if (kind === 'multi' && values.length > 3)
      return { screenOuts: [`f('${id}').any('${values[0]}') && f('${id}').none('${values[1]}')`] };
    return {};
  }

  /** A statement about an earlier question. */
  #condition(): string | null {
    const about = this.#pick(this.#asked);
    const code = this.#pick(about.codes);
    switch (about.kind) {
      case 'single':
        return this.#pick([
          `f('${about.id}').any('${code}')`,
          `f('${about.id}').none('${code}')`,
          `f('${about.id}').any('${code}','${about.codes[0]}')`,
          `f('${about.id}').toNumber() > ${code}`,
          `!f('${about.id}').any('${code}')`,
        ]);
      case 'multi':
        return this.#pick([
          `f('${about.id}').any('${code}')`,
          `f('${about.id}').none('${code}')`,
          `f('${about.id}').size() > 1`,
          `f('${about.id}')['${code}'].toBoolean()`,
        ]);
      case 'grid':
        return this.#pick([`GreaterThan('${about.id}', 2).size() > 0`, `f('${about.id}')['${code}'].any('1','2')`]);
      case 'numeric':
        return this.#pick([`GetNum('${about.id}_${about.codes[0]}') >= 20`, `Sum('${about.id}') > 50`]);
      case 'rank':
      case 'text':
        return null;
    }
  }

  /** The rows or answers offered: those of an earlier question. */
  #mask(): string | null {
    const about = this.#asked.filter(({ kind }) => kind === 'multi' || kind === 'grid').at(-1);
    if (about === undefined) return null;
    return about.kind === 'multi' ? `f('${about.id}')` : `GreaterThan('${about.id}', 2)`;
  }

  #codes(): readonly number[] {
    return Array.from({ length: this.#whole(2, 6) }, (_, index) => index + 1);
  }

  #chance(share: number): boolean {
    return this.random() < share;
  }

  #whole(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1));
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)] as Item;
  }
}

/** An exclusive answer and one to specify, with its text. */
function withSpecialAnswers(spec: QuestionSpec, wanted: boolean): QuestionSpec {
  if (!wanted) return spec;
  const { id } = spec;
  const other = { Other: 'true' };
  return {
    ...spec,
    rows: [
      ...(spec.rows ?? []),
      { name: `${id}_98`, answers: [{ code: '98', label: 'Other', attributes: other }] },
      { name: `${id}_99`, answers: [{ ...codes(99)[0], code: '99', attributes: { Punch: 'Single' } }] },
      { name: `${id}_98_other`, answers: [{ code: '98', attributes: other }] },
    ],
  };
}
