import type { HostFacts, OwnHostFiles } from './host-files.ts';

const NONE: OwnHostFiles = { _headers: '', _redirects: '' };
/** A site with redirects, withdrawn addresses and a search. */
export const FACTS: HostFacts = {
  own: NONE,
  origin: 'https://ledger.example',
  isCompressed: false,
  patterns: [],
  redirects: [
    { from: '/old/', to: '/2026/11/new/' },
    { from: '/stra%C3%9Fe/', to: '/2026/11/new/' },
    { from: '/old.html', to: '/2026/10/a/' },
  ],
  gone: [
    { from: '/2026/09/killed/', to: '/2026/09/killed/' },
    { from: '/old/killed.html', to: '/2026/09/killed/' },
  ],
  styles: ['a{}', 'a{}'],
  hasSearch: true,
  formActions: ['https://letters.example/form?id=1', 'https://letters.example/other'],
};
/** The lines of a text that ends in a line break. */
export const lines = (text = '') => text.split('\n').slice(0, -1);
/** Redirects of as many stories. */
export const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ from: `/old/${index}/`, to: `/2026/11/${index}/` }));
