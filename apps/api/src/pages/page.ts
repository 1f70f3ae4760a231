import { html, type Html } from './html';
import { type PageLanguage, pageLanguages } from './page-texts';

/** What the server puts into index.html before it is sent: search engines and messengers do not wait for scripts. */
export interface Page {
  language: PageLanguage;
  title: string;
  description: string;
  /** Address without the language: `/suppliers/…`; empty for the home page. */
  path: string;
  /** False keeps it out of search engines: invented firms, and addresses that do not exist. */
  isIndexed: boolean;
  type?: 'website' | 'profile';
  structured?: Html;
  body?: Html;
}

const head = /<title>[\s\S]*?<\/title>\s*<meta name="description"[^>]*>/;
const root = '<div id="root"></div>';
const language = '<html lang="vi">';

/** @throws Error when index.html lacks the places to fill: a page without its head must not go unnoticed */
export function pageTemplate(index: string, publicUrl: string): (page: Page) => string {
  if (!head.test(index) || !index.includes(root) || !index.includes(language)) throw new Error('index.html has no place for the title, the language or the page');
  return (page) => {
    const address = (one: PageLanguage) => `${publicUrl}/${one}${page.path}`;
    const tags = html`<title>${page.title}</title>
    <meta name="description" content="${page.description}" />
    ${page.isIndexed ? html`<link rel="canonical" href="${address(page.language)}" />${pageLanguages.map((one) => html`<link rel="alternate" hreflang="${one}" href="${address(one)}" />`)}<link rel="alternate" hreflang="x-default" href="${address('vi')}" />` : html`<meta name="robots" content="noindex" />`}
    <meta property="og:type" content="${page.type ?? 'website'}" />
    <meta property="og:site_name" content="Mắt Xích" />
    <meta property="og:title" content="${page.title}" />
    <meta property="og:description" content="${page.description}" />
    <meta property="og:url" content="${address(page.language)}" />
    <meta property="og:locale" content="${page.language === 'vi' ? 'vi_VN' : 'en_GB'}" />
    ${page.structured ?? null}`;
    return index
      .replace(language, `<html lang="${page.language}">`)
      .replace(head, () => tags.text)
      .replace(root, () => html`<div id="root">${page.body ?? null}</div>`.text);
  };
}
