// The file of waivers: the one that is named, or waivers.yaml beside licet.yaml. YAML is read only where there is one.

import type { WaiverFile } from '../../model/waiver.ts';
import { textOfNamed } from '../named-file.ts';
import type { Settings } from '../settings.ts';

/** Errors: it is not there, or something is wrong with it. */
export const waiversFor = async ({
  waivers: file,
}: Pick<Settings, 'waivers'>): Promise<WaiverFile | undefined> => {
  const text = textOfNamed(file, {
    what: 'There is no such file of waivers',
    remedy: 'Check the path; where nothing is waived, write [] into it',
  });
  if (text === undefined) return undefined;
  const { waiversIn } = await import('../../data/waivers/waivers-file.ts');
  return waiversIn(file!, text);
};
