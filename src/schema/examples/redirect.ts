import type { FileExamples } from './file-examples.ts';

export const redirectExamples: FileExamples = {
  minimal: `redirects:
  - { from: /about-us/, to: /about/ }
`,
  complete: `redirects:
  - { from: /about-us/, to: /about/ }
  - { from: /feed/, to: /rss.xml }
  - { from: /category/*, to: /* }
  - { from: /author/*, to: /authors/*/ }
  - { from: /shop/*, to: https://shop.ledger.example/* }
  - { from: /wp-content/uploads/*, gone: true }
`,
};
