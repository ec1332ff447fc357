// The commands that ask what the law and the data say, of an item, a code, a rule or a place.

import type { Command } from 'commander';
import type { ClassifyArguments } from '../classify.ts';
import { command } from '../command.ts';
import type { CrosswalkArguments } from '../crosswalk.ts';
import type { DestinationArguments } from '../destination.ts';
import { DESTINATION_EXAMPLES } from '../examples.ts';
import {
  CLASSIFY_OPTIONS,
  CROSSWALK_OPTIONS,
  DESTINATION_OPTIONS,
  TIMELINE_OPTIONS,
} from '../options.ts';
import type { Run } from '../run.ts';

export const addLaw = (program: Command, run: Run, end: (status: number) => void): void => {
  command(
    program,
    'classify [files...]',
    'say which control-list entries an item meets, may meet or misses: a file with one item or a transaction, or -',
    CLASSIFY_OPTIONS,
  ).action(async (files: string[], given: ClassifyArguments) =>
    end(await (await import('../classify.ts')).classifyCommand(files, given, run)),
  );
  command(
    program,
    'crosswalk <code>',
    'print one control entry across the lists, in any spelling of its code',
    CROSSWALK_OPTIONS,
  ).action(async (code: string, given: CrosswalkArguments) =>
    end(await (await import('../crosswalk.ts')).crosswalkCommand(code, given, run)),
  );
  command(
    program,
    'timeline <name>',
    'print what was in force when: of a rule, definition, control entry or code',
    TIMELINE_OPTIONS,
  ).action(async (name: string, given: CrosswalkArguments) =>
    end(await (await import('../timeline.ts')).timelineCommand(name, given, run)),
  );
  command(
    program,
    'destination <place...>',
    'print what the packs and the data hold of a state, territory or region: sets, indices, law, histories',
    DESTINATION_OPTIONS,
  )
    .addHelpText('after', DESTINATION_EXAMPLES)
    .action(async (place: string[], given: DestinationArguments) =>
      end(
        await (await import('../destination.ts')).destinationCommand(place.join(' '), given, run),
      ),
    );
};
