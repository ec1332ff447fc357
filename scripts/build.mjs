// Bundles the program and compiles the shipped packs and lists, so that a start reads no YAML.
// All is written beside dist/ and moved into its place at the end: dist/ is the old build or the whole new one.

import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const fresh = join(root, `dist.${process.pid}.tmp`);
const old = join(root, `dist.${process.pid}.old.tmp`);

/** The schema library brings its messages in forty languages; licet has its own, and a start should not read them. */
const oneLanguage = {
  name: 'one-language',
  setup(building) {
    building.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

/** The parser of the command line can start programs of its own; licet has none, and a start should not load what does it. */
const noChildren = {
  name: 'no-children',
  setup(building) {
    building.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /node_modules[\\/]commander[\\/]/.test(importer)
        ? { path: 'child_process', namespace: 'no-children' }
        : undefined,
    );
    building.onLoad({ filter: /.*/, namespace: 'no-children' }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};

/** The prompts stand in a file of their own, which is read where somebody is asked at a terminal. */
const promptsApart = {
  name: 'prompts-apart',
  setup(building) {
    building.onResolve({ filter: /^@clack\/core$/ }, () => ({
      path: './prompts.cjs',
      external: true,
    }));
  },
};

/** What opens the network stands in a file of its own, which is read where somebody asks for it. */
const networkApart = {
  name: 'network-apart',
  setup(building) {
    building.onResolve({ filter: /^undici$/ }, () => ({ path: './network.cjs', external: true }));
  },
};

/** What draws a PDF stands in a file of its own, which is read where somebody asks for one. */
const pdfApart = {
  name: 'pdf-apart',
  setup(building) {
    building.onResolve({ filter: /^pdfkit$/ }, () => ({ path: './pdf.cjs', external: true }));
  },
};

/** What reads and writes Parquet stands in a file of its own, which is read where somebody has such a file. */
const parquetApart = {
  name: 'parquet-apart',
  setup(building) {
    building.onResolve({ filter: /^hyparquet(-writer)?$/ }, () => ({
      path: './parquet.cjs',
      external: true,
    }));
  },
};

/** What speaks the model context protocol stands in a file of its own, which is read where licet serves a client of it. */
const protocolApart = {
  name: 'protocol-apart',
  setup(building) {
    building.onResolve({ filter: /^@modelcontextprotocol\/sdk\// }, () => ({
      path: './mcp.cjs',
      external: true,
    }));
  },
};

/** What speaks HTTP stands in a file of its own, which is read where licet serves it. */
const httpApart = {
  name: 'http-apart',
  setup(building) {
    building.onResolve({ filter: /^(hono|@hono\/node-server)(\/|$)/ }, ({ importer }) =>
      /[\\/]src[\\/]/.test(importer) ? { path: './http.cjs', external: true } : undefined,
    );
  },
};

/** What draws charts and maps stands in a file of its own, which is read where somebody asks for a report with pictures. */
const chartsApart = {
  name: 'charts-apart',
  setup(building) {
    building.onResolve({ filter: /^\.\/libraries\.ts$/ }, ({ importer }) =>
      /report[\\/]charts[\\/]/.test(importer)
        ? { path: './charts.cjs', external: true }
        : undefined,
    );
  },
};

/** Text of one byte a letter is read, kept and compiled faster; the bundler leaves other letters in regular expressions. */
const inAscii = {
  name: 'in-ascii',
  setup(building) {
    building.onEnd(({ outputFiles = [] }) => {
      for (const { path, text } of outputFiles)
        writeFileSync(
          path,
          text.replace(
            /[\u0080-\uffff]/g,
            (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
          ),
        );
    });
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: ['better-sqlite3'],
  // Names of files are made of the paths within: those as seen from here, wherever a link to packages leads.
  preserveSymlinks: true,
  plugins: [oneLanguage, noChildren],
  minify: true,
  logLevel: 'warning',
};

/** The command line: one file, which can be kept compiled. */
const buildProgram = () =>
  build({
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: join(fresh, 'cli.cjs'),
    format: 'cjs',
    write: false,
    plugins: [
      ...common.plugins,
      promptsApart,
      networkApart,
      pdfApart,
      parquetApart,
      protocolApart,
      httpApart,
      chartsApart,
      inAscii,
    ],
    define: { 'import.meta.url': '__url' },
    banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
  });

const buildPrompts = () =>
  build({
    ...common,
    stdin: { contents: "export * from '@clack/core';", resolveDir: root },
    outfile: join(fresh, 'prompts.cjs'),
    format: 'cjs',
  });

const buildNetwork = () =>
  build({
    ...common,
    stdin: {
      contents:
        "export { Agent, buildConnector, errors, Pool, ProxyAgent, request } from 'undici';",
      resolveDir: root,
    },
    outfile: join(fresh, 'network.cjs'),
    format: 'cjs',
  });

/** No face of ours is packed by Brotli, and a start should not read the dictionary of that. */
const noBrotli = {
  name: 'no-brotli',
  setup(building) {
    building.onResolve({ filter: /^brotli\/decompress\.js$/ }, ({ path }) => ({
      path,
      namespace: 'no-brotli',
    }));
    building.onLoad({ filter: /.*/, namespace: 'no-brotli' }, () => ({
      contents: "module.exports = () => { throw new Error('no face is packed by Brotli'); };",
    }));
  },
};

const buildPdf = () =>
  build({
    ...common,
    stdin: {
      contents: "export { PDFDocument } from 'pdfkit';",
      resolveDir: root,
    },
    outfile: join(fresh, 'pdf.cjs'),
    format: 'cjs',
    plugins: [...common.plugins, noBrotli],
    define: { 'import.meta.url': '__url' },
    banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
  });

const buildParquet = () =>
  build({
    ...common,
    stdin: {
      contents: "export * from 'hyparquet'; export * from 'hyparquet-writer';",
      resolveDir: root,
    },
    outfile: join(fresh, 'parquet.cjs'),
    format: 'cjs',
  });

const buildProtocol = () =>
  build({
    ...common,
    stdin: {
      contents: `
        export { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
        export { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
        export * from '@modelcontextprotocol/sdk/types.js';
      `,
      resolveDir: root,
    },
    outfile: join(fresh, 'mcp.cjs'),
    format: 'cjs',
  });

const buildHttp = () =>
  build({
    ...common,
    stdin: {
      contents: `
        export { Hono } from 'hono';
        export { createAdaptorServer } from '@hono/node-server';
      `,
      resolveDir: root,
    },
    outfile: join(fresh, 'http.cjs'),
    format: 'cjs',
  });

const buildCharts = () =>
  build({
    ...common,
    entryPoints: ['src/report/charts/libraries.ts'],
    outfile: join(fresh, 'charts.cjs'),
    format: 'cjs',
  });

/** The page for one deal: what a browser is given as it stands. */
const buildPage = () =>
  build({
    absWorkingDir: root,
    entryPoints: ['page/page.js', 'page/page.css', 'page/page.html'],
    outdir: join(fresh, 'page'),
    bundle: true,
    format: 'iife',
    loader: { '.html': 'copy' },
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    logLevel: 'warning',
  });

/** What a thread beside an import runs, which would wait for the whole program to be loaded. */
const buildNamesThread = () =>
  build({
    ...common,
    entryPoints: ['src/cli/lists/names-thread.ts'],
    outfile: join(fresh, 'names-thread.cjs'),
    format: 'cjs',
  });

/** What makes the store of lists, as text: while it stays the same, so does what it makes. */
const buildProgramOfStore = async () => {
  const { outputFiles } = await build({
    ...common,
    entryPoints: ['src/data/lists/store.ts', 'src/data/lists/lists.ts'],
    outdir: fresh,
    format: 'esm',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('\n');
};

const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** What a program may import, and the compiler of the packs. */
const buildLibrary = () =>
  build({
    ...common,
    entryPoints: { index: 'src/index.ts', compile: 'src/data/library/shipped.ts' },
    outdir: fresh,
    splitting: true,
    format: 'esm',
    chunkNames: 'chunks/[name]-[hash]',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });

/** Runs one screening and keeps the code that it compiled. */
const keepCompiledCode = async () => {
  const { load } = createRequire(import.meta.url)('../bin/start.cjs');
  const bundle = join(dist, 'cli.cjs');
  const { program, compiledCode } = load(bundle);
  const silent = {
    write: (text, done) => {
      done?.();
      return true;
    },
  };
  const deal = join(root, 'data', 'cases', 'bluecoat-computerlinks-syria-2010.yaml');
  await program.run({
    argv: ['screen', deal, '--lists', 'bundled'],
    today: '2026-01-01',
    env: {},
    stdout: silent,
    stderr: silent,
  });
  const file = `${bundle}.cache`;
  writeFileSync(`${file}.${process.pid}.tmp`, compiledCode(), { mode: 0o644 });
  renameSync(`${file}.${process.pid}.tmp`, file);
};

mkdirSync(fresh, { recursive: true });
try {
  await Promise.all([
    buildProgram(),
    buildPrompts(),
    buildNetwork(),
    buildPdf(),
    buildParquet(),
    buildProtocol(),
    buildHttp(),
    buildCharts(),
    buildPage(),
    buildNamesThread(),
    buildLibrary(),
  ]);
  const { compile } = await import(pathToFileURL(join(fresh, 'compile.js')).href);
  compile(root, fresh, { folder: dist, program: hashOf(await buildProgramOfStore()) });
  try {
    renameSync(dist, old);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  renameSync(fresh, dist);
  await keepCompiledCode();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(fresh, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
}
