import { Navigate, type RouteObject } from 'react-router';
import { paths } from '../lib/paths';
import { ActingAs } from './guards/acting-as';
import { SignedIn } from './guards/signed-in';
import { Shell } from './layouts/shell';
import { LanguageRedirect } from './layouts/language-redirect';
import { PublicLayout } from './layouts/public-layout';
import { NotFoundPage } from './not-found-page';
import { page } from './page';

const introductions = page(['introductions', 'terms'], () => import('../features/introductions/routes/introductions-page'));
const shortlists = page(['lists', 'terms', 'problems'], () => import('../features/lists/routes/shortlists-page'));
const shortlist = page(['lists', 'terms', 'problems'], () => import('../features/lists/routes/shortlist-page'));
const savedSearches = page(['lists', 'terms', 'problems'], () => import('../features/lists/routes/saved-searches-page'));
const introduction = page(['introductions', 'terms'], () => import('../features/introductions/routes/introduction-page'));

/** Mantine is fetched with the first page that has forms. */
const forms = page([], () => import('./layouts/form-layout'));

const publicPages: RouteObject[] = [
  { index: true, element: page(['public'], () => import('../features/home/routes/home-page')) },
  { path: 'suppliers', element: page(['suppliers', 'terms'], () => import('../features/search/routes/search-page')) },
  { path: 'suppliers/compare', element: page(['suppliers', 'firm', 'terms'], () => import('../features/search/routes/compare-page')) },
  { path: 'suppliers/:supplierId', element: page(['suppliers', 'firm', 'terms'], () => import('../features/search/routes/supplier-page')) },
  { path: '*', element: <NotFoundPage /> },
];

const entryPages: RouteObject[] = [
  { path: 'login', element: page(['session', 'problems'], () => import('../features/session/routes/login-page')) },
  { path: 'register', element: page(['session', 'problems'], () => import('../features/session/routes/register-page')) },
  { path: 'verify', element: page(['session', 'problems'], () => import('../features/session/routes/verify-page')) },
  { path: 'verify/:token', element: page(['session', 'problems'], () => import('../features/session/routes/verify-page')) },
  { path: 'alerts/:token/off', element: page(['lists', 'problems'], () => import('../features/lists/routes/alert-off-page')) },
  { path: 'claim-proof/:token', element: page(['profile', 'terms', 'problems'], () => import('../features/profile/routes/claim-proof-page')) },
  { path: 'reset', element: page(['session', 'problems'], () => import('../features/session/routes/reset-request-page')) },
  { path: 'reset/:token', element: page(['session', 'problems'], () => import('../features/session/routes/reset-page')) },
  { path: 'first-officer', element: page(['session', 'problems'], () => import('../features/session/routes/first-officer-page')) },
];

const supplierPages: RouteObject[] = [
  { index: true, element: <Navigate to={paths.profile} replace /> },
  { path: 'profile', element: page(['profile', 'firm', 'terms', 'problems'], () => import('../features/profile/routes/profile-page')) },
  { path: 'claim', element: page(['profile', 'terms', 'problems'], () => import('../features/profile/routes/claim-page')) },
  { path: 'opportunities', element: page(['opportunities', 'terms'], () => import('../features/opportunities/routes/opportunities-page')) },
  { path: 'opportunities/:rfqId', element: page(['opportunities', 'terms'], () => import('../features/opportunities/routes/opportunity-page')) },
  { path: 'introductions', element: introductions },
  { path: 'introductions/:introductionId', element: introduction },
];

