/** How a saved drawing looks: on paper, in whatever shows it. */
export const FILE_STYLE = [
  "text{font:12px 'Segoe UI',system-ui,sans-serif;fill:#3b3b3b}",
  '.ground{fill:#fff}',
  '.section{font-weight:600;font-size:13px;fill:#1f1f1f}.rule{stroke:#ddd;fill:none}',
  '.spine{stroke:#c8c8c8;fill:none;stroke-width:1.5}',
  '.box{fill:#f7f7f7;stroke:#b0b0b0}.id{font-weight:600;fill:#1f1f1f}.who{fill:#656565;font-size:11px}',
  '.some .box{fill:#fff;stroke:#1a85ff}.unknown .box{fill:#fff;stroke:#b45f06;stroke-dasharray:4 3}',
  '.nobody .box{fill:#fdecea;stroke:#d13438;stroke-width:2}.nobody .who{fill:#a4262c}',
  '.hidden-one .id,.hidden-one .label{font-style:italic}.open{fill:#b45f06}',
  '.edge{fill:none;stroke-width:1.5}.condition{stroke:#1a85ff}.offered{stroke-dasharray:5 3}',
  '.jump{stroke:#8250c4}.uncertain{stroke-dasharray:2 3}.edge.out{stroke:#d13438}',
  'marker.condition path{fill:#1a85ff}marker.jump path{fill:#8250c4}marker path{stroke:none}',
  'circle.out{fill:#fff;stroke:#d13438}text.out{fill:#a4262c;font-size:11px}',
  '.end rect{fill:#fff;stroke:#b0b0b0}',
].join('\n');
