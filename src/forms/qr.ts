import { encode } from 'uqr';
import { escapeAttribute } from './html.ts';

/** Light around the code, in modules (ISO/IEC 18004, section 6.3.8). */
const QUIET = 4;

/**
 * The QR code of an address as a drawing: black on white in every scheme, or cameras do not find it.
 *
 * @param label what it is, for those who do not see it
 */
export function drawQr(address: string, label: string): string {
  const { data, size } = encode(address, { ecc: 'M', border: QUIET });
  const runs = data.map((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return [
    `<svg class="qr" role="img" aria-label="${escapeAttribute(label)}" viewBox="0 0 ${size} ${size}" width="${size * 4}" height="${size * 4}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#000" d="${runs.flat().join('')}"/></svg>`,
  ].join('');
}

/** Dark modules side by side are drawn as one. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (dark && row[x - 1] === true && last !== undefined) last[1] += 1;
    else if (dark) runs.push([x, 1]);
  });
  return runs;
}
