import { MAIL_PATHS } from '../mail/outbox.ts';
import type { Subscriber } from './subscribers.ts';

const COLUMNS = ['newsletter', 'email', 'time', 'confirmed', 'unsubscribe'];

/**
 * Subscribers as CSV, for the program that sends the newsletter. https://www.rfc-editor.org/rfc/rfc4180
 * @param server the origin of the letters server, where subscribers can leave
 */
export function subscriberTable(subscribers: readonly Subscriber[], server: string): string {
  const rows = subscribers.map(({ newsletter, email, time, confirmed, token }) => [
    newsletter,
    email,
    new Date(time).toISOString(),
    confirmed === undefined ? '' : new Date(confirmed).toISOString(),
    `${server}${MAIL_PATHS.unsubscribe}?token=${token}`,
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
