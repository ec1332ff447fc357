// Loaded before a program that is measured: at its end it tells CPU time and peak memory on descriptor 3.

'use strict';

const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ user: userCPUTime / 1000, memory: maxRSS / 1024 }));
  });
