import type { BuildOptions } from 'esbuild';

interface Kind {
  readonly production: boolean;
}

export function bundleOptions(kind: Kind): BuildOptions;
export function clientOptions(kind: Kind): BuildOptions;
export function pageOptions(kind: Kind): BuildOptions;
