/** Shapes on a grid of 24: line only, round ends. Size, colour and width come from the style sheet. */
export const ICONS = {
  search: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>',
  guide: '<path d="M6 3v12a4 4 0 0 0 4 4h9M6 6a4 4 0 0 0 4 4h9"/>',
  article: '<path d="M6 3.5h12v17H6zM9.5 8h5M9.5 12h5M9.5 16h3"/>',
  step: '<path d="M12 2.5v5M12 16.5v5"/><circle cx="12" cy="12" r="4.5"/>',
  tick: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.7v.1"/>',
  warning: '<path d="M12 4 21.5 20h-19z"/><path d="M12 10v4.5M12 17.2v.1"/>',
  person:
    '<path d="M6.5 3.5h3l1.5 4-2 1.5a11 11 0 0 0 5 5l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A16.5 16.5 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2z"/>',
  unsure:
    '<circle cx="12" cy="12" r="8.5"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.7v.1"/>',
  list: '<path d="M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01"/>',
  router:
    '<rect x="3" y="13" width="18" height="7" rx="2"/><path d="M7 16.5h.01M10.5 16.5h.01M17 13V8.5M14 6.2a4.2 4.2 0 0 1 6 0M12 3.6a7.6 7.6 0 0 1 10 0"/>',
  printer:
    '<path d="M7 9V3.5h10V9M7 17H5a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-2"/><path d="M7 14h10v6.5H7zM17.5 12h.01"/>',
  laptop: '<rect x="5" y="5" width="14" height="10" rx="1.5"/><path d="M2.5 19h19"/>',
  power: '<path d="M12 3v9M7.3 6.2a8 8 0 1 0 9.4 0"/>',
  apps: '<rect x="4" y="4" width="6.5" height="6.5" rx="1.5"/><rect x="13.5" y="4" width="6.5" height="6.5" rx="1.5"/><rect x="4" y="13.5" width="6.5" height="6.5" rx="1.5"/><rect x="13.5" y="13.5" width="6.5" height="6.5" rx="1.5"/>',
  battery: '<rect x="3" y="8" width="15.5" height="8.5" rx="2"/><path d="M21.5 11v2.5M6.5 11v2.5"/>',
  key: '<circle cx="8" cy="15.5" r="4.5"/><path d="m11.2 12.3 8.3-8.3M16 7.5l3 3"/>',
  mail: '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="m3.5 7.5 8.5 6 8.5-6"/>',
  shield: '<path d="M12 3 4.5 6v5.5c0 4.5 3 7.8 7.5 9.5 4.5-1.7 7.5-5 7.5-9.5V6z"/>',
  phone: '<rect x="7" y="2.5" width="10" height="19" rx="2"/><path d="M11 18.5h2"/>',
  disk: '<rect x="3" y="6" width="18" height="12" rx="2"/><path d="M3 13h18M17 15.5h.01"/>',
} as const;

export type IconName = keyof typeof ICONS;
