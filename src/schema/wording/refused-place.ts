import { withoutAccents } from '../../lib/text/without-accents.ts';
import type { DeployHostName } from '../hosting/deploy.ts';
import { refusal } from './refusal.ts';

/** A way in which places are often wrong. The first that matches decides the words. */
interface PlaceFault {
  form: RegExp;
  /** The end of a sentence that begins with the place. */
  what: string | ((found: RegExpExecArray) => string);
  /** A whole sentence. */
  fix: string | ((found: RegExpExecArray) => string);
}

const SERVER = String.raw`((?:\w[\w.-]*@)?\w[\w.-]*)`;
/** A character that no place may have, because it means something to a shell. */
const foreign = (characters: RegExp): PlaceFault => ({
  form: characters,
  what: ([character]) => `contains ${/\s/.test(character) ? 'a space' : character}`,
  fix: 'Use only letters from a to z, digits, dots, hyphens, underscores and slashes, and rename the folder if necessary.',
});
const OPTION: PlaceFault = {
  form: /^-/,
  what: 'begins with a hyphen, as an option does',
  fix: 'Put a name or a path in its place.',
};
const DOTS: PlaceFault = {
  form: /(?:^|[:/])\.\.?(?:\/|$)/,
  what: 'has . or .. in its path',
  fix: 'Write the whole path, from /.',
};

