import type { OldMedia } from '../old-paper.ts';
import { metaOf, textOf, type XmlNode } from './xml-node.ts';

/** Where plugins keep the name of the photographer, and of the agency. */
const CREDITS = [
  '_media_credit',
  '_wp_attachment_source_name',
  'credit',
  '_credit',
  'media_credit',
  'photo_credit',
  '_photo_credit',
];
const ORGANIZATIONS = ['_navis_media_credit_org', '_media_credit_org'];

/** An uploaded file; undefined when the export does not say where it is. */
export function mediaOf(item: XmlNode): OldMedia | undefined {
  const meta = metaOf(item);
  const id = textOf(item, 'wp:post_id');
  const url = textOf(item, 'wp:attachment_url') ?? textOf(item, 'guid');
  if (id === undefined || url === undefined || !URL.canParse(url)) return undefined;
  const metadata = meta.get('_wp_attachment_metadata') ?? '';
  const credit = creditOf(meta) ?? serialized(metadata, 'credit') ?? serialized(metadata, 'copyright');
  const parent = [textOf(item, 'wp:post_parent'), meta.get('_attachment_original_parent_id')].find(
    (one) => one !== undefined && one !== '0',
  );
  return {
    id,
    url: originalOf(url, metadata),
    ...given('alt', meta.get('_wp_attachment_image_alt')),
    ...given('caption', textOf(item, 'excerpt:encoded')),
    ...given('credit', credit),
    ...given('title', textOf(item, 'title')),
    ...given('pageUrl', textOf(item, 'link')),
    ...given('parent', parent),
  };
}

/** The credit as Newspack, Navis, Largo and their like keep it: `Noor Haddad / The Ledger`. */
function creditOf(meta: ReadonlyMap<string, string>): string | undefined {
  const first = (keys: readonly string[]) => keys.map((key) => meta.get(key)).find((value) => value !== undefined);
  const names = [first(CREDITS), first(ORGANIZATIONS)].filter((name) => name !== undefined);
  return names.length > 0 ? [...new Set(names)].join(' / ') : undefined;
}

/** The file that was uploaded, where WordPress keeps a smaller copy of it under the address of the attachment. */
function originalOf(url: string, metadata: string): string {
  const original = serialized(metadata, 'original_image');
  return original === undefined || original.includes('/') ? url : new URL(encodeURIComponent(original), url).href;
}

/** A text in data as PHP serializes it: `s:6:"credit";s:11:"Noor Haddad";`. */
function serialized(data: string, key: string): string | undefined {
  const [, value] = new RegExp(`"${key}";s:\\d+:"(.*?)";`, 's').exec(data) ?? [];
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}

/** A field that is left out when there is no value. */
function given<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  return value === undefined || value === '' ? {} : ({ [name]: value } as Record<Name, string>);
}
