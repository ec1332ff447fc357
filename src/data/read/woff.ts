// A face as the web has it, each of its tables packed, → the same face with its tables open. Whoever reads a face table by
// table would unpack one of three megabytes for each letter.

import { inflateSync } from 'node:zlib';

const HEAD = { packed: 44, open: 12 };
const ENTRY = { packed: 20, open: 16 };

/** `woff`: of the first version, as a library of ours brings it. */
export const openFace = (woff: Uint8Array): Uint8Array => {
  const packed = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  const count = packed.readUInt16BE(12);
  const head = Buffer.alloc(HEAD.open + count * ENTRY.open);
  packed.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(2 ** power * ENTRY.open, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(count * ENTRY.open - 2 ** power * ENTRY.open, 10);
  const tables: Buffer[] = [];
  let at = head.length;
  for (let index = 0; index < count; index += 1) {
    const entry = HEAD.packed + index * ENTRY.packed;
    const [from, packedLength, length] = [4, 8, 12].map((field) =>
      packed.readUInt32BE(entry + field),
    ) as [number, number, number];
    const bytes = packed.subarray(from, from + packedLength);
    const table = packedLength < length ? inflateSync(bytes) : bytes;
    const to = HEAD.open + index * ENTRY.open;
    packed.copy(head, to, entry, entry + 4);
    packed.copy(head, to + 4, entry + 16, entry + 20);
    head.writeUInt32BE(at, to + 8);
    head.writeUInt32BE(length, to + 12);
    const whole = Buffer.alloc(Math.ceil(length / 4) * 4);
    table.copy(whole);
    tables.push(whole);
    at += whole.length;
  }
  return Buffer.concat([head, ...tables]);
};
