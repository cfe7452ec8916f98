/** Who may know whom: `entrypoints → components → utils, knowledge`, nothing back up, no circles (docs/decisions). */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'no-circles',
      'A circle cannot be loaded or tested from either end (types alone are gone before anything runs).',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'knowledge-is-pure',
      'knowledge/ thinks; it knows neither the page, the browser nor the screen.',
      { path: '^knowledge/' },
      { path: ['^(utils|components|entrypoints|scripts)/', '^node_modules/(react|react-dom|wxt|zustand)/'] },
    ),
    rule(
      'only-the-store-touches-the-database',
      'Everything else in knowledge/ works on plain values.',
      { path: '^(knowledge|utils|components)/', pathNot: '^knowledge/store/' },
      { path: '^node_modules/dexie/' },
    ),
    rule(
      'utils-know-no-screen',
      'utils/ touches the world for others; it draws nothing.',
      { path: '^utils/' },
      { path: ['^(components|entrypoints|scripts)/', '^node_modules/(react|react-dom|zustand)/'] },
    ),
    rule(
      'components-know-no-wiring',
      'An entry point uses components, never the other way round.',
      { path: '^components/' },
      { path: '^(entrypoints|scripts)/' },
    ),
    rule(
      'one-place-names-the-browser',
      'Only utils/platform/ and the wiring name `browser.*`.',
      { path: '^(knowledge|utils|components)/', pathNot: '^utils/platform/' },
      { path: '^node_modules/(wxt/dist/browser|@wxt-dev/browser|webextension-polyfill)' },
    ),
    rule(
      'the-page-gets-no-library-of-ours',
      'What runs inside somebody else’s page stays small and holds no knowledge.',
      { path: '^entrypoints/console' },
      {
        path: '^node_modules/(react|react-dom|dexie|fuse\\.js|pinyin-pro|opencc-js|zustand)/',
        reachable: true,
      },
    ),
    rule(
      'ship-what-we-declare',
      'Shipped code uses `dependencies`, not what tests happen to install.',
      { path: '^(knowledge|utils|components|entrypoints)/', pathNot: '^entrypoints/.*\\.css$' },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg'],
        pathNot: '^node_modules/(wxt|@types|tailwindcss)/',
      },
    ),
    rule(
      'everything-resolves',
      'An import that leads nowhere.',
      {},
      { couldNotResolve: true, pathNot: '^[#~@]' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.output|\\.wxt)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
