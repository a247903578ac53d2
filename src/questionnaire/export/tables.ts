/**
 * What each part of an export means. `read`: it decides what the data may hold. `none`: it is about the look of the
 * survey or its tools, and says nothing about the data. What stands in no table is unknown, and reported.
 * The facts come from exports and from the survey platform's documentation of its question properties.
 */
interface Meaning {
  readonly standing: 'read' | 'none';
  readonly meaning: string;
}

export type MeaningTable = Readonly<Record<string, Meaning>>;

const read = (meaning: string): Meaning => ({ standing: 'read', meaning });
const none = (meaning: string): Meaning => ({ standing: 'none', meaning });

/** Keys of a question, of its rows and of its answers. */
export const KEYS: MeaningTable = {
  'Question ID': read('the id of the question'),
  'Question Label': read('its text; of a row, the row’s'),
  question_type: read('what kind of question it is'),
  entry_conditions: read('when it is asked'),
  conditions: read('when the respondent is screened out after it'),
  'Variable ID': read('the name of the variable in the data'),
  answers: read('the codes of its answers'),
  sub_questions: read('its rows, each with a variable'),
  question_attributes: read('its attributes'),
  'Answer Code': read('the code of an answer'),
  'Answer Label': read('the text of an answer'),
  answer_attributes: read('the attributes of an answer'),
};

/** Attributes of a question. */
export const ATTRIBUTES: MeaningTable = {
  Numeric: read('the answers are numbers'),
  OpenText: read('the answers are typed in'),
  LowerLimit: read('the least number'),
  UpperLimit: read('the greatest number'),
  LowerLimitType: read('whether the least number itself is allowed'),
  UpperLimitType: read('whether the greatest number itself is allowed'),
  Precision: read('digits of a number'),
  Scale: read('digits behind the point'),
  MultiSumEqual: read('what the rows add up to'),
  MultiItemsSelectedMinimum: read('how many answers at least'),
  MultiItemsSelectedMaximum: read('how many answers at most'),
  MultiItemsSelectedEqual: read('how many answers exactly'),
  NotRequired: read('it may be left empty'),
  AnswerRequiredType: read('whether it may be left empty'),
  VariableType: read('whether the survey fills it'),
  Disabled: read('the respondent cannot fill it'),
  ExcludeFromReporting: read('it belongs to the survey system'),
  PrecodeMask: read('which rows or answers are offered'),
  ColumnMask: read('whether this column of a 3D grid is asked, or which of its rows'),
  RankByClick: read('the answers are ranks'),
  Ordered: read('the answers are ranks'),
  IsDate: read('the answer is a date'),
  ValidationCode: read('what the survey enforces'),
  NotPerformDataCleaningOnMasking: read('answers of rows that a mask takes away later stay in the data'),
  AutoCheckOther: none('typing a text ticks its box'),
  AutoSum: none('shows the sum while typing'),
  ReferencedEntityId: none('the quota that a quota field belongs to'),
  EntityId: none('a number of the survey’s designer'),
  MaxDiff: none('layout of a 3D grid'),
  Transpose: none('rows and columns change places on the screen'),
  Carousel: none('one row a screen'),
  Slider: none('answered with a slider'),
  Dropdown: none('answered in a list that opens'),
  HierarchyMode: none('how a hierarchy is opened'),
  Rows: none('height of a text box'),
  Columns: none('width of a text box'),
  FieldWidth: none('width of a field'),
  TextWidth: none('width of the texts'),
  ImageWidth: none('width of pictures'),
  ImageHeight: none('height of pictures'),
  ListColumns: none('columns of the list of answers'),
  AnswerTextPosition: none('where the texts stand'),
  RightText: none('texts on the right'),
  InputSuffix: none('what stands behind a field'),
  QuestionLayoutName: none('a layout'),
  Randomize: none('the order on the screen'),
  AnswerlistOrder: none('the order on the screen'),
  SubHeaderOrder: none('the order on the screen'),
  ExcludeTranslation: none('not for translators'),
};

/** Attributes of an answer. */
export const ANSWER_ATTRIBUTES: MeaningTable = {
  Other: read('it has a text to specify'),
  Punch: read('Single: it stands alone'),
  KeepPosition: none('it keeps its place when the order is shuffled'),
  ListSource: none('the list of answers it was taken from'),
  FieldId: none('a number of the survey’s designer'),
  ColumnWidth: none('width on the screen'),
};
