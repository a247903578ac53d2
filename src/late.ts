/**
 * What the extension loads with its first use, as one file: commands, answers about documents, reports, tools for
 * agents. What is in the window from its beginning (tree, problems, lenses, status) is loaded at activation.
 */
export { agentTools } from './editor/agentTools/agentTools';
export { handlers } from './editor/commands/handlers';
export { DataValidation } from './editor/dataValidation/dataValidation';
export { askBudget, confirmRun } from './editor/languageModel/confirmCost';
export { editorModel } from './editor/languageModel/languageModel';
export { languageProviders } from './views/language/providers';
export { RoutingPanels } from './views/routing/routingPanels';
export { ReportPanel } from './views/runReport/reportPanel';
export { saveReport } from './views/runReport/saveReport';
