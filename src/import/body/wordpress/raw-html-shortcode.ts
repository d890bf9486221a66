import type { Element, ElementContent } from 'hast';
import { textOf } from '../../../markdown/hast.ts';
import type { BodyJob } from '../body-job.ts';
import { readableText } from '../folded-words.ts';
import { htmlFragment } from '../html-tree.ts';

/** Shortcodes of page builders whose content is HTML in base64, so that the editor does not touch it. */
const NAMES = new Set(['vc_raw_html', 'vc_raw_js', 'raw_html']);

/** The HTML that such a shortcode hides; undefined for any other element, and for content that is not in base64. */
export function rawHtmlOf(node: Element, job: BodyJob): ElementContent[] | undefined {
  if (!NAMES.has(String(node.properties['dataName']))) return undefined;
  const written = textOf(node);
  const html = decoded(written.replaceAll(/\s/g, ''));
  if (html === undefined) return undefined;
  job.lose(written);
  const nodes = htmlFragment(html);
  job.add(readableText({ type: 'root', children: nodes }));
  job.notes.addWhole('changed', 'shortcode-raw', 'HTML that the old site kept in code is written out.', html);
  return nodes;
}

/** Base64 of percent-encoded HTML; some plugins leave the percent signs out. */
function decoded(code: string): string | undefined {
  if (!/^[A-Za-z\d+/]{8,}={0,2}$/.test(code)) return undefined;
  const text = Buffer.from(code, 'base64').toString('utf8');
  try {
    const html = decodeURIComponent(text);
    return html.includes('\uFFFD') ? undefined : html;
  } catch {
    return text.includes('\uFFFD') ? undefined : text;
  }
}
