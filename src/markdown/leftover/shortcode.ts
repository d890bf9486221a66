import { BACKSLASH, type LeftoverKind } from './leftover-kind.ts';

/** Shortcodes of WordPress that work without attributes. */
const BARE = /^(?:gallery|playlist|embed|toc|nextpage|contact-form|[a-z]+_[a-z_]+)$/i;
/** Shortcodes that may name a film or post without an attribute: [vimeo 123]. In prose, such a word has a capital. */
const OF_ONE_VALUE =
  /^(?:audio|bandcamp|dailymotion|embed|facebook|flickr|gist|googlemaps|instagram|kickstarter|scribd|slideshare|soundcloud|spotify|ted|tiktok|tweet|twitter|video|vimeo|wpvideo|youtube)$/;
const ONE_VALUE = /^[\s=:]\s*(?:https?:\S+|\S*\d\S*)$/;
const ATTRIBUTE = /\s[\w-]+=["'“”„«»‘’‚\w]/;
const ADDRESS = /^=["'“”„«»]?(?:https?:|www\.|\/)/;

/** Tags of templates and shortcodes, which other systems replace when they publish. */
export const SHORTCODES: readonly LeftoverKind[] = [
  {
    pattern:
      /\{\{[^{}\n]{0,300}\}\}|\{%[^\n]{0,300}?%\}|\{\{[<%]|\{%|[<‹]%[^\n]{0,300}?%[>›]|\$\{[a-z_][\w.]{0,80}\}|%\{[a-z_][\w.]{0,80}\}|\{![^{}\n]{1,200}!\}/gi,
    looksLike: 'a tag of Hugo, Jekyll or another template',
    fix: `Write the Markdown or the directive for it, such as ::embed{url="https://…"}. ${BACKSLASH}`,
  },
  {
    pattern: /(?<!\[)\[([a-z][\w-]*)([\s=:][^\]]{0,500})?\](?:[^[\]]{0,500}(\[\/\1\]))?|\[\/[a-z][\w-]*\]/gi,
    counts: isShortcode,
    looksLike: 'a shortcode of WordPress or a forum',
    fix: `Write the Markdown or the directive for it: a photo as ![…](/photos/name.jpg "The caption. (The credit)"), a film or post as ::embed{url="https://…"}, a gallery as ::gallery. ${BACKSLASH}`,
  },
  {
    pattern:
      /\{\/[a-z]{2,}\}|\{loadposition [^{}\n]{1,80}\}|\{(?:code|color|info|noformat|note|panel|quote|tip|warning)(?::[^{}\n]{0,80})?\}(?=[\s\S]{0,500}\{(?:code|color|info|noformat|note|panel|quote|tip|warning)\})/gi,
    looksLike: 'a tag of Joomla or Confluence',
    fix: `Write the Markdown or the directive for it. ${BACKSLASH}`,
  },
  {
    pattern: /\[(?:node|site|user|current-user|file|term):[a-z][\w:-]{0,80}\]/g,
    looksLike: 'a token of Drupal',
    fix: `Write the words for it. ${BACKSLASH}`,
  },
];

function isShortcode([whole, name, rest = '', end]: RegExpExecArray): boolean {
  if (end !== undefined || name === undefined) return true;
  if (ATTRIBUTE.test(rest) || ADDRESS.test(rest) || BARE.test(whole.slice(1, -1))) return true;
  return OF_ONE_VALUE.test(name) && ONE_VALUE.test(rest);
}
