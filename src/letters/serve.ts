import { lettersServer } from './letters-server.ts';
import { Outbox } from './mail/outbox.ts';
import { OwnNewsletters } from './content/own-newsletters.ts';
import { asksEmail, readPaper, serverOf } from './content/paper.ts';
import { serverState } from './server-state.ts';
import type { LettersSettings } from './settings.ts';
import { askUnasked } from './store/signup.ts';
import { openStore, tidyStore } from './store/store.ts';

const MINUTE = 60_000;

/** A server that runs. */
export interface RunningServer {
  /** Where it listens, such as `http://127.0.0.1:4380`. */
  address: string;
  /** Answers what was sent, and ends. */
  close(): Promise<void>;
}

/**
 * Runs the letters server.
 * @param log receives what the person who runs it has to know
 * @throws PaperError when the content of the paper cannot be read
 */
export async function serve(settings: LettersSettings, log: (line: string) => void): Promise<RunningServer> {
  const paper = readPaper(settings.root);
  if (settings.mail !== undefined) serverOf(paper);
  const store = openStore(settings.data);
  const newsletters = new OwnNewsletters(settings.root);
  const nameOf = (id: string) => newsletters.nameOf(id, Date.now()) ?? id;
  const outbox =
    settings.mail === undefined ? undefined : new Outbox(settings.mail, { paper, store, nameOf, now: Date.now, log });
  if (outbox && !asksEmail(paper))
    log(
      'The form for comments asks for no e-mail address to confirm: write `comments: { email: true }` into content/publication.yaml.',
    );
  if (paper.server === undefined)
    log(
      'The forms of the site do not lead here: write `letters: { server: https://… }` into content/publication.yaml.',
    );
  const state = serverState({ settings, paper, store, outbox, log });
  const app = lettersServer(state);
  const address = await app.listen({ host: settings.host, port: settings.port });
  const tidy = () => {
    try {
      tidyStore(store, Date.now());
      if (outbox) askUnasked(store, Date.now());
    } catch (error) {
      log(`Old posts could not be deleted: ${(error as Error).message}`);
    }
    void outbox?.send();
  };
  const timer = setInterval(tidy, MINUTE);
  tidy();
  return {
    address,
    close: async () => {
      clearInterval(timer);
      await app.close();
      await outbox?.stop();
      store.close();
    },
  };
}
