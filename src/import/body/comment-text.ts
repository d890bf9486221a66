import { convertHtml } from './html-body.ts';

/** The text of a reader's comment, which systems store as HTML with line breaks, as the Markdown that comments may have. */
export function commentText(html: string): string {
  const context = { mediaOf: () => undefined, photoPath: () => undefined, newAddress: (url: string) => url };
  return convertHtml(html, context, 'comment').markdown.trim();
}
