import type { ProjectChange, ProjectText } from '../pipeline/project/change';
import type { DoubtAnswer } from '../pipeline/agents/askDoubts';
import type { Estimate } from '../pipeline/agents/estimate';
import type { PlainError } from '../pipeline/errors';
import type { RunEvent } from '../pipeline/events';
import type { HostQuestion } from '../pipeline/setup/keyHosts';
import type { Exchange, ExchangeResult, ReplyFormat } from '../pipeline/models/model';
import type { ModelList } from '../pipeline/models/openai/openai';
import type { RunScope } from '../pipeline/scope';
import type { BesideFile } from '../pipeline/word/besideFile';
import type { Insertion } from '../questionnaire/normalize/edits';
import type { SaidByMarks } from '../questionnaire/normalize/normalize';
import type { RowsFormat } from '../proof/data/delivery/rowsFile';
import type { DataProblem } from '../proof/data/problem';
import type { Identity } from '../proof/data/result';
import type { PackedReport, SinceReport } from './dataReport/dataReport';
import type { Before } from './dataReport/sinceOf';
import type { ReportTexts } from './dataReport/explanations';
import type { RowNames } from './dataReport/packedRows';
import type { RowView } from './dataReport/rowTable';
import type { BlockPreview, PreviewPlace } from './documents/blockPreview';
import type { DocumentText } from './documents/keptPlan';
import type { RoutingGraph } from './documents/routing/routingGraph';
import type { Completion, CompletionPlace } from './documents/completion/proposal';
import type { Change } from './documents/formatScript';
import type { PlannedQuestionnaire } from './documents/planView';
import type { ReadPlaces } from './documents/questionPlaces';
import type { Fold } from './documents/scriptFolds';
import type { SymbolEntry } from './documents/scriptSymbols';
import type { Place } from './documents/scriptUses';
import type { Renamed, RenamePlace, RenameTarget } from './documents/rename/rename';
import type { NotePlace } from './documents/writing/holdingFixes';
import type { WritingFix, WritingNote } from './documents/writing/note';
import type { WantedFolder } from './outputFolders';
import type { ScriptFinding, ScriptSource } from './scriptLint';

/**
 * What the editor and its engine say to each other. The engine works in threads of its own, so that reading and
 * compiling thousands of questions never blocks the editor; everything here is data that can be copied across.
 */

/**
 * Two threads, so that nobody who types waits for a run: `documents` reads what is shown, `runs` does what may take its
 * time, behind everything else that the machine has to do.
 */
export type EngineKind = 'documents' | 'runs';

/** What a thread of the engine is given when it is started. */
export interface EngineStart {
  readonly kind: EngineKind;
  /** The memory of `Dropped`. */
  readonly dropped: SharedArrayBuffer;
}

/** A questionnaire to be worked on. */
export interface RunRequest {
  readonly path: string;
  readonly stem: string;
  readonly text: string;
  readonly outputFolder: string;
  /** The folder that is worked in: links below it are not followed out of it. Null where outputs are elsewhere. */
  readonly base: string | null;
  readonly scope: RunScope;
  readonly overwriteEdited: boolean;
  /** The variable of data that identifies respondents, where a setting names one; empty where none does. */
  readonly idVariable: string;
  /** Runs that a person started together: they share the limits of the service and the budget. */
  readonly group: string;
  /** As written in settings and environment; the engine parses it by the schema. */
  readonly settings: RawSettings;
  /** A model that the editor provides: its exchanges come back to the editor. */
  readonly editorModel: { readonly name: string; readonly formats: readonly ReplyFormat[] } | null;
}

/** Settings as people wrote them, not yet believed. Keys included: never logged. */
export interface RawSettings {
  /** What the user has set in the editor's configuration, by setting name; defaults left out. */
  readonly configuration: Readonly<Record<string, unknown>>;
  /** What the workspace or its folder has set: it may be somebody else's. */
  readonly workspaceConfiguration: Readonly<Record<string, unknown>>;
  /** The text of the workspace folder's `.env`; empty where there is none or it may not be read. */
  readonly dotEnv: string;
  /** Whether a symbolic link leads from the folder to it: then its keys are the person's. */
  readonly isDotEnvLinked: boolean;
  /** From the editor's secret storage. */
  readonly keys: readonly string[];
}

/** The service that a run would call. */
export interface Service {
  readonly host: string;
  readonly model: string;
  /** What the person has to say yes to first; `null`: nothing. */
  readonly question: HostQuestion | null;
}

