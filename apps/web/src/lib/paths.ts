import type { Language } from '../i18n/languages';

/** Every address inside the SPA. Public pages carry the language, pages behind the sign-in do not. */
export const paths = {
  home: (language: Language) => `/${language}`,
  suppliers: (language: Language) => `/${language}/suppliers`,
  supplier: (language: Language, supplierId: string) => `/${language}/suppliers/${supplierId}`,
  /** Written by the server, not a page of the SPA. */
  supplierPdf: (language: Language, supplierId: string) => `/${language}/suppliers/${supplierId}/profile.pdf`,
  login: (next?: string) => (next ? `/login?next=${encodeURIComponent(next)}` : '/login'),
  register: (kind?: 'supplier' | 'buyer') => (kind ? `/register?as=${kind}` : '/register'),
  reset: '/reset',
  firstOfficer: '/first-officer',
  account: '/app/account',
  notifications: '/app/notifications',
  profile: '/app/s/profile',
  claim: '/app/s/claim',
  opportunities: '/app/s/opportunities',
  opportunity: (rfqId: string) => `/app/s/opportunities/${rfqId}`,
  rfqs: '/app/b/rfqs',
  newRfq: '/app/b/rfqs/new',
  rfq: (rfqId: string) => `/app/b/rfqs/${rfqId}`,
  editRfq: (rfqId: string) => `/app/b/rfqs/${rfqId}/edit`,
  office: '/app/o',
  imports: '/app/o/imports',
  import: (importId: string) => `/app/o/imports/${importId}`,
  officeRegister: '/app/o/suppliers',
  claims: '/app/o/claims',
  officeRfqs: '/app/o/rfqs',
  officeRfq: (rfqId: string) => `/app/o/rfqs/${rfqId}`,
  mails: '/app/o/mails',
  introductions: { supplier: '/app/s/introductions', buyer: '/app/b/introductions', office: '/app/o/introductions' },
} as const;
