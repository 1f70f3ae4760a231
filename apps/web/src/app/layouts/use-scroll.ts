import { useEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { languages } from '../../i18n/languages';

const remembered = new Map<string, number>();
const languageInFront = new RegExp(`^/(${languages.join('|')})(?=/|$)`);

/**
 * A new page or another page of a list begins at its top; a change of filters or of the language stays where the reader is; going back
 * returns to where one was, as far as the content is there by then; `#anchor` goes to its place.
 */
export function useScroll(): void {
  const { key, pathname, search, hash } = useLocation();
  const type = useNavigationType();
  const place = pathname.replace(languageInFront, '');
  const page = new URLSearchParams(search).get('page') ?? '1';
  useEffect(() => {
    window.history.scrollRestoration = 'manual';
    const remember = () => remembered.set(key, window.scrollY);
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, [key]);
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
    else window.scrollTo(0, type === 'POP' ? (remembered.get(key) ?? 0) : 0);
    // A change of the key alone is a change of filters: the reader stays where they are.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place, page, hash]);
}
