import type { PrivateFinding } from './finding.ts';

/** Domains that belong to nobody (RFC 2606, RFC 6761): made for samples. */
const SAMPLES = /(?:^|\.)(?:example\.(?:com|net|org|edu)|example|test|invalid|localhost)$/i;

/** Endings of files: `icon@2x.png` is no address. */
const FILES = /\.(?:png|jpe?g|svg|webp|avif|gif)$/i;

/** Mail addresses in a text, but for samples. */
export function findMails(text: string): PrivateFinding[] {
  return [...text.matchAll(/[\p{L}\p{N}_.+-]+@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/gu)].flatMap((found) => {
    const domain = found[1]!;
    if (SAMPLES.test(domain) || FILES.test(domain)) return [];
    return [{ kind: 'mail' as const, text: found[0], value: found[0].toLowerCase(), offset: found.index }];
  });
}
