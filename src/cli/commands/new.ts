// licet new: something new from a template; and licet map, which is licet new mapping by another name.

import type { Command } from 'commander';
import { command } from '../command.ts';
import {
  NEW_MAPPING_EXAMPLES,
  NEW_TRANSACTIONS_EXAMPLES,
  NEW_TRANSACTION_EXAMPLES,
} from '../examples.ts';
import type { NewMappingArguments } from '../new-mapping.ts';
import type { NewPackArguments } from '../new-pack.ts';
import type { NewTransactionArguments } from '../new-transaction.ts';
import type { NewTransactionsArguments } from '../new-transactions.ts';
import {
  MAP_OPTIONS,
  NEW_MAPPING_OPTIONS,
  NEW_PACK_OPTIONS,
  NEW_TRANSACTIONS_OPTIONS,
  NEW_TRANSACTION_OPTIONS,
} from '../options.ts';
import type { Run } from '../run.ts';

export const addNew = (program: Command, run: Run, end: (status: number) => void): void => {
  const create = program
    .command('new')
    .description('write something new from a template')
    .exitOverride();
  command(
    create,
    'pack <name>',
    'write a pack of your own: what it is, the text that it cites, and a first rule as a draft',
    NEW_PACK_OPTIONS,
  ).action(async (name: string, given: NewPackArguments) =>
    end((await import('../new-pack.ts')).newPackCommand(name, given.in, run)),
  );
  command(create, 'rule <pack/name>', 'write a rule and its test file', NEW_PACK_OPTIONS).action(
    async (id: string, given: NewPackArguments) =>
      end((await import('../new-rule.ts')).newRuleCommand(id, given.in, run)),
  );
  command(
    create,
    'transaction <file>',
    'write a transaction to be filled in, with what matters for a kind of item as comments',
    NEW_TRANSACTION_OPTIONS,
  )
    .addHelpText('after', NEW_TRANSACTION_EXAMPLES)
    .action(async (file: string, given: NewTransactionArguments) =>
      end(await (await import('../new-transaction.ts')).newTransactionCommand(file, given, run)),
    );
  command(
    create,
    'transactions <spreadsheet>',
    'write a transaction for each row or quotation of a spreadsheet (.xlsx, .csv), by a mapping of its columns',
    NEW_TRANSACTIONS_OPTIONS,
  )
    .addHelpText('after', NEW_TRANSACTIONS_EXAMPLES)
    .action(async (from: string, given: NewTransactionsArguments) =>
      end(await (await import('../new-transactions.ts')).newTransactionsCommand(from, given, run)),
    );
  const mapping = async (from: string, given: NewMappingArguments): Promise<void> =>
    end(await (await import('../new-mapping.ts')).newMappingCommand(from, given, run));
  command(
    create,
    'mapping <spreadsheet>',
    'write a first mapping from the header of a spreadsheet, to be finished',
    NEW_MAPPING_OPTIONS,
  )
    .addHelpText('after', NEW_MAPPING_EXAMPLES)
    .action(mapping);
  command(
    program,
    'map <spreadsheet>',
    'draft what the columns of a table mean, for screen --map: from its header and a sample of its rows',
    MAP_OPTIONS,
  )
    .addHelpText('after', NEW_MAPPING_EXAMPLES)
    .action(mapping);
};
