import type { OldMenuEntry } from '../old-paper.ts';
import { childrenNamed, metaOf, textOf, type XmlNode } from './xml-node.ts';

/** An entry of a menu that names a page, post or term by its number. */
export interface RawMenuEntry {
  menu: string;
  label: string | undefined;
  order: number;
  kind: string | undefined;
  object: string;
  url: string | undefined;
}

/** Where something is, and how it is called. */
export interface Labelled {
  url: string | undefined;
  name: string;
}

/** An entry of a menu: an item of the type `nav_menu_item`. Those below another entry are left to the page they belong to. */
export function menuEntryOf(item: XmlNode): RawMenuEntry | undefined {
  const meta = metaOf(item);
  const menu = childrenNamed(item, 'category').find(({ attributes }) => attributes['domain'] === 'nav_menu');
  if (!menu || textOf(item, 'wp:status') === 'draft' || (meta.get('_menu_item_menu_item_parent') ?? '0') !== '0')
    return undefined;
  return {
    menu: menu.attributes['nicename'] ?? menu.text.trim(),
    label: textOf(item, 'title'),
    order: Number(textOf(item, 'wp:menu_order') ?? 0),
    kind: meta.get('_menu_item_type'),
    object: meta.get('_menu_item_object_id') ?? '',
    url: meta.get('_menu_item_url'),
  };
}

/** The entries with their addresses. One whose page or term the export does not have is left out. */
export function resolvedMenu(
  entries: readonly RawMenuEntry[],
  postOf: (id: string) => Labelled | undefined,
  termOf: (id: string) => Labelled | undefined,
): OldMenuEntry[] {
  return entries.flatMap(({ menu, label, order, kind, object, url }) => {
    const target =
      kind === 'taxonomy' ? termOf(object) : kind === 'post_type' ? postOf(object) : { url, name: url ?? '' };
    return target?.url === undefined ? [] : [{ menu, label: label ?? target.name, url: target.url, order }];
  });
}
