import type { OrganisationKind } from '@matxich/domain';
import { IconAddressBook, IconBookmark, IconBriefcase, IconBuildingFactory2, IconCopyCheck, IconFileImport, IconFileText, IconHome, IconLink, IconListCheck, IconLogin, IconMail, IconRosetteDiscountCheck, IconSearch, IconUser, IconUserCheck, IconUserPlus, IconVocabulary } from '@tabler/icons-react';
import type { Language } from '../../i18n/languages';
import { paths } from '../../lib/paths';

export interface NavItem {
  /** Key below `nav` in the `common` catalogue. */
  key: string;
  to: string;
  icon: typeof IconHome;
  /** A shorter word for the phone's bottom bar, also below `nav`. */
  phoneKey?: string;
  /** Only in the wide header. */
  wideOnly?: boolean;
  /** Only in the phone's bottom bar. */
  phoneOnly?: boolean;
  /** The address must be exactly this one to count as current. */
  end?: boolean;
}

/** Where one goes from anywhere; four of them stand in the phone's bottom bar. */
export function navItems(kind: OrganisationKind | 'guest' | null, language: Language): NavItem[] {
  const search: NavItem = { key: 'suppliers', phoneKey: 'search', to: paths.suppliers(language), icon: IconSearch };
  const home: NavItem = { key: 'home', to: paths.home(language), icon: IconHome, phoneOnly: true, end: true };
  const account: NavItem = { key: 'account', to: paths.account, icon: IconUser, phoneOnly: true };
  switch (kind) {
    case 'supplier': return [
      { key: 'profile', to: paths.profile, icon: IconBuildingFactory2 },
      { key: 'opportunities', to: paths.opportunities, icon: IconBriefcase },
      { key: 'introductions', to: paths.introductions.supplier, icon: IconLink },
      { ...search, wideOnly: true },
      account,
    ];
    case 'buyer': return [
      search,
      { key: 'rfqs', to: paths.rfqs, icon: IconFileText },
      { key: 'introductions', to: paths.introductions.buyer, icon: IconLink },
      { key: 'shortlists', to: paths.shortlists.buyer, icon: IconBookmark, wideOnly: true },
      account,
    ];
    case 'office': return [
      { key: 'office', to: paths.office, icon: IconListCheck, end: true },
      { key: 'register', to: paths.officeRegister, icon: IconAddressBook },
      { key: 'verification', to: paths.verification, icon: IconRosetteDiscountCheck, wideOnly: true },
      { key: 'imports', to: paths.imports, icon: IconFileImport, wideOnly: true },
      { key: 'claims', to: paths.claims, icon: IconUserCheck, wideOnly: true },
      { key: 'duplicates', to: paths.duplicates, icon: IconCopyCheck, wideOnly: true },
      { key: 'vocabulary', to: paths.vocabulary, icon: IconVocabulary, wideOnly: true },
      { key: 'officeRfqs', to: paths.officeRfqs, icon: IconFileText },
      { key: 'introductions', to: paths.introductions.office, icon: IconLink },
      { key: 'shortlists', to: paths.shortlists.office, icon: IconBookmark, wideOnly: true },
      { key: 'mails', to: paths.mails, icon: IconMail, wideOnly: true },
    ];
    // Signed in, but of no organisation yet.
    case null: return [home, search, account];
    case 'guest': return [
      home,
      search,
      { key: 'registerAccount', to: paths.register(), icon: IconUserPlus, phoneOnly: true },
      { key: 'login', to: paths.login(), icon: IconLogin, phoneOnly: true },
    ];
  }
}
