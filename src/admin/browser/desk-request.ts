import { BOARD_NAME, TOKEN_NAME } from '../desk-channel.ts';

const token = said(TOKEN_NAME);
/** The address of the board. */
export const BOARD = said(BOARD_NAME);

/** True in the dev server, which has the files of the project. */
export const hasLocalFiles = token !== '';

/** A file is not as it was read, so it was not written. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
}

/**
 * Asks the desk's server.
 * @throws DOMException NotFoundError for a file that does not exist; ChangedMeanwhile for one that is another by now; Error with the server's
 * words otherwise
 */
export async function askDesk(address: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, {
    ...init,
    headers: { ...init.headers, 'X-Desk-Token': token },
    credentials: 'same-origin',
  });
  if (response.status === 404) throw new DOMException(address, 'NotFoundError');
  if (response.status === 412) throw new ChangedMeanwhile(await response.text());
  if (!response.ok) throw new Error((await response.text()) || `The desk answered ${response.status}.`);
  return response;
}

/** What the page says in an element of its head. */
function said(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}
