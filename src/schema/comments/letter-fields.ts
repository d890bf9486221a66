/**
 * The names of the fields that forms post to the letters server (`letters.server`): those of the pages, and those that
 * the server makes itself.
 */
export const LETTER_FIELDS = {
  /** The path of the story on the site: `/2026/11/slug/`. */
  story: 'story',
  /** The id of the comment that a comment answers. */
  parent: 'parent',
  name: 'name',
  email: 'email',
  /** The town of somebody who writes a letter. */
  place: 'place',
  text: 'text',
  /** The id of a newsletter; it may be repeated. */
  newsletter: 'newsletter',
  /** Hidden, and empty unless a robot filled it in. */
  honeypot: 'website',
  /** When a form of the server was made, signed; the forms of static pages have none. */
  timeToken: 'time',
} as const;

/** Where forms are posted to, below the address of the server, and where the server has forms of its own. */
export const LETTER_PATHS = {
  comments: '/comments',
  letters: '/letters',
  signup: '/signup',
  /** A page with a form: `?story=<path>` for a letter or comment, with `&parent=<id>` for a reply. */
  form: '/form',
} as const;

/** The most characters that a text may have. */
export const MOST_CHARACTERS = { name: 80, email: 254, place: 80, text: 10_000 } as const;
