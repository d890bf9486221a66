import type { Publication } from './site.ts';

/** The foot of every page. */
export function footer({ name }: Publication): string {
  return `<footer class="site-footer wrap">
<p class="site-footer__name"><a class="site-footer__link" href="/">${name}</a></p>
<nav class="site-footer__nav screen" aria-label="About this publication">
<ul class="site-footer__pages">
<li class="site-footer__page"><a class="site-footer__link" href="/masthead/">Masthead</a></li>
<li class="site-footer__page"><a class="site-footer__link" href="/corrections/">Corrections</a></li>
<li class="site-footer__page"><a class="site-footer__link" href="/archive/">Archive</a></li>
<li class="site-footer__page"><a class="site-footer__link" href="/newsletters/">Newsletters</a></li>
</ul>
</nav>
</footer>
`;
}
