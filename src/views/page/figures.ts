import type { Usage } from '../../pipeline/events';
import type { Localizer } from '../../platform/localizer';

/** Figures as people read them, in one language. */
export interface Figures {
  readonly number: (value: number) => string;
  readonly ratio: (value: number) => string;
  readonly duration: (milliseconds: number) => string;
  readonly cost: (usage: Usage) => string;
  readonly time: (at: number) => string;
}

/** `timeZone` is the reader's own where it is left out. */
export function figuresIn(locale: string, l10n: Localizer, timeZone?: string): Figures {
  const whole = new Intl.NumberFormat(locale);
  const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 2,
    maximumFractionDigits: 4,
  });
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  return {
    number: (value) => whole.format(value),
    ratio: (value) => tenth.format(value),
    duration: (milliseconds) => duration(milliseconds, whole, tenth),
    cost: ({ cost }) => (cost === null ? l10n.t('price unknown') : money.format(cost)),
    time: (at) => moment.format(at),
  };
}

function duration(milliseconds: number, whole: Intl.NumberFormat, tenth: Intl.NumberFormat): string {
  if (milliseconds < 1000) return `${whole.format(Math.round(milliseconds))} ms`;
  if (milliseconds < 10_000) return `${tenth.format(milliseconds / 1000)} s`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${whole.format(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return join(minutes, 'min', seconds % 60, 's');
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? join(hours, 'h', minutes % 60, 'min') : join(Math.floor(hours / 24), 'd', hours % 24, 'h');
}

const join = (large: number, largeUnit: string, small: number, smallUnit: string): string =>
  small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