/** A script to be run on a data file of this machine. */
export interface ValidationRequest {
  readonly script: string;
  readonly dataPath: string;
  /** What the file's variables are compared with; null where nobody knows it. */
  readonly questionnaire: { readonly name: string; readonly text: string } | null;
  /** The file of this machine whose project files hold: the questionnaire's, else the script's; null where there is none. */
  readonly place: string | null;
  /** The variable that identifies respondents, where a setting names one; empty where none does. */
  readonly idVariable: string;
  readonly settings: RawSettings;
}

/** Checks that list too many, for the model to be asked about: figures alone, and the texts of the questionnaire. */
export interface DoubtsRequest {
  readonly questionnaire: { readonly name: string; readonly text: string };
  readonly doubts: readonly {
    readonly questionId: string;
    readonly sentence: string;
    readonly respondents: number;
    readonly appliesTo: number;
  }[];
  readonly settings: RawSettings;
  readonly editorModel: RunRequest['editorModel'];
}

export type { ProjectChange } from '../pipeline/project/change';

export type ValidationAnswer =
  ({ readonly kind: 'validated' } & PackedReport) | { readonly kind: 'problem'; readonly problem: DataProblem };

/** Rows of a validation to be written as a view shows them. */
export interface RowsFileRequest {
  readonly format: RowsFormat;
  readonly id: Identity;
  readonly chunks: readonly string[];
  readonly names: RowNames;
  readonly view: RowView;
  /** The word for a value that is not there, which the view may filter by. */
  readonly missing: string;
  readonly explained: ReportTexts;
}

/** What a script consists of, for the outline and for folding. */
export interface ScriptOutline {
  readonly folds: readonly Fold[];
  readonly symbols: readonly SymbolEntry[];
}

export type ToEngine =
  | { readonly kind: 'run'; readonly id: number; readonly request: RunRequest }
  | { readonly kind: 'recognize'; readonly id: number; readonly text: string }
  | { readonly kind: 'places'; readonly id: number; readonly text: string; readonly name: string }
  | {
      readonly kind: 'plan';
      readonly id: number;
      readonly text: string;
      readonly name: string;
      /** Of its file on this machine; null where it is elsewhere. */
      readonly path: string | null;
      readonly inferred: boolean;
    }
  | { readonly kind: 'writing'; readonly id: number; readonly text: string; readonly name: string }
  | { readonly kind: 'fixes'; readonly id: number; readonly place: NotePlace }
  | { readonly kind: 'complete'; readonly id: number; readonly place: CompletionPlace }
  | { readonly kind: 'colours'; readonly id: number; readonly text: string; readonly name: string }
  | { readonly kind: 'renameTarget'; readonly id: number; readonly place: RenamePlace }
  | { readonly kind: 'rename'; readonly id: number; readonly place: RenamePlace; readonly to: string }
  | { readonly kind: 'preview'; readonly id: number; readonly place: PreviewPlace }
  | { readonly kind: 'routing'; readonly id: number; readonly document: DocumentText }
  | { readonly kind: 'outline'; readonly id: number; readonly script: string }
  | {
      readonly kind: 'lint';
      readonly id: number;
      readonly script: string;
      /** Where the script lies, for what project files say of rules; null where it is no file. */
      readonly path: string | null;
      readonly source: ScriptSource | null;
    }
  | { readonly kind: 'format'; readonly id: number; readonly script: string }
  | { readonly kind: 'uses'; readonly id: number; readonly script: string; readonly names: ReadonlySet<string> }
  | { readonly kind: 'outputFolder'; readonly id: number; readonly wanted: WantedFolder }
  | { readonly kind: 'history'; readonly id: number; readonly outputFolder: string; readonly stem: string }
  | { readonly kind: 'estimate'; readonly id: number; readonly request: RunRequest }
  | { readonly kind: 'service'; readonly id: number; readonly request: Pick<RunRequest, 'settings' | 'editorModel'> }
  | { readonly kind: 'models'; readonly id: number; readonly settings: RawSettings; readonly baseUrl: string }
  | { readonly kind: 'validate'; readonly id: number; readonly request: ValidationRequest }
  | { readonly kind: 'rowsFile'; readonly id: number; readonly request: RowsFileRequest }
  /** What a validation found, with what the project of a file has as handled. */
  | { readonly kind: 'handled'; readonly id: number; readonly place: string; readonly found: PackedReport }
  | { readonly kind: 'since'; readonly id: number; readonly before: Before; readonly now: PackedReport }
  | { readonly kind: 'doubts'; readonly id: number; readonly request: DoubtsRequest }
  | { readonly kind: 'project'; readonly id: number; readonly place: string; readonly change: ProjectChange }
  | { readonly kind: 'word'; readonly id: number; readonly path: string }
  | {
      readonly kind: 'normalize';
      readonly id: number;
      readonly text: string;
      readonly name: string;
      /** The ids of the questions to write; `null` for all. */
      readonly only: readonly string[] | null;
    }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'reply'; readonly question: number; readonly reply: Reply | null };

