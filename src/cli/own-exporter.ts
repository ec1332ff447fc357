// Who exports, as licet.yaml names it for deals that are begun. It is written into each new file, where it can be seen, corrected
// and screened years later without these settings; no screening supplies it.

import type { Territories } from '../data/places/territories.ts';
import { placeNamed } from './place-named.ts';
import type { Settings } from './settings.ts';

type Stated = readonly [fact: string, value: string];

/** 'exporter.name' and 'exporter.country', those of them that are named. Errors: the country is none, or may be two. */
export const ownExporter = ({ exporter, file }: Settings, territories: Territories): Stated[] => {
  const { name, country } = exporter ?? {};
  return [
    ...(name === undefined ? [] : [['exporter.name', name] as const]),
    ...(country === undefined
      ? []
      : [
          [
            'exporter.country',
            placeNamed(country, territories, `exporter.country of ${file!}`),
          ] as const,
        ]),
  ];
};
