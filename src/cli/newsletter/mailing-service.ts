/** How far a mailing has come: a draft that people can edit, on its way (or stopped there), or sent. */
export type MailingState = 'draft' | 'started' | 'sent';

/** An edition, as a service has it. */
export interface Mailing {
  id: string;
  state: MailingState;
}

/** What a service gets of an edition. */
export interface MailContent {
  /** The same in every run: by it, the service is asked whether it has the edition. */
  name: string;
  subject: string;
  html: string;
  text: string;
  /** Whole address of the page of the edition. */
  page: string;
}

/** A service that keeps lists of subscribers and sends mails. */
export interface MailingService {
  title: string;
  /** Every mailing with a name; the service lets several have the same. */
  find(name: string): Promise<Mailing[]>;
  /**
   * Makes a draft.
   * @param after when the service took an earlier draft, which somebody has deleted there since
   */
  draft(mail: MailContent, after?: string): Promise<Mailing>;
  /** Sends a draft to all subscribers. */
  send(mailing: Mailing): Promise<void>;
}
