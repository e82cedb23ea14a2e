import type { ShownChannel } from '../components/channel.ts';
import { count } from '../i18n/plural.ts';
import type { LocalStep } from '../guide/local.ts';
import type { LocalGuide } from '../library/library.ts';
import type { Tier } from '../schema/site.ts';
import { listChannels } from './_channels.ts';
import { showEscalation } from './_ending.ts';
import type { Model } from './_model.ts';
import { otherLanguage, textFor } from './_texts.ts';

/** A text, and its language if that is not the reader's. */
interface Said {
  text: string;
  lang?: string | undefined;
}

/** An ending that hands over to a tier. */
interface Handover {
  title: string;
  titleLang: string | undefined;
  address: string;
  guide: string;
  guideLang: string | undefined;
  /** HTML: the list of what must be collected. */
  tasks: string;
}

export interface ShownTier {
  tier: number;
  name: Said;
  handles: Said;
  needs: Said[];
  promise: string;
  channels: ShownChannel[];
  /** In the order of topics.yaml. */
  topics: { id: string; name: Said; endings: Handover[] }[];
}

/** The support tiers, lowest first, each with the endings of current guides that lead to it. */
export function listTiers(model: Model, language: string): ShownTier[] {
  const { library } = model;
  const guides = library.guides
    .filter(({ matter }) => matter.status === 'current')
    .flatMap(({ id }) => library.guide(language, id) ?? []);
  return library.settings.site.tiers
    .toSorted((a, b) => a.tier - b.tier)
    .map((tier) => showTier(model, language, tier, guides));
}

function showTier(model: Model, language: string, tier: Tier, guides: readonly LocalGuide[]): ShownTier {
  const { library, sourceLanguage } = model;
  const say = (text: Parameters<typeof textFor>[0]): Said => textFor(text, language, sourceLanguage);
  return {
    tier: tier.tier,
    name: say(tier.name),
    handles: say(tier.handles),
    needs: tier.needs.map(say),
    promise: count(language, model.words(language).contact.promise, tier.promiseHours),
    channels: listChannels(model, language, { tier }),
    topics: Object.entries(library.settings.topics).flatMap(([id, topic]) => {
      const endings = guides
        .filter(({ source }) => source.matter.topic === id)
        .flatMap((guide) => handoversOf(model, language, guide, tier.tier));
      return endings.length === 0 ? [] : [{ id, name: say(topic.name), endings }];
    }),
  };
}

function handoversOf(model: Model, language: string, guide: LocalGuide, tier: number): Handover[] {
  const isHandover = (step: LocalStep): boolean => step.ending === 'escalate' && step.tier === tier;
  return guide.tree.steps.filter(isHandover).map((step) => ({
    title: model.render.inline(step.title, { language }),
    titleLang: otherLanguage(language, step.title.language),
    address: model.addresses.step(language, guide.id, step.id),
    guide: guide.title,
    guideLang: otherLanguage(language, guide.textLanguage),
    tasks: showEscalation(model, language, guide, step).tasks,
  }));
}
