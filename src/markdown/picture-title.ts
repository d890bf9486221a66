/** The caption and credit in a picture's Markdown title. */
export interface PictureTitle {
  caption?: string;
  credit?: string;
}

/** The credit is in brackets at the end, as agencies write it: "The pier. (AP Photo/Jane Doe)". */
const CREDIT = /\s*\(([^()]+)\)\s*$/;

/** Splits the Markdown title of a picture into caption and credit. */
export function splitPictureTitle(title: string): PictureTitle {
  const credit = CREDIT.exec(title)?.[1];
  const caption = title.replace(CREDIT, '');
  return { ...(caption !== '' && { caption }), ...(credit !== undefined && { credit }) };
}
