// What stands in a spreadsheet's zip file, one entry at a time and only by its name: nothing is written anywhere. A file whose
// entries unpack to more than any list has, or whose names lead out of it, is refused.

import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { LicetError } from '../../../model/errors.ts';
import { notThisFormat, type ListFile } from './reader.ts';

/** Bytes of the packed file, which is held in memory; the largest of a real list has two million. */
const MOST_PACKED = 64_000_000;
/** Bytes of one entry, unpacked; the largest of a real list has ten million. */
const MOST_UNPACKED = 400_000_000;
const MOST_ENTRIES = 10_000;

export class ZipEntries {
  readonly #file: ListFile;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(file: ListFile, zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#file = file;
    this.#zip = zip;
    this.#entries = entries;
  }

  /** Errors: the file is no zip file, breaks off, or is not what a spreadsheet is. */
  static async in(file: ListFile): Promise<ZipEntries> {
    const bytes = await packed(file);
    try {
      const zip = await new Promise<ZipFile>((done, failed) =>
        fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, opened) =>
          error ? failed(error) : done(opened),
        ),
      );
      return new ZipEntries(file, zip, await entriesOf(zip, file));
    } catch (error) {
      if (error instanceof LicetError) throw error;
      throw notThisFormat(file.name, `This is no whole zip file: ${(error as Error).message}`);
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** Errors: there is none of that name; while it is read, that it is damaged or larger than it says. */
  entry(name: string): ListFile {
    const entry = this.#entries.get(name);
    const shown = `${this.#file.name} (${name})`;
    if (!entry) throw notThisFormat(this.#file.name, `The file has no ${name} in it`);
    const zip = this.#zip;
    return {
      name: shown,
      async *bytes() {
        try {
          const stream = await new Promise<NodeJS.ReadableStream>((done, failed) =>
            zip.openReadStream(entry, (error, opened) => (error ? failed(error) : done(opened))),
          );
          for await (const chunk of stream) yield chunk as Uint8Array;
        } catch (error) {
          if (error instanceof LicetError) throw error;
          throw notThisFormat(shown, `It is damaged: ${(error as Error).message}`);
        }
      },
    };
  }
}

const packed = async (file: ListFile): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.bytes()) {
    size += chunk.length;
    if (size > MOST_PACKED)
      throw overLimit(file.name, `The file has more than ${MOST_PACKED} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const entriesOf = (zip: ZipFile, file: ListFile): Promise<ReadonlyMap<string, Entry>> =>
  new Promise((done, failed) => {
    const entries = new Map<string, Entry>();
    zip.on('error', failed);
    zip.on('end', () => done(entries));
    zip.on('entry', (entry) => {
      const { fileName, uncompressedSize } = entry;
      if (uncompressedSize > MOST_UNPACKED || entries.size >= MOST_ENTRIES)
        return failed(overLimit(file.name, `What is packed in it as ${fileName} is too large`));
      if (entries.has(fileName))
        return failed(notThisFormat(file.name, `${fileName} stands twice in it`));
      entries.set(fileName, entry);
      return zip.readEntry();
    });
    zip.readEntry();
  });

const overLimit = (file: string, what: string): LicetError =>
  new LicetError([
    {
      code: 'over-limit',
      place: { file },
      what: `${what}, more than any list has`,
      remedy: 'Check where it comes from; nothing was imported',
    },
  ]);
