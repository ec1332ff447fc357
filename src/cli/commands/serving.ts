// The commands by which other programs ask: they answer until they are told to stop.

import type { Command } from 'commander';
import { command } from '../command.ts';
import { MCP_EXAMPLES } from '../examples.ts';
import type { McpArguments } from '../mcp/desk.ts';
import { MCP_OPTIONS } from '../options.ts';
import type { Run } from '../run.ts';

export const addServing = (program: Command, run: Run, end: (status: number) => void): void => {
  command(
    program,
    'mcp',
    'serve a client of the model context protocol over standard input and output; nothing is written',
    MCP_OPTIONS,
  )
    .addHelpText('after', MCP_EXAMPLES)
    .action(async (given: McpArguments) =>
      end(await (await import('../mcp/mcp.ts')).mcpCommand(given, run)),
    );
};
