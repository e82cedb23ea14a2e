import { maskSecrets } from '../run/mask.ts';
import { readRun, type AgentGuide } from './place.ts';
import type { Standing } from './gather.ts';
import type { Case } from './state.ts';
import { keepSettings, readSettings, type Settings, type Store } from './store.ts';

/** What all parts of the page work with. */
export interface Session extends AgentGuide {
  store: Store;
  settings: Settings;
  main: HTMLElement;
  /** Where the run stands now; undefined on the start page of the guide. */
  standing(): Standing | undefined;
  /** Changes the open case, and shows what follows from it. */
  change(change: (held: Case) => Case): void;
  set(settings: Partial<Settings>): void;
  /** A part of the page that shows what the case holds; it is asked again after each change, until the page changes. */
  watch(show: () => void): void;
  /** Forgets what watched the page before. */
  restart(): void;
  refresh(): void;
  /** Free text without what nobody should write down. */
  mask(text: string): string;
}

/** @param main the part of the page in which the run moves */
export function makeSession(loaded: AgentGuide, store: Store, main: HTMLElement): Session {
  const settings = readSettings();
  const { guide, file } = loaded;
  let watching: (() => void)[] = [];
  const refresh = (): void => {
    for (const show of watching) show();
  };
  return {
    ...loaded,
    store,
    settings,
    main,
    standing() {
      const page = main.querySelector<HTMLElement>('[data-run]');
      const at = page?.dataset['run'];
      if (page === null || at === undefined || guide.steps[at] === undefined) return undefined;
      return {
        ...loaded,
        page,
        run: readRun(guide, at, location.hash),
        held: store.open(),
        language: document.documentElement.lang,
        tier: settings.tier ?? file.tiers[0]?.tier ?? 1,
      };
    },
    change(change) {
      store.change(change);
      refresh();
    },
    set(changed) {
      Object.assign(settings, changed);
      keepSettings(settings);
      refresh();
    },
    watch(show) {
      watching.push(show);
      show();
    },
    restart: () => void (watching = []),
    refresh,
    mask: (text) => maskSecrets(text, guide.note.words.removed, guide.note.words.secretWords),
  };
}
