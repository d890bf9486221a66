/** Path of the search page. */
export const SEARCH_URL = '/search/';