export type FromEngine =
  | { readonly kind: 'events'; readonly id: number; readonly events: readonly RunEvent[] }
  | { readonly kind: 'done'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly id: number; readonly error: PlainError }
  | { readonly kind: 'ask'; readonly question: number; readonly id: number; readonly ask: Ask }
  | { readonly kind: 'drop'; readonly question: number };

/** What the engine asks of the editor during a run: an exchange with the editor's model, or whether to go on paying. */
export type Ask =
  { readonly kind: 'exchange'; readonly exchange: Exchange } | { readonly kind: 'budget'; readonly reason: PlainError };

export type Reply =
  | { readonly kind: 'exchange'; readonly result: ExchangeResult }
  | { readonly kind: 'budget'; readonly choice: 'goOn' | 'stop' };

/**
 * A value that may be large, as JSON: the editor's thread reads it in a fifth of the time that a copy of the value takes
 * it.
 */
export type AsJson<T> = string & { readonly valueType?: T };

export const toJson = <T>(value: T): AsJson<T> => JSON.stringify(value);
/** A plan as pieces of JSON: read in one go, that of hundreds of questions would hold the editor up. */
export type PackedPlan = readonly AsJson<PlannedQuestionnaire['plans']>[];

/** Questions of a piece: half a millisecond or two. */
const PACKED_TOGETHER = 25;

export const packPlan = ({ plans }: PlannedQuestionnaire): PackedPlan =>
  Array.from({ length: Math.ceil(plans.length / PACKED_TOGETHER) }, (_, index) =>
    toJson(plans.slice(index * PACKED_TOGETHER, (index + 1) * PACKED_TOGETHER)),
  );

export const fromJson = <T>(json: AsJson<T>): T => JSON.parse(json) as T;

export type Answer =
  | { readonly kind: 'run' }
  | { readonly kind: 'recognize'; readonly isQuestionnaire: boolean }
  | { readonly kind: 'places'; readonly places: ReadPlaces }
  | { readonly kind: 'plan'; readonly plan: PackedPlan }
  | { readonly kind: 'outline'; readonly outline: ScriptOutline }
  /** Null for what is no questionnaire. */
  | { readonly kind: 'writing'; readonly notes: readonly WritingNote[] | null }
  | { readonly kind: 'fixes'; readonly fixes: readonly WritingFix[] }
  | { readonly kind: 'complete'; readonly completion: Completion | null }
  /** As the editor takes them. */
  | { readonly kind: 'colours'; readonly data: Uint32Array }
  | { readonly kind: 'renameTarget'; readonly target: RenameTarget | null }
  | { readonly kind: 'rename'; readonly renamed: Renamed }
  | { readonly kind: 'preview'; readonly preview: BlockPreview | null }
  | { readonly kind: 'routing'; readonly graph: AsJson<RoutingGraph> | null }
  | { readonly kind: 'lint'; readonly findings: readonly ScriptFinding[] }
  | { readonly kind: 'format'; readonly change: Change | null }
  | { readonly kind: 'uses'; readonly places: readonly Place[] }
  | { readonly kind: 'outputFolder'; readonly folder: string }
  | { readonly kind: 'history'; readonly events: AsJson<readonly RunEvent[]> }
  | { readonly kind: 'estimate'; readonly estimate: Estimate }
  | { readonly kind: 'service'; readonly service: Service | null }
  | { readonly kind: 'models'; readonly list: ModelList }
  | { readonly kind: 'validate'; readonly outcome: ValidationAnswer }
  | { readonly kind: 'project'; readonly text: ProjectText }
  | { readonly kind: 'word'; readonly file: BesideFile }
  | { readonly kind: 'normalize'; readonly insertions: readonly Insertion[]; readonly left: readonly SaidByMarks[] }
  | { readonly kind: 'handled'; readonly packed: PackedReport }
  /** Null where the file is no result of a validation. */
  | { readonly kind: 'since'; readonly since: SinceReport | null }
  | { readonly kind: 'doubts'; readonly model: string; readonly answer: DoubtAnswer }
  | { readonly kind: 'rowsFile'; readonly bytes: Uint8Array; readonly rows: number };

export type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;
