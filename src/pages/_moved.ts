import type { IconName } from '../components/icons.ts';
import type { OldAddress } from '../library/address-book.ts';
import type { Model } from './_model.ts';
import { listEntry } from './_texts.ts';

/** Where an old address leads, in the words of its language; undefined if what stood there is over. */
export function showMoved(model: Model, { language, to }: OldAddress) {
  const card = to && model.library.card(language, to.id);
  if (to === undefined || card === undefined) return undefined;
  const { title, lang, address } = listEntry(model, card);
  const icon: IconName = card.type;
  return {
    title,
    lang,
    icon,
    address: to.step === undefined ? address : model.addresses.step(language, to.id, to.step),
  };
}
