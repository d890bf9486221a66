/** The style sheets of the newsroom, which `engine/setup/overrides.ts` collects. */
declare module 'broadsheet:styles';
