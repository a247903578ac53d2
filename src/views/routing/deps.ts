import type { Uri } from 'vscode';
import type { DocumentText } from '../../engine/documents/keptPlan';
import type { RoutingGraph } from '../../engine/documents/routing/routingGraph';
import type { PageAssets } from '../page/scriptedPage';

/** The kind of panel, by which the editor restores it. */
export const ROUTING_VIEW = 'questionnaire-to-spss.routing';

/** What the pages of the routing ask of the rest of the extension. */
export interface RoutingDeps {
  readonly graphOf: (document: DocumentText) => Promise<RoutingGraph | null>;
  readonly inferredFor: (questionnaire: Uri) => boolean;
  readonly assets: () => Promise<PageAssets>;
  readonly onError: (error: unknown) => void;
}
