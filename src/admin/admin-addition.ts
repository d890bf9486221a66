import type { SiteAddition } from '../engine/site-addition.ts';
import { deskNeeds } from '../feeds/hosts/desk-needs.ts';
import { ADMIN, ADMIN_FILES } from './admin-address.ts';
import { adminFiles, adminRevision, CMS_PACKAGE, hasCms } from './admin-bundle.ts';
import { adminPage } from './admin-page.ts';
import { readDeskContent } from './admin-settings.ts';
import { configText } from './config/config-text.ts';

/** The desk in the browser as an addition to the site, where the publication names the service that keeps its files. */
export const adminDesk: SiteAddition = {
  begin(root) {
    const content = readDeskContent();
    const desk = content?.desk;
    const isWanted = content !== undefined && desk !== undefined && desk !== false;
    if (isWanted && !hasCms()) {
      console.warn(
        `content/publication.yaml has a desk, but the package ${CMS_PACKAGE} is not installed: the site has no ${ADMIN}. Run \`npm ci\` without \`--omit=optional\`.`,
      );
    }
    if (!isWanted || !hasCms()) return { deliver: async () => [] };
    const { settings } = content;
    const config = configText({ ...settings, desk });
    const files = adminFiles(root);
    // A failure is thrown on delivery; nobody waits for it before that.
    files.catch(() => undefined);
    return {
      async deliver(assembly) {
        const key = `desk ${adminRevision()}`;
        const folder = ADMIN.slice(1);
        for (const [file, bytes] of await files) {
          if (!assembly.retain(folder + file, key)) assembly.add(folder + file, key, Buffer.from(bytes));
        }
        assembly.add(folder + ADMIN_FILES.config, '', Buffer.from(config));
        assembly.add(
          folder + ADMIN_FILES.page,
          '',
          Buffer.from(adminPage(desk.name ?? settings.name, { origins: deskNeeds(desk).connections })),
        );
        return [];
      },
    };
  },
  // The dev server has a desk of its own, which writes files.
  serve: () => () => async () => undefined,
};
