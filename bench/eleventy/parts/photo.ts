import { htmlText } from './html-text.ts';

const SHORT_CAPTION = 140;

/** Path of a photo. */
export function photoPath(id: string): string {
  return `/photos/${id}-480.jpg`;
}

/** A photo in two formats. The one that is seen at once is fetched first. */
export function picture(id: string, sizes: string, alt: string, isFirst: boolean, className = ''): string {
  const fetching = isFirst ? 'fetchpriority="high"' : 'loading="lazy" decoding="async"';
  const source = `<source type="image/avif" srcset="/photos/${id}-480.avif 480w" sizes="${sizes}">`;
  const named = className === '' ? '' : ` class="${className}"`;
  return `<picture>${source}<img ${fetching}${named} src="${photoPath(id)}" width="480" height="320" alt="${alt}"></picture>\n`;
}

/** The photo of a story. A caption that is too long is cut after a sentence, else after a word. */
export function leadPhoto(id: string, caption: string): string {
  const [lead, more] = splitCaption(caption);
  const rest =
    more === ''
      ? ''
      : `<details class="photo__details"><summary class="photo__summary"><span class="photo__more">More</span><span class="photo__less">Less</span><span class="sr-only"> of the photo caption</span></summary><span class="photo__caption">${htmlText(more)}</span></details>`;
  return `<div class="lead-photo">
<figure class="photo">
${picture(id, '(min-width: 70rem) 64rem, 100vw', 'A picture for the benchmark', true, 'photo__image')}<figcaption class="photo__words"><span class="photo__caption">${htmlText(lead)}</span>${rest}<small class="photo__credit">Somebody</small></figcaption>
</figure>
</div>
`;
}

function splitCaption(caption: string): [lead: string, more: string] {
  if (caption.length <= SHORT_CAPTION) return [caption, ''];
  const lead = (/^.{1,139}\. /.exec(caption) ?? /^.{1,140} /.exec(caption))?.[0] ?? caption;
  return [lead.trimEnd(), caption.slice(lead.length)];
}
