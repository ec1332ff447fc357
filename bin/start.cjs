// Loads the bundled program together with the compiled code that the build kept beside it; compiling is half of a start.
// Compiled code runs as it is, so it is taken only where it is ours, nobody else may write it, and its hash and that of the
// program are those of the build. Anything else is as if it were not there, and the program is compiled as ever.

'use strict';

const { createHash } = require('node:crypto');
const { closeSync, fstatSync, openSync, readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Says which compiled code belongs to which program. */
exports.stampOf = (program, code) => `${sha256(program)} ${sha256(code)}\n`;

const HASHES = 130;

/** The bytes of a file that belongs to this user, or to the one who may do everything, and that nobody else may write. */
const ownBytes = (file) => {
  const descriptor = openSync(file, 'r');
  try {
    const { uid, mode } = fstatSync(descriptor);
    const me = process.getuid === undefined ? uid : process.getuid();
    if ((uid !== me && uid !== 0) || (process.getuid !== undefined && (mode & 0o022) !== 0))
      return undefined;
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** The cache is the stamp and then the code. */
const compiled = (file, program) => {
  try {
    const bytes = ownBytes(file);
    if (bytes === undefined) return undefined;
    const code = bytes.subarray(HASHES);
    return bytes.toString('latin1', 0, HASHES) === exports.stampOf(program, code)
      ? code
      : undefined;
  } catch {
    return undefined;
  }
};

/** Whether the code kept beside a bundle is taken: it is the build's, belongs to us or root, and nobody else may write it. */
exports.isTaken = (bundle) => compiled(`${bundle}.cache`, readFileSync(bundle)) !== undefined;

/** The exports of the bundle, and its code as compiled so far, to be kept. */
exports.load = (bundle) => {
  const source = readFileSync(bundle);
  // The build writes nothing but ASCII.
  const script = new Script(wrap(source.toString('latin1')), {
    filename: bundle,
    cachedData: compiled(`${bundle}.cache`, source),
  });
  const program = { exports: {} };
  script.runInThisContext()(
    program.exports,
    createRequire(bundle),
    program,
    bundle,
    dirname(bundle),
  );
  return {
    program: program.exports,
    fromCache: script.cachedDataRejected === false,
    compiledCode: () => {
      const code = script.createCachedData();
      return Buffer.concat([Buffer.from(exports.stampOf(source, code), 'latin1'), code]);
    },
  };
};
