import { PHOTOS } from './commands/photos.ts';
import { runCommand } from './options/run-command.ts';
import { UsageError } from './options/usage-error.ts';

const MINUTE = 60_000;

/* `npm run photos`: converts what builds have left for later. */
await runCommand(PHOTOS, async ({ options: { minutes } }) => {
  const [{ buildTime }, { showProgress, count }, { loadMarkdownSettings }, { readContent }, { goodContent }] =
    await Promise.all([
      import('../cache/build-time.ts'),
      import('../cache/progress.ts'),
      import('../loader/settings/markdown-settings.ts'),
      import('../loader/content-loader.ts'),
      import('../loader/known-content.ts'),
    ]);
  const [{ openNewsroom }, { missingPhotos }, { developPhotos }] = await Promise.all([
    import('../newsroom/newsroom.ts'),
    import('../media/photo-service.ts'),
    import('../media/photo-bytes.ts'),
  ]);
  const root = process.cwd();
  await loadMarkdownSettings();
  const content = goodContent(await readContent(root));
  if (content.publication.size === 0)
    throw new UsageError('There is no content/publication.yaml here. Run this in the folder of the publication.');
  const missing = missingPhotos(openNewsroom(content, buildTime()), root);
  const until = minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + minutes * MINUTE;
  const developing = developPhotos(root, [...missing.values()].flat(), undefined, () => Date.now() < until);
  const left = await developing.finish(showProgress(process.stdout, 'photos'));
  console.log(
    `${count(missing.size - left)} photos converted, ${count(left)} left. The next build publishes what is converted.`,
  );
});
