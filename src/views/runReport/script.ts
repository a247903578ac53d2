/**
 * What the report does inside the editor: it passes clicks on to the extension and takes new content while a run goes
 * on, keeping what the reader opened, where they are and what has the focus.
 */
export const SCRIPT = `
(() => {
  const editor = acquireVsCodeApi();
  const main = document.querySelector('main');
  // What the editor gives back when it restores the report after its window was reloaded.
  editor.setState({ runId: main.dataset.run });
  const keyOf = (element) => element && (element.id ? '#' + CSS.escape(element.id)
    : element.dataset.open
      ? '[data-open="' + element.dataset.open + '"][data-question="' + CSS.escape(element.dataset.question) + '"]'
        + ['dispute', 'line', 'detail'].map((each) => element.dataset[each]
          ? '[data-' + each + '="' + CSS.escape(element.dataset[each]) + '"]' : '').join('')
      : null);

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-open]');
    if (button) editor.postMessage({ type: 'open', target: button.dataset.open, questionId: button.dataset.question,
      dispute: button.dataset.dispute, ...(button.dataset.line && { line: Number(button.dataset.line) }),
      ...(button.dataset.detail && { detail: Number(button.dataset.detail) }) });
  });

  const reveal = (id) => {
    const element = document.getElementById(id);
    if (!element) return;
    for (let each = element; each; each = each.parentElement) if (each.tagName === 'DETAILS') each.open = true;
    element.scrollIntoView({ block: 'center' });
    (element.querySelector('summary') || element).focus();
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"], svg a');
    const address = link && (link.getAttribute('href') || '');
    if (!address || !address.startsWith('#')) return;
    event.preventDefault();
    reveal(address.slice(1));
  });

  const replace = (body) => {
    const open = new Map([...main.querySelectorAll('details[id]')].map((each) => [each.id, each.open]));
    const focused = keyOf(document.activeElement);
    const places = [...main.querySelectorAll('.scroll')].map((each) => [each.getAttribute('aria-labelledby'), each.scrollTop]);
    main.innerHTML = body;
    for (const [id, isOpen] of open) {
      const element = document.getElementById(id);
      if (element) element.open = isOpen;
    }
    for (const [label, top] of places) {
      const element = main.querySelector('.scroll[aria-labelledby="' + label + '"]');
      if (element) element.scrollTop = top;
    }
    if (focused) main.querySelector(focused)?.focus({ preventScroll: true });
  };

  window.addEventListener('message', ({ data }) => {
    if (data.type === 'replace') replace(data.body);
    if (data.type === 'reveal') reveal('question-' + data.questionId);
  });
  editor.postMessage({ type: 'ready' });
})();
`;
