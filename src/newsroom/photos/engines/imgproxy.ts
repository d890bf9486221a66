import { createHmac } from 'node:crypto';
import type { EngineForm } from '../photo-engine.ts';

/**
 * imgproxy, on a server of one's own. https://docs.imgproxy.net/usage/processing says what each option means, and
 * https://docs.imgproxy.net/usage/signing_url how addresses are signed. `sm:0` keeps the metadata of the published original, which
 * says whose the photo is and nothing else.
 */
export const IMGPROXY: EngineForm = {
  template: '{server}/{signature}/{shape}/sm:0/{base64}.{format}',
  whole: 'rs:fit:{width}:{height}',
  part: 'rs:fill:{width}:{height}/g:fp:{centerX}:{centerY}',
  formats: { avif: 'avif', jpg: 'jpg' },
  sign: (text, { key, salt }) =>
    createHmac('sha256', Buffer.from(key, 'hex')).update(Buffer.from(salt, 'hex')).update(text).digest('base64url'),
};
