import type { BuildOptions, Plugin } from 'esbuild';

interface Kind {
  readonly production: boolean;
}

/** The entry points of the command line. */
export const COMMAND_LINE: Readonly<Record<string, string>>;
export function bundleOptions(kind: Kind): BuildOptions;
export function extensionOptions(kind: Kind): BuildOptions;
export function clientOptions(kind: Kind): BuildOptions;
export function pageOptions(kind: Kind): BuildOptions;
export function asCommonJs(kind: Kind): Plugin;