const buyerPages: RouteObject[] = [
  { index: true, element: <Navigate to={paths.rfqs} replace /> },
  { path: 'rfqs', element: page(['rfqs', 'terms'], () => import('../features/rfqs/routes/rfqs-page')) },
  { path: 'rfqs/new', element: page(['rfqs', 'terms', 'problems'], () => import('../features/rfqs/routes/rfq-editor-page')) },
  { path: 'rfqs/:rfqId', element: page(['rfqs', 'terms', 'problems'], () => import('../features/rfqs/routes/rfq-page')) },
  { path: 'rfqs/:rfqId/edit', element: page(['rfqs', 'terms', 'problems'], () => import('../features/rfqs/routes/rfq-editor-page')) },
  { path: 'introductions', element: introductions },
  { path: 'introductions/:introductionId', element: introduction },
  { path: 'shortlists', element: shortlists },
  { path: 'shortlists/:shortlistId', element: shortlist },
  { path: 'saved-searches', element: savedSearches },
];

const officePages: RouteObject[] = [
  { index: true, element: page(['office', 'terms'], () => import('../features/office/routes/office-home-page')) },
  { path: 'imports', element: page(['office', 'terms', 'problems'], () => import('../features/office/routes/imports-page')) },
  { path: 'imports/:importId', element: page(['office', 'terms', 'problems'], () => import('../features/office/routes/import-page')) },
  { path: 'suppliers', element: page(['office', 'firm', 'terms', 'problems'], () => import('../features/office/routes/register-page')) },
  { path: 'suppliers/:supplierId/facts', element: page(['firm', 'terms', 'problems'], () => import('../features/office/routes/supplier-facts-page')) },
  { path: 'verification', element: page(['office', 'terms', 'problems'], () => import('../features/office/routes/verification-page')) },
  { path: 'suppliers/:supplierId/checks', element: page(['office', 'terms', 'problems'], () => import('../features/office/routes/supplier-checks-page')) },
  { path: 'claims', element: page(['office', 'terms', 'problems'], () => import('../features/office/routes/claims-page')) },
  { path: 'duplicates', element: page(['office', 'terms', 'problems'], () => import('../features/office/routes/duplicates-page')) },
  { path: 'duplicates/:candidateId', element: page(['office', 'terms', 'problems'], () => import('../features/office/routes/duplicate-page')) },
  { path: 'merges', element: page(['office', 'terms', 'problems'], () => import('../features/office/routes/merges-page')) },
  { path: 'vocabulary', element: page(['vocabulary', 'problems'], () => import('../features/office/routes/vocabulary-page')) },
  { path: 'vocabulary/:unreadId', element: page(['vocabulary', 'problems'], () => import('../features/office/routes/unread-term-page')) },
  { path: 'mapped-words', element: page(['vocabulary', 'problems'], () => import('../features/office/routes/learned-terms-page')) },
  { path: 'rfqs', element: page(['office', 'terms'], () => import('../features/office/routes/office-rfqs-page')) },
  { path: 'rfqs/:rfqId', element: page(['office', 'terms', 'problems'], () => import('../features/office/routes/office-rfq-page')) },
  { path: 'introductions', element: introductions },
  { path: 'introductions/:introductionId', element: introduction },
  { path: 'shortlists', element: shortlists },
  { path: 'shortlists/:shortlistId', element: shortlist },
  { path: 'saved-searches', element: savedSearches },
  { path: 'mails', element: page(['office'], () => import('../features/office/routes/mails-page')) },
];

const appPages: RouteObject[] = [
  { path: 's', element: <ActingAs kind="supplier" />, children: supplierPages },
  { path: 'b', element: <ActingAs kind="buyer" />, children: buyerPages },
  { path: 'o', element: <ActingAs kind="office" />, children: officePages },
  { path: 'notifications', element: page(['notifications'], () => import('../features/notifications/routes/notifications-page')) },
  { path: 'account', element: page(['session', 'terms', 'problems'], () => import('../features/session/routes/account-page')) },
];

/** The whole route table. Public pages carry the language; pages behind the sign-in do not. */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    children: [
      { index: true, element: <LanguageRedirect /> },
      { element: forms, children: [...entryPages, { path: 'app', element: <SignedIn />, children: appPages }] },
      { path: ':language', element: <PublicLayout />, children: publicPages },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];
