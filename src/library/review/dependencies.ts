import type { Text } from '../../schema/common.ts';
import type { Products } from '../../schema/lists.ts';
import type { Article, Entry, Guide } from '../model.ts';
import type { LinkFindings } from './findings.ts';
import { reason, type Reason } from './reason.ts';

/** What entries can depend on, as it is now. */
export interface Surroundings {
  products: Products;
  /** The file of each entry in the source language, by id. */
  files: ReadonlyMap<string, string>;
  images: ReadonlySet<string>;
  /** The days on which files changed, by path; empty where history is not known. */
  changes: ReadonlyMap<string, readonly string[]>;
  links: LinkFindings['links'];
}

/**
 * What changed of that on which an entry depends, since its last review: a version of a product that was listed later,
 * another entry or an image that changed later, something that is gone. A change on the day of the review is taken as
 * seen.
 */
export function dependencyReasons(entry: Article | Guide, around: Surroundings): Reason[] {
  const { dependsOn, products, reviewed } = entry.matter;
  const since = reviewed?.on;
  return [
    ...dependsOn.flatMap((name) => [...changed(name, since, around), ...gone(name, around)]),
    ...products
      .filter((product) => !Object.hasOwn(around.products, product))
      .map((product) => reason('product-gone', { product })),
  ];
}

function changed(name: string, since: string | undefined, around: Surroundings): Reason[] {
  if (since === undefined) return [];
  const product = Object.hasOwn(around.products, name) ? around.products[name] : undefined;
  const versions = (product?.versions ?? []).filter(({ listed }) => listed > since);
  const shown = product === undefined ? name : firstText(product.name);
  const file = around.files.get(name);
  const on = file === undefined ? undefined : lastChange(file, since, around);
  const image = around.images.has(name) ? lastChange(name, since, around) : undefined;
  return [
    ...versions.map((version) =>
      reason('product-changed', { product: shown, version: version.name, listed: version.listed }),
    ),
    ...(on === undefined ? [] : [reason('entry-changed', { entry: name, on })]),
    ...(image === undefined ? [] : [reason('image-changed', { image: name, on: image })]),
  ];
}

/** A report is in one language, so the text that was written first stands for all. */
function firstText(text: Text): string {
  return typeof text === 'string' ? text : (Object.values(text)[0] ?? '');
}

function lastChange(file: string, since: string, { changes }: Surroundings): string | undefined {
  const last = changes.get(file)?.at(-1);
  return last !== undefined && last > since ? last : undefined;
}

function gone(name: string, { products, files, images }: Surroundings): Reason[] {
  const there = Object.hasOwn(products, name) || files.has(name) || images.has(name) || isAddress(name);
  return there ? [] : [reason('dependency-gone', { name })];
}

/** Pages of others that an entry relies on, and that broke or moved, whenever it was reviewed. */
export function linkReasons({ matter }: Entry, { links }: Surroundings): Reason[] {
  const named = 'dependsOn' in matter ? matter.dependsOn.filter(isAddress) : [];
  return [...new Set([...named, ...matter.sources])].flatMap((address) => {
    const found = Object.hasOwn(links, address) ? links[address] : undefined;
    if (found?.state === 'broken')
      return [reason('link-broken', { address, status: found.status, first: found.first })];
    return found?.state === 'moved' ? [reason('link-moved', { address, to: found.to ?? '' })] : [];
  });
}

/** True for a web address in `dependsOn`. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//.test(name);
}
