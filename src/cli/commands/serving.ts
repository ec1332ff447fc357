// The commands by which other programs ask: they answer until they are told to stop.

import type { Command } from 'commander';
import { command } from '../command.ts';
import { MCP_EXAMPLES, SERVE_EXAMPLES } from '../examples.ts';
import type { DeskArguments } from '../verbs/desk.ts';
import { MCP_OPTIONS, SERVE_OPTIONS } from '../options.ts';
import type { Run } from '../run.ts';
import type { ServeArguments } from '../serve/serve.ts';

export const addServing = (program: Command, run: Run, end: (status: number) => void): void => {
  command(
    program,
    'mcp',
    'serve a client of the model context protocol over standard input and output; nothing is written',
    MCP_OPTIONS,
  )
    .addHelpText('after', MCP_EXAMPLES)
    .action(async (given: DeskArguments) =>
      end(await (await import('../mcp/mcp.ts')).mcpCommand(given, run)),
    );
  command(
    program,
    'serve',
    'answer programs over HTTP, from this machine unless told otherwise; nothing is written',
    SERVE_OPTIONS,
  )
    .addHelpText('after', SERVE_EXAMPLES)
    .action(async (given: ServeArguments) =>
      end(await (await import('../serve/serve.ts')).serveCommand(given, run)),
    );
};
