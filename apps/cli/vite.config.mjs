/**
 * The command line in one folder without dependencies: a file for each command with only what it calls. Node then reads a few
 * files instead of the hundreds of all packages, and starts in a fraction of the time.
 */
export default {
  logLevel: 'warn',
  resolve: { conditions: ['@biform/source'] },
  ssr: { noExternal: true, resolve: { conditions: ['@biform/source', 'node', 'import', 'default'] } },
  build: {
    ssr: true,
    // All files lie beside each other: the version is read from `../package.json`.
    rollupOptions: { input: ['src/main.ts', 'src/cli.ts'], output: { chunkFileNames: '[name]-[hash].js' } },
    outDir: 'dist',
    target: 'node20',
    license: { fileName: 'third-party.md' },
  },
}
