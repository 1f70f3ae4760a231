import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { LoadingState } from '../../components/loading-state';
import { Logo } from '../../components/logo';
import { useLanguage } from '../../i18n/use-language';
import { paths } from '../../lib/paths';
import { type Session, useSession } from '../../lib/session';
import { ErrorBoundary } from '../error-boundary';
import { useIsPageLoading } from '../page-loads';
import { BottomBar } from './bottom-bar';
import { LanguageSwitch } from './language-switch';
import { type NavItem, navItems } from './nav-items';
import { SchemeToggle } from './scheme-toggle';
import styles from './shell.module.css';
import { useScroll } from './use-scroll';

const SignedInTools = lazy(() => import('./signed-in-tools'));
const VerifyEmailNotice = lazy(() => import('./verify-email-notice'));

/** More places than this do not fit beside the name and the tools; they get a row of their own. */
const mostInOneRow = 5;

/** Header, main, footer and the phone's bottom bar around every page. */
export function Shell() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: session } = useSession();
  const main = useMainFocus();
  const { pathname } = useLocation();
  const isPageLoading = useIsPageLoading();
  useScroll();
  const items = navItems(session?.user ? (session.acting?.kind ?? null) : 'guest', language);
  return (
    <div className={styles.shell}>
      <a className="mx-skip" href="#main">{t('skip')}</a>
      {isPageLoading && <div className={styles.progress} role="progressbar" aria-label={t('loading')} />}
      <Header items={items.filter((item) => !item.phoneOnly)} session={session} />
      <main id="main" className={styles.main} ref={main} tabIndex={-1}>
        {session?.user && !session.user.emailVerified && <Suspense><VerifyEmailNotice email={session.user.email} /></Suspense>}
        <ErrorBoundary place={pathname}><Suspense fallback={<LoadingState rows={8} />}><Outlet /></Suspense></ErrorBoundary>
      </main>
      <footer className={styles.footer}><p>{t('footer.line')}</p><a href="/api/docs">{t('footer.api')}</a></footer>
      <BottomBar items={items.filter((item) => !item.wideOnly)} />
    </div>
  );
}

/** Name, places, tools. What only signed-in people need is fetched for them. */
function Header({ items, session }: { items: NavItem[]; session: Session | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isMany = items.length > mostInOneRow;
  const nav = (
    <nav className={styles.nav} aria-label={t('nav.label')}>
      {items.map((item) => <NavLink key={item.key} to={item.to} end={item.end}>{t(`nav.${item.key}`)}</NavLink>)}
    </nav>
  );
  const tools = (
    <div className={styles.tools}>
      <LanguageSwitch />
      <SchemeToggle />
      {session?.user ? <Suspense><SignedInTools session={session} /></Suspense> : <GuestLinks />}
    </div>
  );
  return (
    <header className={styles.header}>
      <div className={styles.band} data-many={isMany || undefined}>
        <Link to={paths.home(language)} className={styles.brand} aria-label={t('brandHome')}><Logo /></Link>
        {isMany ? <>{tools}{nav}</> : <>{nav}{tools}</>}
      </div>
    </header>
  );
}

function GuestLinks() {
  const { t } = useTranslation();
  return (
    <>
      <Link to={paths.login()} className={styles.guest}>{t('nav.login')}</Link>
      <Link to={paths.register()} className={styles.guest} data-strong="true">{t('nav.registerAccount')}</Link>
    </>
  );
}

/** After a change of page the focus goes to the content, as it would on a page load. */
function useMainFocus() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    const isLanguageSwitch = shown.current.slice(3) === pathname.slice(3) && /^\/(vi|en)(\/|$)/.test(pathname);
    if (shown.current !== pathname && !isLanguageSwitch) main.current?.focus({ preventScroll: true });
    shown.current = pathname;
  }, [pathname]);
  return main;
}
