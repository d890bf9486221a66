import { htmlText } from './html-text.ts';

const SHORT_CAPTION = 140;

/** Path of a photo. */
export function photoPath(id: string): string {
  return `/photos/${id}-480.webp`;
}

/** The attributes that every `<img>` of a photo has. */
export function photoSource(id: string, sizes: string): string {
  const path = photoPath(id);
  return `src="${path}" srcset="${path} 480w" sizes="${sizes}" width="480" height="320"`;
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
<img class="photo__image" fetchpriority="high" ${photoSource(id, '(min-width: 70rem) 64rem, 100vw')} alt="A picture for the benchmark">
<figcaption class="photo__words"><span class="photo__caption">${htmlText(lead)}</span>${rest}<small class="photo__credit">Somebody</small></figcaption>
</figure>
</div>
`;
}

function splitCaption(caption: string): [lead: string, more: string] {
  if (caption.length <= SHORT_CAPTION) return [caption, ''];
  const lead = (/^.{1,139}\. /.exec(caption) ?? /^.{1,140} /.exec(caption))?.[0] ?? caption;
  return [lead.trimEnd(), caption.slice(lead.length)];
}
