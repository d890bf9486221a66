import type { OldAuthor } from '../old-paper.ts';
import { decodedSlug } from '../mapping/old-id.ts';
import { metaOf, nameIn, textOf, type XmlNode } from './xml-node.ts';

/** The prefix of what Co-Authors Plus keeps of an author. */
const COAUTHOR = /^cap-/;

/** Those who wrote for the old site: accounts, guest authors of Co-Authors Plus, and names that only posts have. */
export class WordpressAuthors {
  readonly #authors = new Map<string, OldAuthor>();
  /** Ids by the slug that WordPress makes of a login. */
  readonly #bySlug = new Map<string, string>();
  readonly #byUser = new Map<string, string>();

  /** Adds an account: `<wp:author>`. */
  addAccount(node: XmlNode): void {
    const login = textOf(node, 'wp:author_login');
    if (login === undefined || this.#authors.has(login)) return;
    const names = [textOf(node, 'wp:author_first_name'), textOf(node, 'wp:author_last_name')].filter(Boolean).join(' ');
    const email = textOf(node, 'wp:author_email');
    this.#add(
      {
        id: login,
        name: nameIn(textOf(node, 'wp:author_display_name') ?? (names || login)),
        ...(email !== undefined && { email }),
      },
      slugged(login),
    );
    const user = textOf(node, 'wp:author_id');
    if (user !== undefined) this.#byUser.set(user, login);
  }

  /** Adds a guest author: an item of the type `guest-author`. One that is linked to an account adds to it. */
  addGuest(item: XmlNode): void {
    const meta = metaOf(item);
    const login = meta.get('cap-user_login') ?? textOf(item, 'wp:post_name')?.replace(COAUTHOR, '');
    if (login === undefined) return;
    const id = meta.get('cap-linked_account') ?? login;
    const known = this.#authors.get(id);
    const value = (name: string, key: string) => (meta.has(key) ? { [name]: meta.get(key) } : {});
    this.#add(
      {
        id,
        name: nameIn(meta.get('cap-display_name') ?? textOf(item, 'title') ?? login),
        ...known,
        ...value('biography', 'cap-description'),
        ...value('website', 'cap-website'),
        ...value('portrait', '_thumbnail_id'),
      },
      slugged(login),
    );
  }

  #add(author: OldAuthor, slug: string): void {
    this.#authors.set(author.id, author);
    this.#bySlug.set(slug, author.id);
  }

  /** The id of the author of a term in the taxonomy `author`: `cap-ann-lee`, or `ann-lee` in other plugins. */
  idOfTerm({ slug, name }: { slug: string; name: string }): string {
    const bare = slug.replace(COAUTHOR, '').toLowerCase();
    const known = this.#bySlug.get(bare) ?? this.#bySlug.get(slugged(decodedSlug(bare)));
    if (known !== undefined) return known;
    const login = this.#authors.has(name) ? name : this.#onlyNamed(name);
    if (login === undefined) this.#add({ id: bare, name }, bare);
    return login ?? bare;
  }

  /** The author with a name that readers see, if no other one has it. */
  #onlyNamed(name: string): string | undefined {
    const [found, ...others] = [...this.#authors.values()].filter((author) => author.name === name);
    return others.length === 0 ? found?.id : undefined;
  }

  /** The id of the author with a login; WXR 1.0 has no list of accounts. */
  idOfLogin(login: string): string {
    if (!this.#authors.has(login)) this.#add({ id: login, name: login }, slugged(login));
    return login;
  }

  idOfUser(user: string): string | undefined {
    return this.#byUser.get(user);
  }

  /** All of them. A portrait is the id of its file until `mediaUrl` tells where that is. */
  list(mediaUrl: (id: string) => string | undefined, origin: string | undefined): OldAuthor[] {
    return [...this.#authors.values()].map(({ portrait, ...author }) => {
      const url = portrait === undefined ? undefined : mediaUrl(portrait);
      const page = origin === undefined ? {} : { url: `${origin}/author/${slugged(author.id)}/` };
      return { ...author, ...(url !== undefined && { portrait: url }), ...page };
    });
  }
}

/** The slug that WordPress makes of a login. Letters of other scripts are percent-encoded in it. */
function slugged(login: string): string {
  return login
    .toLowerCase()
    .replaceAll(/[^a-z0-9_\s.\-\P{ASCII}]/gu, '')
    .replaceAll(/\P{ASCII}+/gu, (letters) => encodeURIComponent(letters.toWellFormed()).toLowerCase())
    .replaceAll(/[\s.]+/g, '-')
    .replaceAll(/-+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
