/**
 * The page for every address while there is no publication to make pages with. The overlay lists what is wrong, and loads
 * the page again when it is corrected.
 * @param overlay path of the overlay's module
 */
export function waitingPage(overlay: string): string {
  return `<!doctype html>
<html lang="en" data-waiting>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>No site to show yet</title>
    <link rel="stylesheet" href="/src/styles/tokens.css" />
    <style>
      body { max-inline-size: 36rem; margin: 12vh auto; padding: 0 1rem; font: 1.125rem/1.5 Georgia, serif; color: var(--ink); background: var(--paper); }
      h1 { font-size: 1.75rem; line-height: 1.2; }
    </style>
  </head>
  <body>
    <h1>There is no site to show yet</h1>
    <p>
      The pages need a <code>content/publication.yaml</code> without an error. Correct what is listed below, and save: the
      site appears by itself.
    </p>
    <script type="module" src="/@vite/client"></script>
    <script type="module" src="${overlay}"></script>
  </body>
</html>
`;
}
