import type { BuildOptions } from 'esbuild';

export const EDITOR_BUNDLES: readonly string[];
export function bundleOptions(options: { readonly production: boolean }): BuildOptions;
export function pageOptions(options: { readonly production: boolean }): BuildOptions;
