// The machine in one line. Figures of different machines, or of different runs, are not compared.

import { cpus, loadavg, totalmem } from 'node:os';

export const machine = () =>
  `Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0].toFixed(1)} at the end`;
