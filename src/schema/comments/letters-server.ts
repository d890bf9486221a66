import { webAddress } from '../fields.ts';
import { refusal } from '../wording/refusal.ts';
import { valueForms } from '../wording/value-form.ts';

/** Machines that only the editor's own browser reaches: there, forms can be tried without a certificate. */
const OWN_MACHINE = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** The origin of the letters server. Names and e-mail addresses of readers are sent there, so that it must have HTTPS. */
export const lettersServer = webAddress
  .refine((address) => new URL(address).href === `${new URL(address).origin}/`, {
    error: refusal(
      'contains more than the name of the server',
      'Write only the name, such as https://letters.example.com. The letters server needs a name of its own.',
    ),
    abort: true,
  })
  .refine((address) => new URL(address).protocol === 'https:' || OWN_MACHINE.has(new URL(address).hostname), {
    error: refusal(
      'would send the names and addresses of readers without encryption',
      'Write https://. Only a server on your own machine, such as http://127.0.0.1:4380, can do without.',
    ),
    abort: true,
  })
  .transform((address) => new URL(address).origin)
  .register(valueForms, { words: 'the address of a server, such as https://letters.example.com' });
