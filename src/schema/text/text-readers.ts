import { z } from 'zod';

/**
 * Who a text is for. Prose is for readers: it is set in the typography of its language. Any other text is for programs,
 * which need each character as it was typed. A text with a form of its own, such as an id or an address
 * (`valueForms`), is never prose.
 */
export const textReaders = z.registry<{ isProse: boolean }>();
