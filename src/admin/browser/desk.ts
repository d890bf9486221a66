import { shapes } from 'virtual:file-shapes';
import { FORM_VERSION } from '../cms-changes.ts';
import { CMS } from './cms.ts';
import { addDeskBar } from './desk-bar.ts';
import { hasLocalFiles } from './desk-request.ts';
import { addFileFormats } from './file-formats.ts';
import { keepRequestsHome } from './own-requests.ts';
import { LocalFiles } from './local-files.ts';
import { useLocalFolder } from './local-folder.ts';
import { addStoryText } from './story-text.ts';
import { addTimeFields } from './time-fields.ts';
import { addUnreadableTexts } from './unreadable-panel.ts';

/** Where Sveltia CMS remembers who signed in, and with what. */
const SIGNED_IN = 'sveltia-cms.user';

/* The script of /admin/. */
keepRequestsHome();
addFileFormats(shapes);
addTimeFields();
addStoryText();
if (hasLocalFiles) {
  const files = new LocalFiles();
  useLocalFolder(files);
  Object.assign(globalThis, {
    [FORM_VERSION]: (collection: string, entry: string) => files.versionOf(collection, entry),
  });
  // Nobody has to sign in to the files on this machine.
  localStorage.setItem(SIGNED_IN, JSON.stringify({ backendName: 'test-repo' }));
  addDeskBar(files);
} else {
  if (localStorage.getItem(SIGNED_IN)?.includes('test-repo')) localStorage.removeItem(SIGNED_IN);
  addUnreadableTexts();
}
void CMS.init();
