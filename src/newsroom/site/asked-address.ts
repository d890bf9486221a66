/** The address of the one page or file that is asked for, percent-encoded as links write it. */
export interface AskedAddress {
  /** As the address of a page, with a slash at its end. */
  page: string;
  /** As the address of a file. */
  file: string;
}

/**
 * The page at a path.
 * @param path decoded, with or without a slash at its end
 */
export function askedAt(path: string): AskedAddress {
  const file = encodeURI(path.replace(/\/$/, ''));
  return { page: `${file}/`, file };
}

/**
 * Whether a page has to be made.
 * @param asked undefined when all pages are
 * @param address of the page, as links write it
 */
export function isAsked(asked: AskedAddress | undefined, address: string): boolean {
  return asked === undefined || address === asked.page || address === asked.file;
}

/** Whether a page at an address or below it has to be made, such as one of the numbered pages of a list. */
export function isAskedBelow(asked: AskedAddress | undefined, address: string): boolean {
  return asked === undefined || asked.page.startsWith(address);
}
