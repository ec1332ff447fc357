// licet pack verify FILE: whether a packed pack is what the owner of a key signed.

import { heldPackFolder } from '../../data/library/pack-folder.ts';
import { readPublicKey } from '../../data/packed/keys.ts';
import { provedPack, readPacked } from '../../data/packed/packed-pack.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import { jsonText } from '../../report/json.ts';
import { packedText } from '../../report/packed.ts';
import type { Run } from '../run.ts';

export interface PackVerifyArguments {
  readonly key?: string;
  readonly format: 'text' | 'json';
}

export const packVerifyCommand = (
  file: string,
  given: PackVerifyArguments,
  { streams }: Run,
): number => {
  const key = readPublicKey(given.key ?? refuseWithoutKey());
  const proved = provedPack(file, readPacked(file), key);
  const problems: Problem[] = [];
  heldPackFolder(proved, problems);
  if (problems.length > 0) throw new LicetError(problems);
  const { manifest, sha256 } = proved;
  streams.out(
    given.format === 'json'
      ? jsonText({ schema: 'licet/proved-pack@1', file, sha256, key: proved.key, manifest }, 'page')
      : packedText('Proved', proved, streams),
  );
  return 0;
};

const refuseWithoutKey = (): never => {
  throw new LicetError([
    {
      code: 'missing-key',
      what: 'No public key is named that must have signed the pack',
      remedy:
        'Name it with --key: the one that its maker gave you, not one that came with the file',
    },
  ]);
};
