// licet pack build FOLDER: one signed file of a pack. What would not load is not signed: the pack is read from the very bytes that
// are written, beside the shipped packs.

import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { reliefProblems } from '../../check/reliefs.ts';
import { unwrittenProblems } from '../../check/unfinished.ts';
import { heldPackFolder, strangerProblems } from '../../data/library/pack-folder.ts';
import { readLibrary } from '../../data/library/library.ts';
import { readPrivateKey } from '../../data/packed/keys.ts';
import { heldPack, packedBytes } from '../../data/packed/packed-pack.ts';
import { readBytes, writeWhole } from '../../data/read/files.ts';
import { sha256 } from '../../data/read/hash.ts';
import { heldSource } from '../../data/read/source.ts';
import { at } from '../../data/read/values.ts';
import { allBelow } from '../../data/read/walk.ts';
import { LicetError, sortProblems, type Problem } from '../../model/errors.ts';
import type { HeldPack, RulesRoot } from '../../model/packed.ts';
import { packedText } from '../../report/packed.ts';
import { dayOf } from '../day.ts';
import type { Run } from '../run.ts';
import { rulesGiven, shippedPack } from '../named-rules.ts';

export interface PackBuildArguments {
  readonly key?: string;
  readonly output?: string;
  readonly release?: string;
  readonly day?: string;
  readonly rules?: readonly string[];
}

export const packBuildCommand = async (
  named: string,
  given: PackBuildArguments,
  { root, streams }: Run,
): Promise<number> => {
  const key = readPrivateKey(given.key ?? refuseWithoutKey());
  const folder = (await shippedPack(named)) ?? named;
  const pack = packIn(folder, named, given);
  const beside = await rulesGiven(given.rules ?? []);
  refuseUnsound(pack, isShipped(folder, root) ? undefined : beside, root);
  const { pack: id, version } = pack.manifest;
  const output = given.output ?? `${id}-${version}.licetpack`;
  refuseTarget(output, folder, given.key);
  const bytes = packedBytes(pack, key);
  writeWhole(output, bytes);
  const proved = { ...pack, file: output, key: key.fingerprint, sha256: sha256(bytes) };
  streams.out(packedText('Packed', proved, streams));
  return 0;
};

const refuseTarget = (output: string, folder: string, key: string | undefined): void => {
  const what =
    key !== undefined && resolve(output) === resolve(key)
      ? 'It is the key that signs, and would be written over'
      : resolve(output).startsWith(resolve(folder) + sep)
        ? 'It would lie in the folder that is packed, where nothing but rules may lie'
        : undefined;
  if (what !== undefined)
    throw new LicetError([
      {
        code: 'file-unwritable',
        place: { file: output },
        what,
        remedy: 'Name another file with --output',
      },
    ]);
};

const refuseWithoutKey = (): never => {
  throw new LicetError([
    {
      code: 'missing-key',
      what: 'No private key is named that signs the pack',
      remedy: 'Name it with --key; openssl genpkey -algorithm ed25519 -out private.pem makes one',
    },
  ]);
};

/** All that lies in the folder. Errors: it is no pack, or holds what may not lie in one. */
const packIn = (
  folder: string,
  shown: string,
  { release, day }: Pick<PackBuildArguments, 'release' | 'day'>,
): HeldPack => {
  if (!existsSync(join(folder, 'pack.yaml')))
    throw new LicetError([
      {
        code: 'missing-key',
        place: { file: shown },
        what: 'It is no folder with a pack.yaml in it',
        remedy: 'Name the folder of one pack; of several packs each is built by itself',
      },
    ]);
  const { files, notFollowed } = allBelow(folder);
  const strange = [
    ...files.flatMap((path) => strangerProblems({ path, isFile: true }, shown)),
    ...notFollowed.flatMap((path) => strangerProblems({ path, isFile: false }, shown)),
  ];
  if (strange.length > 0) throw new LicetError(strange);
  const contents = new Map(files.map((path) => [path, readBytes(join(folder, path))]));
  const problems: Problem[] = [];
  const file = `${shown}/pack.yaml`;
  const source = heldSource(contents.get('pack.yaml')!, 'pack.yaml', file, problems);
  if (!source) throw new LicetError(problems);
  const said = (key: string): string => {
    const value = at(source.documents[0]?.value, [key]);
    return typeof value === 'string' ? value : '';
  };
  const of = day === undefined ? said('checked-to') : dayOf('--day', day);
  return heldPack(shown, { pack: said('pack'), version: release ?? of, day: of }, contents);
};

/** `beside`: what else is read with it; undefined where it is one of the shipped packs itself. */
const refuseUnsound = (
  pack: HeldPack,
  beside: readonly RulesRoot[] | undefined,
  root: string,
): void => {
  const problems: Problem[] = [];
  if (beside === undefined) heldPackFolder(pack, problems);
  else {
    const loaded = readLibrary({
      rules: [join(root, 'rules'), ...beside, pack],
      data: join(root, 'data'),
    });
    problems.push(...loaded.problems);
    if (problems.length === 0) {
      const { library } = loaded;
      const id = pack.manifest.pack;
      const own = {
        ...library,
        packs: library.packs.filter((one) => one.id === id),
        rules: library.rules.filter((rule) => rule.pack === id),
      };
      problems.push(...reliefProblems(library), ...unwrittenProblems(own));
    }
  }
  if (problems.length > 0) throw new LicetError(sortProblems(problems));
};

const isShipped = (folder: string, root: string): boolean =>
  resolve(folder).startsWith(resolve(root, 'rules') + sep);
