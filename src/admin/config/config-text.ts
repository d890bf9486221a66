import { stringify } from 'yaml';
import { cmsConfig, type CmsSettings } from './cms-config.ts';

/** The configuration of the desk as the CMS reads it. */
export function configText(settings: CmsSettings): string {
  const comment = ' Made from src/schema/ and content/publication.yaml by the build.';
  return `#${comment}\n${stringify(cmsConfig(settings), { lineWidth: 0, aliasDuplicateObjects: false, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}`;
}
