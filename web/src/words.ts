/** What the scripts say, in the page's language; the server's own words come with its markup. */
const english = document.documentElement.lang.startsWith('en');

export const say = (chinese: string, inEnglish: string): string => (english ? inEnglish : chinese);
