import type { ServiceLoad } from '../newsroom/comments/comment-provider.ts';

type Service = (load: ServiceLoad, place: HTMLElement, scheme: 'light' | 'dark') => Promise<void>;

/** How each service is loaded, by its documentation. */
const SERVICES: Record<ServiceLoad['service'], Service> = {
  // https://docs.coralproject.net/cms/
  async coral({ server, story }, place, scheme) {
    const id = 'coral_thread';
    place.id = id;
    await addScript(`${server}/assets/js/embed.js`);
    const { Coral } = window as unknown as { Coral: { createStreamEmbed(settings: object): void } };
    Coral.createStreamEmbed({ id, autoRender: true, rootURL: server, storyURL: story, containerClassName: scheme });
  },
  // https://meta.discourse.org/t/embed-discourse-comments-on-another-website-via-javascript/31963
  async discourse({ server, story }, place, scheme) {
    place.id = 'discourse-comments';
    Object.assign(window, {
      DiscourseEmbed: { discourseUrl: `${server}/`, discourseEmbedUrl: story, className: scheme },
    });
    await addScript(`${server}/javascripts/embed.js`);
  },
  // https://remark42.com/docs/configuration/frontend/
  async remark42({ server, story, site, language }, place, scheme) {
    place.id = 'remark42';
    const remark_config = {
      host: server,
      site_id: site,
      url: story,
      theme: scheme,
      locale: language.split('-')[0],
      components: ['embed'],
    };
    Object.assign(window, { remark_config });
    await addScript(`${server}/web/embed.mjs`, { type: 'module' });
  },
  // https://waline.js.org/en/reference/client/props.html. Emojis and pictures would come from further sites.
  async waline({ server, story, client, language }, place, scheme) {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = `${client}/waline.css`;
    document.head.append(style);
    const { init } = (await import(/* @vite-ignore */ `${client}/waline.js`)) as { init(settings: object): unknown };
    const { pathname: path } = new URL(story);
    const extras = { emoji: false, search: false, imageUploader: false };
    init({ el: place, serverURL: server, path, lang: language, dark: scheme === 'dark', ...extras });
  },
  // https://isso-comments.de/docs/reference/client-config/
  async isso({ server, story, language }, place) {
    place.id = 'isso-thread';
    place.dataset['issoId'] = new URL(story).pathname;
    const lang = language.split('-')[0] ?? language;
    await addScript(`${server}/js/embed.min.js`, { 'data-isso': `${server}/`, 'data-isso-lang': lang });
  },
};

/**
 * Makes the button of a comment service, which loads the comments in its place. When that fails, the reader hears it and can
 * try again.
 * @param section with what to load in `data-load`, and with the words of the button in `data-show`
 */
export function loadOnPress(section: HTMLElement): void {
  const status = section.querySelector('[role=status]');
  if (!status) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = section.dataset['show'] ?? '';
  status.before(button);
  button.addEventListener('click', async () => {
    button.disabled = true;
    const place = document.createElement('div');
    section.append(place);
    try {
      const load = JSON.parse(section.dataset['load'] ?? '') as ServiceLoad;
      await SERVICES[load.service](load, place, currentScheme());
      button.remove();
      status.textContent = '';
    } catch {
      place.remove();
      button.disabled = false;
      status.textContent = section.dataset['failed'] ?? '';
    }
  });
}

/** The scheme that the reader chose here, or else on the device. */
function currentScheme(): 'light' | 'dark' {
  const { scheme } = document.documentElement.dataset;
  if (scheme === 'light' || scheme === 'dark') return scheme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function addScript(src: string, attributes: Readonly<Record<string, string>> = {}): Promise<void> {
  const script = document.createElement('script');
  script.src = src;
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(src)));
    document.head.append(script);
  });
}
