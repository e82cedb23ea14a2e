/**
 * One page of each type of the sample site, below the language; `indexable` if search engines may show it, `repeats` if
 * another one is made of the same parts.
 */
export const PAGE_TYPES: readonly { path: string; indexable: boolean; repeats?: true }[] = [
  { path: '', indexable: true },
  { path: 'topics/', indexable: true },
  { path: 'topics/network/', indexable: true },
  { path: 'articles/', indexable: true, repeats: true },
  { path: 'articles/restart-router/', indexable: true, repeats: true },
  { path: 'articles/no-internet-causes/', indexable: true },
  { path: 'articles/wifi-channel/', indexable: true },
  { path: 'articles/privacy/', indexable: true, repeats: true },
  { path: 'guides/', indexable: true },
  { path: 'guides/no-internet/', indexable: true },
  { path: 'guides/no-internet/vpn-off/', indexable: false },
  { path: 'guides/no-internet/restart-router/', indexable: false, repeats: true },
  { path: 'guides/no-internet/router-fixed/', indexable: false },
  { path: 'guides/no-internet/network-check/', indexable: false },
  { path: 'guides/no-internet/line-fault/', indexable: false },
  { path: 'guides/no-internet/not-ours/', indexable: false },
  { path: 'search/?q=router', indexable: true },
  { path: 'contact/', indexable: true },
  { path: '404/', indexable: false },
];
