/** Languages whose names of days and months are known: those that surveys are mostly fielded in. */
const LANGUAGES = 'en de fr es it nl pt pl sv da nb fi cs sk hu ro tr el ru uk ja zh ko ar he'.split(' ');

/** The days of a week and the months of a year, in each language; asked for when a list is long enough to be one. */
let calendars: readonly (readonly string[])[] | null = null;

function names(): readonly (readonly string[])[] {
  calendars ??= LANGUAGES.flatMap((language) => {
    const days = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    const months = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    return [
      Array.from({ length: 7 }, (_, i) => days.format(Date.UTC(2024, 0, 1 + i)).toLowerCase()),
      Array.from({ length: 12 }, (_, i) => months.format(Date.UTC(2024, i, 1)).toLowerCase()),
    ];
  });
  return calendars;
}

/** Whether each label names a day of the week, or each a month of the year: all of them together are simply always. */
export function isCalendar(labels: readonly string[]): boolean {
  const words = labels.map((label) => label.toLowerCase());
  return names().some((calendar) => words.every((word) => calendar.some((name) => word.includes(name))));
}
