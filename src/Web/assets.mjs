// Bundles the pages' assets. Runs before `dotnet build`, because files made inside the first build miss the manifest.
import { build } from 'esbuild';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = here('wwwroot/dist');
const shared = { bundle: true, minify: true, target: ['es2022', 'safari16'], legalComments: 'linked', logLevel: 'warning' };

await rm(out, { recursive: true, force: true });
await build({
  entryPoints: { vicinal: here('../Platform/Assets/vicinal.js'), style: here('../Platform/Assets/style.css') },
  outdir: out,
  splitting: true,
  format: 'esm',
  nodePaths: [here('node_modules')],
  loader: { '.woff2': 'file', '.woff': 'empty' },
  assetNames: 'fonts/[name]-[hash]',
  chunkNames: 'parts/[name]-[hash]',
  ...shared,
});
// It stands at the root because it may only look after pages beside and below it.
await build({ entryPoints: [here('../Platform/Assets/offline-worker.js')], outfile: here('wwwroot/worker.js'), format: 'iife', ...shared });
