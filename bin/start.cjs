// Loads the bundled program together with the compiled code that the build kept beside it; compiling is half of a start.
// V8 refuses compiled code of another version or other flags, and the program is then compiled as ever.

'use strict';

const { readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

const compiled = (file) => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};

/** The exports of the bundle, and its code as compiled so far, to be kept. */
exports.load = (bundle) => {
  const script = new Script(wrap(readFileSync(bundle, 'utf8')), {
    filename: bundle,
    cachedData: compiled(`${bundle}.cache`),
  });
  const program = { exports: {} };
  script.runInThisContext()(
    program.exports,
    createRequire(bundle),
    program,
    bundle,
    dirname(bundle),
  );
  return { program: program.exports, compiledCode: () => script.createCachedData() };
};
