// One thread of a run with several jobs: the same program, told by the main thread what to do.

'use strict';

const { join } = require('node:path');
const { parentPort, workerData } = require('node:worker_threads');
const { load } = require('./start.cjs');

load(join(__dirname, '..', 'dist', 'cli.cjs')).program.work(workerData, parentPort);
