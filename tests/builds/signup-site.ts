import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeProject, mustBuild } from '../project.ts';
import { serve, type StaticServer } from '../static-server.ts';
import { signupServices } from './signup-service.ts';

const ORIGIN = 'https://small.example';

/** The service of each newsletter. */
const NEWSLETTERS = {
  buttondown: '{ kind: buttondown, username: ours, tags: [daily], metadata: { source: site } }',
  listmonk: '{ kind: listmonk, url: https://lists.example, list: first-list }',
  second: '{ kind: listmonk, url: https://lists.example, list: second-list }',
  mailchimp: '{ kind: mailchimp, action: "https://x.us1.list-manage.com/subscribe/post?u=uuu&id=iii" }',
  kit: '{ kind: kit, form: 77 }',
  brevo: '{ kind: brevo, action: https://abc.sibforms.com/serve/token, consent: Please write to me. }',
  letters: '{ kind: letters }',
  ghost: '{ kind: ghost, page: https://ours.ghost.io/#/portal/signup }',
};

/** The origins of the services, which the site may send forms to. */
export const OUTSIDE = [
  'https://buttondown.com',
  'https://lists.example',
  'https://x.us1.list-manage.com',
  'https://app.kit.com',
  'https://abc.sibforms.com',
  'https://letters.small.example',
];

/** A built site with a newsletter of each service, and the services, all on this machine. */
export interface SignupSite {
  /** The project. */
  folder: string;
  /** Where the site is served. */
  origin: string;
  services: Awaited<ReturnType<typeof signupServices>>;
  close(): Promise<void>;
}

/** Builds the site and serves it with its content policy, in which services on this machine are in place of the real ones. */
export async function startSignupSite(): Promise<SignupSite> {
  const folder = makeProject();
  const at = (file: string) => path.join(folder, file);
  mkdirSync(at('content/newsletters'), { recursive: true });
  for (const [id, provider] of Object.entries(NEWSLETTERS))
    writeFileSync(
      at(`content/newsletters/${id}.yaml`),
      `name: The ${id} letter\npitch: Ours\nfrequency: Weekly\nprovider: ${provider}\n`,
    );
  const publication = readFileSync(at('content/publication.yaml'), 'utf8');
  writeFileSync(
    at('content/publication.yaml'),
    publication.replace('letters:\n', 'letters:\n  server: https://letters.small.example\n'),
  );
  mustBuild(folder);
  const services = await signupServices();
  // What the site says, with the services turned to those on this machine.
  const turned = (text: string) =>
    OUTSIDE.reduce((all, origin) => all.replaceAll(origin, services.origin), text).replaceAll(ORIGIN, server.origin);
  const policy = /Content-Security-Policy: (.*)/.exec(readFileSync(at('dist/_headers'), 'utf8'))?.[1] ?? '';
  const server: StaticServer = await serve(at('dist'), (request, response) => {
    const { pathname } = new URL(request.url ?? '/', ORIGIN);
    if (!pathname.endsWith('/')) return false;
    const html = readFileSync(at(`dist${pathname}index.html`), 'utf8');
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Security-Policy': turned(policy) });
    response.end(turned(html));
    return true;
  });
  services.leadTo(`${server.origin}/newsletters/check-mail/`);
  const close = async () => {
    await server.close();
    await services.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, origin: server.origin, services, close };
}
