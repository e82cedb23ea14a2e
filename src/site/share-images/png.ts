import { constants, crc32, deflateSync } from 'node:zlib';

/** An image of up to 256 colours. */
export interface IndexedImage {
  width: number;
  height: number;
  /** Red, green and blue of each colour. */
  palette: Uint8Array;
  /** Row by row, each after a byte 0, as PNG has them: the number of the colour of each pixel. */
  rows: Uint8Array;
}

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

/**
 * Encodes an image as PNG (ISO/IEC 15948) with a palette of 8 bits. Only runs are compressed: a picture of text on plain
 * ground comes out about a seventh larger than with the usual level 4, in a quarter of the time.
 */
export function encodePng({ width, height, palette, rows }: IndexedImage): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits, palette, and the only compression, filters and order that there are (no interlacing).
  header.set([8, 3, 0, 0, 0], 8);
  const data = deflateSync(rows, { level: 1, strategy: constants.Z_RLE });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), data.length + 8);
  return whole;
}
