/** The layers of src, from the ground: a file imports from its own folder and from those before it. */
const LAYERS = [
  'questionnaire',
  'spss',
  'checks',
  'proof',
  'pipeline',
  'engine',
  'platform',
  'state',
  'views',
  'editor',
];

const above = (layer) => LAYERS.slice(LAYERS.indexOf(layer) + 1);

/** Imports of types count as well. */
module.exports = {
  forbidden: [
    {
      name: 'no circle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...LAYERS.map((layer) => ({
      name: `${layer} imports from below`,
      severity: 'error',
      from: { path: `^src/${layer}/` },
      to: { path: `^src/(?:(?:${[...above(layer), 'cli'].join('|')})/|[^/]+$)` },
    })),
    {
      name: 'cli imports from pipeline and below',
      severity: 'error',
      from: { path: '^src/cli(?:/|[.])' },
      to: { path: `^src/(?:(?:${above('pipeline').join('|')})/|extension)` },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
