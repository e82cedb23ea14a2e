import { crc32, inflateSync } from 'node:zlib';

/** What a PNG file says and shows. */
export interface ReadPng {
  width: number;
  height: number;
  /** `#rrggbb` of each colour of its palette. */
  palette: string[];
  /** The colour at a place. */
  at(x: number, y: number): string;
}

/**
 * Reads a PNG file with a palette of 8 bits and unfiltered rows, by the letter of ISO/IEC 15948.
 *
 * @throws if a checksum or a length is wrong
 */
export function readPng(file: Uint8Array): ReadPng {
  const bytes = Buffer.from(file);
  if (bytes.subarray(0, 8).toString('hex') !== '89504e470d0a1a0a') throw new Error('no PNG');
  const chunks = readChunks(bytes.subarray(8));
  const header = chunks.get('IHDR')!;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header.subarray(8).toString('hex') !== '0803000000') throw new Error('no palette of 8 bits');
  const palette = chunks
    .get('PLTE')!
    .toString('hex')
    .match(/.{6}/g)!
    .map((colour) => `#${colour}`);
  const rows = inflateSync(chunks.get('IDAT')!);
  if (rows.length !== (width + 1) * height) throw new Error(`${rows.length} bytes of rows`);
  return {
    width,
    height,
    palette,
    at(x, y) {
      if (rows[y * (width + 1)] !== 0) throw new Error(`row ${y} is filtered`);
      return palette[rows[y * (width + 1) + 1 + x]!]!;
    },
  };
}

function readChunks(bytes: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 0; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const checked = bytes.subarray(at + 4, at + 8 + length);
    const type = checked.toString('latin1', 0, 4);
    if (crc32(checked) !== bytes.readUInt32BE(at + 8 + length)) throw new Error(`checksum of ${type}`);
    chunks.set(type, checked.subarray(4));
    at += length + 12;
  }
  if ([...chunks.keys()].join() !== 'IHDR,PLTE,IDAT,IEND') throw new Error([...chunks.keys()].join());
  return chunks;
}
