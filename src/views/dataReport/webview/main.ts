import type { ToPage } from '../pageMessages';
import { acquireEditor, byId, type Editor } from './editor';
import { FlaggedTable } from './flaggedTable';

/** The page of a validation: passes clicks on to the extension, and shows the rows that the extension sends. */
function start(editor: Editor): void {
  const main = document.querySelector('main');
  const { script = '', data = '' } = main?.dataset ?? {};
  const load = crypto.randomUUID();
  const hasTable = document.getElementById('table') !== null;
  let table: FlaggedTable | null = null;

  document.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('button');
    const { act, open, question, check } = button?.dataset ?? {};
    if (act === 'again') editor.postMessage({ type: 'again' });
    if (act === 'save' && table !== null) editor.postMessage({ type: 'save', view: table.view });
    if (open === 'question' || open === 'check') {
      const number = check === undefined ? null : Number(check);
      editor.postMessage({ type: 'open', target: open, question: Number(question), check: number });
    }
  });
  window.addEventListener('message', ({ data: message }: MessageEvent<ToPage>) => {
    switch (message.type) {
      case 'begin':
        if (message.load === load && hasTable) table = new FlaggedTable(message, editor, { script, data });
        return;
      case 'rows':
        if (message.load === load) table?.add(message.chunk);
        return;
      case 'outdated':
        byId('outdated').hidden = false;
    }
  });
  const before = editor.getState();
  const nothing = { text: '', question: null, check: null, sorting: null, scrolled: 0, mostFirst: false };
  editor.setState({ ...nothing, ...before, script, data });
  editor.postMessage({ type: 'ready', load });
}

start(acquireEditor());
