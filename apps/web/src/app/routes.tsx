import { Navigate, type RouteObject } from 'react-router';
import { paths } from '../lib/paths';
import { ActingAs } from './guards/acting-as';
import { SignedIn } from './guards/signed-in';
import { Shell } from './layouts/shell';
import { LanguageRedirect } from './layouts/language-redirect';
import { adoptLanguage, PublicLayout } from './layouts/public-layout';
import { NotFoundPage } from './not-found-page';
import { page } from './page';
import { RouteError } from './route-error';

const introductions = page(['introductions', 'terms'], () => import('../features/introductions/routes/introductions-page'));
const introduction = page(['introductions', 'terms'], () => import('../features/introductions/routes/introduction-page'));

/** Mantine is fetched with the first page that has forms. */
const forms = page([], () => import('./layouts/form-layout'));

const publicPages: RouteObject[] = [
  { index: true, ...page(['public'], () => import('../features/home/routes/home-page')) },
  { path: 'suppliers', ...page(['suppliers', 'terms'], () => import('../features/search/routes/search-page')) },
  { path: 'suppliers/:supplierId', ...page(['suppliers', 'terms'], () => import('../features/search/routes/supplier-page')) },
  { path: '*', Component: NotFoundPage },
];

const entryPages: RouteObject[] = [
  { path: 'login', ...page(['session', 'problems'], () => import('../features/session/routes/login-page')) },
  { path: 'register', ...page(['session', 'problems'], () => import('../features/session/routes/register-page')) },
  { path: 'verify', ...page(['session', 'problems'], () => import('../features/session/routes/verify-page')) },
  { path: 'verify/:token', ...page(['session', 'problems'], () => import('../features/session/routes/verify-page')) },
  { path: 'reset', ...page(['session', 'problems'], () => import('../features/session/routes/reset-request-page')) },
  { path: 'reset/:token', ...page(['session', 'problems'], () => import('../features/session/routes/reset-page')) },
  { path: 'first-officer', ...page(['session', 'problems'], () => import('../features/session/routes/first-officer-page')) },
];

const supplierPages: RouteObject[] = [
  { index: true, element: <Navigate to={paths.profile} replace /> },
  { path: 'profile', ...page(['profile', 'terms', 'problems'], () => import('../features/profile/routes/profile-page')) },
  { path: 'claim', ...page(['profile', 'terms', 'problems'], () => import('../features/profile/routes/claim-page')) },
  { path: 'opportunities', ...page(['opportunities', 'terms'], () => import('../features/opportunities/routes/opportunities-page')) },
  { path: 'opportunities/:rfqId', ...page(['opportunities', 'terms'], () => import('../features/opportunities/routes/opportunity-page')) },
  { path: 'introductions', ...introductions },
  { path: 'introductions/:introductionId', ...introduction },
];

const buyerPages: RouteObject[] = [
  { index: true, element: <Navigate to={paths.rfqs} replace /> },
  { path: 'rfqs', ...page(['rfqs', 'terms'], () => import('../features/rfqs/routes/rfqs-page')) },
  { path: 'rfqs/new', ...page(['rfqs', 'terms', 'problems'], () => import('../features/rfqs/routes/rfq-editor-page')) },
  { path: 'rfqs/:rfqId', ...page(['rfqs', 'terms', 'problems'], () => import('../features/rfqs/routes/rfq-page')) },
  { path: 'rfqs/:rfqId/edit', ...page(['rfqs', 'terms', 'problems'], () => import('../features/rfqs/routes/rfq-editor-page')) },
  { path: 'introductions', ...introductions },
  { path: 'introductions/:introductionId', ...introduction },
];

const officePages: RouteObject[] = [
  { index: true, ...page(['office', 'terms'], () => import('../features/office/routes/office-home-page')) },
  { path: 'imports', ...page(['office', 'terms', 'problems'], () => import('../features/office/routes/imports-page')) },
  { path: 'imports/:importId', ...page(['office', 'terms', 'problems'], () => import('../features/office/routes/import-page')) },
  { path: 'suppliers', ...page(['office', 'terms', 'problems'], () => import('../features/office/routes/register-page')) },
  { path: 'claims', ...page(['office', 'terms', 'problems'], () => import('../features/office/routes/claims-page')) },
  { path: 'rfqs', ...page(['office', 'terms'], () => import('../features/office/routes/office-rfqs-page')) },
  { path: 'rfqs/:rfqId', ...page(['office', 'terms', 'problems'], () => import('../features/office/routes/office-rfq-page')) },
  { path: 'introductions', ...introductions },
  { path: 'introductions/:introductionId', ...introduction },
  { path: 'mails', ...page(['office'], () => import('../features/office/routes/mails-page')) },
];

const appPages: RouteObject[] = [
  { path: 's', element: <ActingAs kind="supplier" />, children: supplierPages },
  { path: 'b', element: <ActingAs kind="buyer" />, children: buyerPages },
  { path: 'o', element: <ActingAs kind="office" />, children: officePages },
  { path: 'notifications', ...page(['notifications'], () => import('../features/notifications/routes/notifications-page')) },
  { path: 'account', ...page(['session', 'terms', 'problems'], () => import('../features/session/routes/account-page')) },
];

/** The whole route table. Public pages carry the language; pages behind the sign-in do not. */
export const routes: RouteObject[] = [
  {
    Component: Shell,
    errorElement: <RouteError />,
    children: [
      {
        errorElement: <RouteError />,
        children: [
          { index: true, Component: LanguageRedirect },
          { ...forms, children: [...entryPages, { path: 'app', Component: SignedIn, children: appPages }] },
          { path: ':language', Component: PublicLayout, loader: adoptLanguage, hydrateFallbackElement: <></>, children: publicPages },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
];
