/** Colors of the icon, as CSS writes them. */
export interface FaviconColors {
  paper: string;
  ink: string;
}

/** The icon of the site: a front page, printed white on black. */
export function faviconSvg({ paper, ink }: FaviconColors): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>Newspaper</title><rect width="32" height="32" fill="${ink}"/><path d="M7 7h18v4H7zM7 14h8v11H7zM18 14h7v2h-7zM18 18.5h7v2h-7zM18 23h7v2h-7z" fill="${paper}"/></svg>
`;
}
