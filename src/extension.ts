import type * as vscode from 'vscode';

/** Composes the extension; everything it starts is disposed with the context. */
export function activate(_context: vscode.ExtensionContext): void {}