/** The faults for each host. */
const FAULTS: Record<DeployHostName, readonly PlaceFault[]> = {
  rsync: [
    {
      form: /^ftps?:\/\/(?:[^/@]*@)?([^/:]*)/i,
      what: 'is an FTP address, and rsync reaches servers only with SSH',
      fix: ([, server]) =>
        `If the server has SSH, write user@${server}:/ and the folder. If it has only FTP, choose the host rclone, which speaks FTP.`,
    },
    {
      form: /^(?:ssh|sftp|rsync|scp):\/\/([^/:]+)(?::\d+)?(\/.*)?$/i,
      what: 'begins like a web address',
      fix: ([, server, folder = '/srv/paper']) => `Write ${server}:${folder.replace(/^\/\/+/, '/')}.`,
    },
    {
      form: /^\w+:\/\//,
      what: 'is a web address',
      fix: 'Write the name of the server, a colon and the folder there, such as deploy@ledger.example:/srv/ledger.',
    },
    {
      form: /^[a-z]:[\\/]/i,
      what: 'is a folder of Windows',
      fix: 'Write a folder on a server: user@server:/srv/paper.',
    },
    {
      form: /^([^~]*)~\/?(.*)$/,
      what: 'begins in a home folder (~)',
      fix: ([, server, rest]) => `Write the whole path, such as ${server}/home/deploy/${rest}.`,
    },
    foreign(/[^\w./@+:-]/),
    OPTION,
    DOTS,
    {
      form: new RegExp(`^${SERVER}:\\d+(/.*)$`),
      what: 'has a port, which rsync would take for a folder',
      fix: ([, server, folder]) => `Set the port in ~/.ssh/config, and write ${server}:${folder}.`,
    },
    {
      form: new RegExp(`^${SERVER}:/?$`),
      what: 'names no folder',
      fix: ([, server]) => `Add the folder on the server: ${server}:/srv/paper.`,
    },
    {
      form: new RegExp(`^${SERVER}:([^/].*)$`),
      what: 'has a path that does not begin with /',
      fix: ([, server, folder]) => `Write the whole path, such as ${server}:/home/deploy/${folder}.`,
    },
    {
      form: /\/\/+/,
      what: 'has two slashes in a row',
      fix: ({ input }) => `Write ${input.replaceAll(/\/{2,}/g, '/')}.`,
    },
    {
      form: new RegExp(`^${SERVER}$`),
      what: 'names no folder',
      fix: ([, server]) => `If this is a server, add the folder there: ${server}:/srv/paper.`,
    },
    {
      form: /^[^/:]+\//,
      what: 'is a path that does not begin with /',
      fix: 'Write the whole path, from /, or the server before it: user@server:/srv/paper.',
    },
  ],
  rclone: [
    {
      form: /^(\w+):\/\/(.+)$/,
      what: 'is a web address, and rclone needs one of its remotes',
      fix: ([, scheme, rest]) =>
        `Set up a remote with \`rclone config\`, and write its name, a colon and the folder, such as ${scheme}:${/^s3$/i.test(scheme ?? '') ? rest : 'folder'}.`,
    },
    {
      form: /^:/,
      what: 'configures a remote in its name',
      fix: 'Set up the remote once with `rclone config`, and write its name, a colon and the folder.',
    },
    OPTION,
    { form: /^[^:]*$/, what: 'names no remote', fix: ({ input }) => `Write the remote before it: remote:${input}.` },
    {
      form: /^([^:]+):\/?$/,
      what: 'names no bucket or folder',
      fix: ([, remote]) => `Add it, such as ${remote}:ledger-site.`,
    },
    {
      form: /^([^:]+):\/+([\w.]+.*)$/,
      what: 'has a slash after the colon',
      fix: ([, remote, folder]) => `Write ${remote}:${folder}.`,
    },
    foreign(/(?<=:.*)[^\w./@+-]|[^\w .:-]/),
  ],
  pages: [
    {
      form: /^https?:\/\/github\.com\/[^/]+\/[^/]+\/tree\/(.+)$/,
      what: 'is the address of a branch',
      fix: ([, branch]) => `Write only its name: ${branch}.`,
    },
    {
      form: /:/,
      what: 'is an address, and GitHub Pages needs the name of a branch',
      fix: 'Write gh-pages, or the branch that the settings of the repository name under Pages.',
    },
    OPTION,
    foreign(/[^\w./-]/),
  ],
  cloudflare: [
    {
      form: /^(?:https?:\/\/)?([a-z0-9-]+)\.pages\.dev\b/i,
      what: 'is the address of a project',
      fix: ([, name]) => `Write only its name: ${name?.toLowerCase()}.`,
    },
    {
      form: /[.:/]/,
      what: 'is an address, and Cloudflare Pages needs the name of a project',
      fix: 'Write the name that the dashboard of Cloudflare shows under Workers & Pages, such as ledger.',
    },
    OPTION,
    {
      form: /[^a-z0-9-]|-$/,
      what: 'has other characters than small letters, digits and hyphens',
      fix: ({ input }) => `Write the name as Cloudflare does${likeName(input)}.`,
    },
  ],
  netlify: [
    {
      form: /^(?:https?:\/\/)?(?:app\.netlify\.com\/(?:sites|projects)\/([a-z\d-]+)|([a-z\d-]+)\.netlify\.app\b).*$/i,
      what: 'is the address of a site',
      fix: ([, listed, published]) => `Write only its name: ${listed ?? published}.`,
    },
    {
      form: /[.:/]/,
      what: 'is an address, and Netlify needs the name or id of a site',
      fix: 'Write the name before .netlify.app, or the id that the settings of the site show.',
    },
    OPTION,
    {
      form: /[^\da-z-]/i,
      what: 'has other characters than letters, digits and hyphens',
      fix: ({ input }) => `Write the name as Netlify does${likeName(input)}.`,
    },
  ],
};

/**
 * Explains the refusal of a place for deploys: what is wrong with this one, and what to write.
 * @param words what a place on the host is
 * @param example one that is right
 */
export function refusedPlace(host: DeployHostName, text: string, words: string, example: string): string {
  for (const { form, what, fix } of FAULTS[host]) {
    const found = form.exec(text);
    if (found) return refusal(said(what, found), said(fix, found));
  }
  return refusal(`is not ${words}`, `Write something like ${example}.`);
}

function said(words: string | ((found: RegExpExecArray) => string), found: RegExpExecArray): string {
  return typeof words === 'string' ? words : words(found);
}

/** The name of a project that somebody may have meant: `, such as la-gaceta`. */
function likeName(text: string): string {
  const name = withoutAccents(text)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return name === '' ? '' : `, such as ${name}`;
}
