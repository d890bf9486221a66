import type { Newsletter } from '../../schema/newsletters/newsletter.ts';
import type { DeployHostName } from '../../schema/hosting/deploy.ts';

/** A section of the new paper, with its name and the last part of its address. */
export interface PaperSection {
  id: string;
  name: string;
}

/** Where the site of the new paper goes. */
export interface Hosting {
  /** Undefined while the newsroom has not chosen one. */
  host: DeployHostName | undefined;
  /** The place there, as `deploy` in `publication.yaml` names it; undefined while it is not known. */
  place: string | undefined;
}

/** What is known of the paper that `npm run init` is to set up: its fields are checked by the schema. */
export interface Paper extends Hosting {
  name: string;
  /** Without a path. */
  url: string;
  /** BCP 47; its primary subtag has a folder of texts. */
  language: string;
  /** ISO 3166. */
  country: string;
  timeZone: string;
  sections: readonly PaperSection[];
  hasWire: boolean;
  /** The address of the newsroom. */
  email: string;
  /** Undefined while nobody is named: the newsroom is then the first author. */
  editor: string | undefined;
  /** The account that sends the newsletter, if there is one. */
  newsletter: Newsletter['provider'] | undefined;
  /** The service of a newsletter that waits for its account. */
  waiting?: Newsletter['provider']['kind'] | undefined;
  /** The origin of the server that takes letters, comments and signups, if there is one. */
  lettersServer: string | undefined;
}
