/** Every folder of the server that is none of these, so that a new feature is held to the rules from its first file. */
const feature = '^server/(?!(?:kit|seeds|commands|migrations)/)([^/]+)/'

/** What may know what. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(server|miniapp|config|tests)/' },
    },
    { name: 'sides-do-not-meet', severity: 'error', from: { path: '^miniapp/' }, to: { path: '^(server|config|tests)/' } },
    { name: 'the-server-knows-no-page', severity: 'error', from: { path: '^server/' }, to: { path: '^(miniapp|tests)/' } },
    {
      name: 'inputs-are-types-to-the-miniapp',
      comment: 'class-validator stays out of the 2 MB package',
      severity: 'error',
      from: { path: '^(miniapp/|shared/(?!.*\\.inputs\\.ts$))' },
      to: { path: '(\\.inputs\\.ts$|class-validator|class-transformer)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-meet-at-the-door',
      severity: 'error',
      from: { path: feature },
      to: { path: feature, pathNot: ['^server/$1/', '/index\\.ts$'] },
    },
    { name: 'kit-knows-no-feature', severity: 'error', from: { path: '^server/kit/' }, to: { path: feature } },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: { path: '^(server|shared|tests|config)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
    exclude: { path: '\\.(scss|png|svg|json)$' },
  },
}
