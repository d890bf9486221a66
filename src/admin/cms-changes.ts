/** The function of the page that the changed code asks for the version of the file of a form, by its collection and its slug. */
export const FORM_VERSION = 'deskFormVersion';

/** A change of the code of the CMS. */
interface CmsChange {
  /** The purpose, for the message when the code is another one by now. */
  purpose: string;
  pattern: RegExp;
  replacement: string;
}

/**
 * Changes where no setting leads to what the desk needs.
 *
 * Two stories of different months may have the same name. The CMS knows an entry by its slug, of which it makes the branch for a review and the
 * value of a reference. The slug is the whole path, `2026/11/storm`, where the `path` of a collection does not contain `{{slug}}`; only at the
 * first two places below, the CMS goes on to think of the name alone. No setting leads there: a slug with slashes is refused, and a nested
 * collection shows one folder at a time.
 *
 * The CMS keeps what is typed in a database of the browser, and offers it after the form was left or loaded again; but not for the folder of
 * this machine, which it takes for a trial. What was typed into an older file is not offered: saving it would overwrite the newer one.
 */
const CHANGES: readonly CmsChange[] = [
  {
    purpose: 'a new story gets another name than all that exist',
    pattern: /(\.map\(\w+=>\w+\?\w+\.locales\[\w+\]\?\.slug:\w+\.slug\))(\.filter\(Boolean\))/g,
    replacement: '$1$2.map(slug=>slug.split("/").at(-1))',
  },
  {
    purpose: 'a story that was just saved has the slug that it has after the desk is opened again',
    pattern: /([\w$]+)=([\w$]+\(([\w$]+)\))(,[\w$]+=\{id:[\w$]+,slug:\1\?([\w$]+):[\w$]+,subPath:\5,)/g,
    replacement: '$1=$2||$3.path?.includes("{{slug |")$4',
  },
  {
    purpose: 'what is typed is kept on this machine',
    pattern: /(isGit:!1,name:[\w$]+,label:[\w$]+,)(init:\(\)=>void 0,)/g,
    replacement: '$1repository:{databaseName:"test-repo:desk"},$2',
  },
  {
    purpose: 'what is typed is kept with the version of the file',
    pattern: /(cmsConfigVersion:[\w$]+\.current)(,collectionName:([\w$]+),slug:([\w$]+),)/g,
    replacement: `$1+(globalThis.${FORM_VERSION}?.($3,$4)??"")$2`,
  },
  {
    purpose: 'what was typed into an older file is not offered',
    pattern: /(=async\(([\w$]+),([\w$]+)=``\)=>\{.{0,80}?cmsConfigVersion===[\w$]+\.current)(\?)/g,
    replacement: `$1+(globalThis.${FORM_VERSION}?.($2,$3)??"")$4`,
  },
];

/** The last part of the path of a collection whose entries are known by their whole paths. */
export const NAME_TAG = '{{slug | lower}}';

/** Changes the code of the CMS, and keeps count of what was found. */
export class CmsChanges {
  private readonly found = new Map(CHANGES.map(({ purpose }) => [purpose, 0]));

  apply(code: string): string {
    return CHANGES.reduce((text, { purpose, pattern, replacement }) => {
      this.found.set(purpose, (this.found.get(purpose) ?? 0) + [...text.matchAll(pattern)].length);
      return text.replace(pattern, replacement);
    }, code);
  }

  /** @throws Error when the code of the CMS has changed, so that a change no longer has its one place */
  mustBeDone(): void {
    const missed = [...this.found].filter(([, count]) => count !== 1).map(([purpose]) => purpose);
    if (missed.length > 0)
      throw new Error(
        `The CMS is another version than src/admin/cms-changes.ts is for. Look there for: ${missed.join('; ')}.`,
      );
  }
}
