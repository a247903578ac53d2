/** What the page of a validation has beyond the run report's look. Heights of rows are those that `webview/` counts with. */
export const DATA_STYLE = `
[hidden] { display: none !important; }
main { max-width: 1500px; padding-top: 18px; }
.tiles .rest { fill: var(--line); }
.title { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 20px; }
.tools { display: flex; flex-wrap: wrap; gap: 8px; margin: 0; }
.facts { font-size: 0.95em; gap: 0 16px; }
.tiles { grid-template-columns: repeat(auto-fit, minmax(92px, 1fr)); margin-top: 12px; }
.tiles > div { padding: 7px 12px; }
.tiles strong { font-size: 1.35em; white-space: nowrap; }
.tools button, .filters button, .heading button {
  text-decoration: none; padding: 4px 12px; border-radius: 3px; border: 1px solid var(--vscode-button-border, transparent);
}
.tools .main { background: var(--vscode-button-background); color: var(--vscode-button-foreground); }
.tools .main:hover { background: var(--vscode-button-hoverBackground); }
.tools .second, .filters button, .heading button {
  background: var(--vscode-button-secondaryBackground); color: var(--vscode-button-secondaryForeground);
}
.tools .second:hover, .filters button:hover, .heading button:hover { background: var(--vscode-button-secondaryHoverBackground); }
.filters button:disabled { opacity: 0.5; cursor: default; }
.heading button { padding: 1px 8px; font-size: 0.92em; }
.heading button[aria-pressed='true'], .bars button[aria-pressed='true'] {
  background: var(--vscode-list-activeSelectionBackground); color: var(--vscode-list-activeSelectionForeground);
}
.clean { font-size: 1.15em; margin: 28px 0; }
.finds { display: grid; gap: 12px 28px; margin-top: 20px; }
@media (min-width: 860px) { .finds { grid-template-columns: minmax(190px, 270px) minmax(0, 1fr); } }
.heading { display: flex; align-items: baseline; justify-content: space-between; gap: 12px; min-height: 28px; margin-bottom: 6px; }
.heading h2, .heading p { margin: 0; }

.bars { list-style: none; margin: 0 -6px; padding: 0; max-height: 148px; overflow: auto; }
@media (min-width: 860px) { .bars { max-height: min(62vh, 640px); } }
.bars button {
  display: grid; grid-template-columns: minmax(3.5em, 7em) minmax(40px, 1fr) 4em; gap: 8px; align-items: center;
  width: 100%; padding: 3px 6px; text-align: left; text-decoration: none; color: var(--ink); border-radius: 3px;
}
.bars button:hover { background: var(--vscode-list-hoverBackground); }
.bars .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: inherit; }
.bars .value { text-align: right; font-variant-numeric: tabular-nums; }
.bars rect { fill: var(--bad); }

.filters { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 8px; }
.filters input { flex: 1 1 100%; min-width: 140px; }
.filters select { flex: 1 1 100px; min-width: 90px; max-width: 220px; }
@media (min-width: 860px) { .filters input { flex: 1 1 160px; } .filters select { flex: 0 1 150px; } }
.filters input, .filters select {
  font: inherit; padding: 4px 6px; border-radius: 3px; color: var(--vscode-input-foreground, var(--ink));
  background: var(--vscode-input-background, var(--ground)); border: 1px solid var(--vscode-input-border, var(--line));
}
.filters input::placeholder { color: var(--vscode-input-placeholderForeground, var(--muted)); }
.filters :is(input, select):focus { outline: 1px solid var(--focus); outline-offset: -1px; }

.table { border: 1px solid var(--line); border-radius: 6px; overflow: hidden; outline-offset: -1px; }
.table .head { border-bottom: 1px solid var(--line); overflow-y: scroll; scrollbar-gutter: stable; background: var(--raised); }
.table .head::-webkit-scrollbar { background: var(--raised); }
.table .head::-webkit-scrollbar-thumb { background: transparent; }
.table .body { height: min(54vh, 560px); overflow-y: scroll; scrollbar-gutter: stable; position: relative; }
.row {
  display: grid; grid-template-columns: minmax(104px, 1.1fr) minmax(88px, 1fr) minmax(100px, 3.2fr) minmax(100px, 3.2fr);
}
.body .row { position: absolute; left: 0; right: 0; height: 28px; border-bottom: 1px solid var(--line); cursor: default; }
.body .row:hover { background: var(--vscode-list-hoverBackground); }
.body .row[aria-selected='true'] { background: var(--vscode-list-inactiveSelectionBackground); }
.table:focus .row[aria-selected='true'] {
  background: var(--vscode-list-activeSelectionBackground); color: var(--vscode-list-activeSelectionForeground);
}
.table:focus .row[aria-selected='true'] .cell :is(button, .muted) { color: inherit; }
.cell { padding: 0 12px; line-height: 27px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.head .cell { padding: 0; }
.head .cell button { width: 100%; padding: 0 0 0 12px; text-align: left; color: var(--muted); line-height: 27px; }
.head .cell button:hover, .head [aria-sort$='ending'] button { color: var(--strong); text-decoration: none; }
[aria-sort='ascending'] .arrow::after { content: ' ↑'; }
[aria-sort='descending'] .arrow::after { content: ' ↓'; }
.body .cell button { color: var(--link); text-decoration: none; }
.body .cell button:hover { text-decoration: underline; }
.body button + button { margin-left: 8px; }
.cell.check .muted { margin-left: 8px; }
.head button { text-decoration: none; }
.body .cell.respondent { font-variant-numeric: tabular-nums; }
.body .cell.values { font-family: var(--mono); font-size: 0.95em; }
.table:focus .cell.active { box-shadow: inset 0 0 0 1px var(--focus); }
.table:focus { outline: 1px solid var(--focus); }

.detail { border: 1px solid var(--line); border-radius: 6px; padding: 8px 14px; margin-top: 8px; }
.detail h3 { margin: 2px 0 4px; }
.detail dl { display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 6px 0 2px; max-height: 140px; overflow: auto; }
.detail dl div { display: flex; gap: 6px; font-family: var(--mono); font-size: 0.95em; }
.detail dd { margin: 0; color: var(--strong); }
.findings { list-style: none; padding: 0; max-height: 320px; overflow: auto; }
.findings li { padding: 2px 0; }
.findings button { margin-left: 6px; }
@media (forced-colors: active) { .bars rect { fill: CanvasText; } .table .row[aria-selected='true'] { outline: 1px solid Highlight; } }
@media print { .table .body { height: auto; } }
`;
