/** Begins every line that the tests in the extension host print, so that it can be told from the workbench's own log. */
export const TEST_OUTPUT = '[test] ';

/** Begins the line with the figures that a measurement in the extension host has to tell. */
export const FIGURES = `${TEST_OUTPUT}FIGURES `;
