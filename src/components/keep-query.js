// @ts-check
/*
 * Leads on from a former address with the query and the part after #: newsletters count readers by the one, and links name a
 * place with the other. Without scripts, the page leads on without them.
 */
{
  const { search, hash, href } = location;
  const target = new URL(document.currentScript?.dataset['to'] ?? '/', href);
  for (const [name, value] of new URLSearchParams(search)) target.searchParams.append(name, value);
  target.hash ||= hash;
  location.replace(target);
}
