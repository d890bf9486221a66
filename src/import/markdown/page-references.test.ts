import { expect, it } from 'vitest';
import type { OldPost } from '../old-paper.ts';
import { PageReferences } from './page-references.ts';

const post = (id: string, url: string): OldPost => ({
  kind: 'story',
  id,
  url,
  slug: id,
  title: id,
  status: 'published',
  authors: [],
  categories: [],
  tags: [],
  comments: [],
  body: { form: 'markdown', text: '' },
});
const pages = new PageReferences([
  post('content/posts/coast.md', 'https://old.example/2024/coast/'),
  post('content/posts/ferry/index.md', 'https://old.example/ferry/'),
  post('content/about/team.md', 'https://old.example/team/'),
  post('_posts/2024-01-02-town.md', 'https://old.example/town.html'),
]);

it.each([
  ['{{< relref "coast.md" >}}', 'https://old.example/2024/coast/'],
  ['{{< ref "/posts/coast#part" >}}', 'https://old.example/2024/coast/#part'],
  ['{{% relref "ferry" %}}', 'https://old.example/ferry/'],
  ['{{< ref path="about/team.md" lang="en" >}}', 'https://old.example/team/'],
  ['{{< relref "#part" >}}', '#part'],
  ['{% post_url 2024-01-02-town %}', 'https://old.example/town.html'],
  ['{{ site.baseurl }}{% link _posts/2024-01-02-town.md %}', 'https://old.example/town.html'],
  ['{{< relref "gone.md" >}}', '{{< relref "gone.md" >}}'],
])('%s is the old address of the page', (tag, expected) => {
  expect(pages.resolved(`[a](${tag})`, 'content/posts/other.md')).toBe(`[a](${expected})`);
});
