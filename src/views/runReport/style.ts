/**
 * The look of the report. Colours are the editor's where there is one; a saved file follows the reader's light or dark
 * mode. Outcomes are told apart by sign and word as well as by colour.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: var(--vscode-editor-background, light-dark(#ffffff, #1f1f1f));
  --ink: var(--vscode-foreground, light-dark(#3b3b3b, #cccccc));
  --strong: var(--vscode-editor-foreground, light-dark(#1f1f1f, #f0f0f0));
  --muted: var(--vscode-descriptionForeground, light-dark(#656565, #9d9d9d));
  --line: var(--vscode-panel-border, light-dark(#dddddd, #3a3a3a));
  --raised: var(--vscode-sideBar-background, light-dark(#f7f7f7, #262626));
  --link: var(--vscode-textLink-foreground, light-dark(#005fb8, #4daafc));
  --focus: var(--vscode-focusBorder, light-dark(#005fb8, #0078d4));
  --contrast: var(--vscode-contrastBorder, transparent);
  --good: var(--vscode-charts-green, light-dark(#388a34, #89d185));
  --bad: var(--vscode-charts-red, light-dark(#d13438, #f48771));
  --odd: var(--vscode-charts-orange, light-dark(#b45f06, #d18616));
  --idle: var(--vscode-disabledForeground, light-dark(#8a8a8a, #7a7a7a));
  --write: var(--vscode-charts-blue, light-dark(#1a85ff, #3794ff));
  --read: var(--vscode-charts-purple, light-dark(#8250c4, #b180d7));
  --ahead: light-dark(#3f8f8a, #56b6b0);
  --mono: var(--vscode-editor-font-family, ui-monospace, Menlo, Consolas, monospace);
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 0; background: var(--ground); color: var(--ink);
  font: var(--vscode-font-size, 13px)/1.5 var(--vscode-font-family, system-ui, 'Segoe UI', sans-serif);
}
main { max-width: 1180px; margin: 0 auto; padding: 24px 28px 64px; }
h1, h2, h3, h4, h5, strong { color: var(--strong); font-weight: 600; }
h1 { font-size: 1.7em; margin: 0; overflow-wrap: anywhere; line-height: 1.25; }
h2 { font-size: 1.2em; margin: 36px 0 8px; }
h3 { font-size: 1em; margin: 20px 0 4px; }
h4, h5 { font-size: 1em; margin: 12px 0 4px; }
h5 { color: var(--muted); font-weight: 400; }
p { margin: 6px 0; }
ul { margin: 4px 0; padding-left: 20px; }
li { overflow-wrap: anywhere; }
a { color: var(--link); }
.muted, .empty, .facts, dt { color: var(--muted); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.facts { display: flex; flex-wrap: wrap; gap: 4px 18px; align-items: baseline; }
.notice { border-left: 3px solid var(--bad); padding: 6px 12px; background: var(--raised); }
.count { color: var(--muted); font-weight: 400; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
tr:target, .item:target { outline: 2px solid var(--focus); }

.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(116px, 1fr)); gap: 10px; margin: 18px 0 0; }
.tiles > div { background: var(--raised); border: 1px solid var(--contrast); border-radius: 6px; padding: 10px 12px; }
.tiles .wide { grid-column: span 2; }
.tiles dd { margin: 0; display: flex; flex-direction: column; gap: 2px; }
.tiles strong { font-size: 1.55em; line-height: 1.3; font-variant-numeric: tabular-nums; }
.tiles span { color: var(--muted); font-size: 0.92em; }
.outcomes { display: block; border-radius: 4px; margin: 3px 0; }

.badge { white-space: nowrap; font-weight: 600; }
.badge.passed { color: var(--good); }
.badge.failed { color: var(--bad); }
.badge.error { color: var(--odd); }
.badge.cancelled, .badge.waiting { color: var(--muted); }
.badge.running { color: var(--link); }
rect.passed { fill: var(--good); }
rect.failed { fill: var(--bad); }
rect.error { fill: var(--odd); }
rect.cancelled, rect.waiting { fill: var(--idle); }
rect.running { fill: var(--link); }
text.passed { fill: var(--good); }
text.failed { fill: var(--bad); }
text.error { fill: var(--odd); }

.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 18px; padding: 0; margin: 8px 0; color: var(--muted); }
.legend svg { vertical-align: -1px; margin-right: 4px; }
.scroll { overflow: auto; max-height: 620px; border: 1px solid var(--line); border-radius: 6px; }
.lanes { padding: 12px 24px 4px 8px; max-height: none; }
.drawing { display: grid; grid-template-columns: 86px minmax(260px, 1fr); gap: 0 6px; }
.drawing svg { display: block; overflow: visible; }
svg text { fill: var(--muted); font-size: 11px; font-variant-numeric: tabular-nums; }
svg text.sign { font-size: 12px; font-weight: 700; }
.grid { stroke: var(--line); }
.gap { fill: var(--idle); opacity: 0.25; }
rect.transform, rect.work { fill: var(--write); }
rect.review { fill: var(--read); }
rect.preAnalysis { fill: var(--ahead); }
rect.wait { fill: url(#hatch); }
.legend rect.wait { fill: var(--idle); stroke: var(--ground); stroke-width: 2; stroke-dasharray: 2 2; }
.wait-ground { fill: var(--ground); }
.wait-line { fill: var(--idle); }
rect.again { fill: var(--odd); }
rect.edge { stroke: var(--ground); stroke-width: 0.5; }
.plot a { outline-offset: 2px; }
.plot a:hover rect { filter: brightness(1.15); }
.profile { fill: var(--write); fill-opacity: 0.28; stroke: var(--write); stroke-width: 1.2; vector-effect: non-scaling-stroke; }

table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 6px 12px; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { position: sticky; top: 0; background: var(--ground); color: var(--muted); z-index: 1; white-space: nowrap; }
tbody th { white-space: nowrap; color: var(--strong); }
tbody tr:last-child > * { border-bottom: 0; }
tbody tr { content-visibility: auto; contain-intrinsic-size: auto 52px; }
.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.questions { min-width: 180px; overflow-wrap: anywhere; }
td code { font-family: var(--mono); font-size: 0.95em; white-space: pre-wrap; overflow-wrap: anywhere; }

details { margin: 4px 0; }
summary { cursor: pointer; padding: 3px 0; }
.item { border: 1px solid var(--line); border-radius: 6px; margin: 8px 0; padding: 4px 14px; }
.item > summary { padding: 5px 0; overflow-wrap: anywhere; }
.finding { margin: 4px 0 10px; }
.actions { display: flex; flex-wrap: wrap; gap: 6px 14px; }
td.actions { display: table-cell; white-space: nowrap; }
button {
  font: inherit; color: var(--link); background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline;
}
pre {
  font: 0.95em/1.45 var(--mono); background: var(--raised); border: 1px solid var(--contrast); border-radius: 6px;
  padding: 10px 12px; margin: 6px 0; max-height: 360px; overflow: auto; tab-size: 2;
}
.ids { list-style: none; padding: 0; columns: 9em; column-gap: 16px; font-family: var(--mono); font-size: 0.95em; }
.problems li.error { border-left: 3px solid var(--bad); }
.problems li.warning { border-left: 3px solid var(--odd); }
.problems { list-style: none; padding: 0; }
.problems li { padding: 3px 10px; margin: 4px 0; border-left: 3px solid var(--line); }
@media print { main { max-width: none; } .scroll { max-height: none; } }
@media (forced-colors: active) { .tiles > div, .item { border-color: CanvasText; } .plot rect { forced-color-adjust: none; } }
`;
