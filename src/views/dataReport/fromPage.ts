import { MOST_HANDLED, type FromPage } from './pageMessages';
import { COLUMNS, type Column, type RowView, type Sorting } from '../../engine/dataReport/rowTable';

/** More than any page shows at once, in letters. */
const MOST_COPIED = 20_000_000;

/** A message of the page, or null where it is none. Numbers are not yet known to name anything. */
export function readFromPage(message: unknown): FromPage | null {
  if (!isRecord(message)) return null;
  switch (message['type']) {
    case 'ready':
      return typeof message['load'] === 'string' ? { type: 'ready', load: message['load'] } : null;
    case 'again':
    case 'alwaysAgain':
    case 'beside':
    case 'chooseId':
    case 'keepFile':
    case 'compare':
    case 'askModel':
      return { type: message['type'] };
    case 'handle': {
      const { rows } = message;
      return Array.isArray(rows) && rows.length <= MOST_HANDLED && rows.every(isPlace)
        ? { type: 'handle', rows }
        : null;
    }
    case 'reopen':
      return isPlace(message['finding']) ? { type: 'reopen', finding: message['finding'] } : null;
    case 'writeMarks':
      return isPlace(message['question']) ? { type: 'writeMarks', question: message['question'] } : null;
    case 'switchOff':
      return typeof message['check'] === 'string' ? { type: 'switchOff', check: message['check'] } : null;
    case 'save': {
      const view = viewOf(message['view']);
      return view === null ? null : { type: 'save', view };
    }
    case 'copy': {
      const { text } = message;
      return typeof text === 'string' && text.length <= MOST_COPIED ? { type: 'copy', text } : null;
    }
    case 'openLine': {
      const { of, line } = message;
      if ((of !== 'questionnaire' && of !== 'script') || !isPlace(line)) return null;
      return { type: 'openLine', of, line };
    }
    case 'open': {
      const { target, question, check } = message;
      if ((target !== 'question' && target !== 'check') || !isNumber(question) || !isNumberOrNull(check)) return null;
      return { type: 'open', target, question, check };
    }
    default:
      return null;
  }
}

function viewOf(value: unknown): RowView | null {
  if (!isRecord(value)) return null;
  const { text, question, check, sorting, respondent = null } = value;
  if (typeof text !== 'string' || !isNumberOrNull(question) || !isNumberOrNull(check)) return null;
  if (respondent !== null && typeof respondent !== 'string') return null;
  return { text, question, check, sorting: sortingOf(sorting), ...(respondent !== null && { respondent }) };
}

function sortingOf(value: unknown): Sorting | null {
  if (!isRecord(value)) return null;
  const column = COLUMNS.find((each): each is Column => each === value['column']);
  return column === undefined ? null : { column, descending: value['descending'] === true };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);

const isPlace = (value: unknown): value is number => isNumber(value) && value >= 0;

const isNumberOrNull = (value: unknown): value is number | null => value === null || isNumber(value);
