// A pack of rules as one signed file: what its manifest says of it, and the pack once that is proved.

/** A file of the pack: its path in the pack's folder, which is a name alone and is never followed. */
export interface PackedFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

export interface PackManifest {
  readonly schema: 'licet/pack@1';
  readonly pack: string;
  readonly version: string;
  /** The day of which the pack is. */
  readonly day: string;
  /** In the order of their paths, in which they stand in the file. */
  readonly files: readonly PackedFile[];
}

/** Files of a pack, held in memory by their paths: what was proved and what is loaded are the same bytes. */
export interface HeldPack {
  /** Where it was read from, as it is shown to a person. */
  readonly file: string;
  readonly manifest: PackManifest;
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/** One whose signature and files were proved. */
export interface ProvedPack extends HeldPack {
  /** The fingerprint of the key that signed it: 'sha256:' and the hash of the key as DER. */
  readonly key: string;
  /** Of the whole file. */
  readonly sha256: string;
}

/** Where rules are read from: a folder of packs, or a packed pack that was proved and is held. */
export type RulesRoot = string | ProvedPack;
