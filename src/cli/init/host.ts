/** The hosts for which `npm run deploy` knows the way, by the names that it uses. */
export const HOSTS = ['rsync', 'rclone', 'pages', 'cloudflare', 'netlify'] as const;

export type Host = (typeof HOSTS)[number];
