// One thread of a run with several jobs, or of a service: the same program, told by the main thread what to do.

'use strict';

const { join } = require('node:path');
const { parentPort, workerData } = require('node:worker_threads');
const { load } = require('./start.cjs');

const { program } = load(join(__dirname, '..', 'dist', 'cli.cjs'));
if ('serving' in workerData) void program.serveThread(workerData, parentPort);
else program.work(workerData, parentPort);
