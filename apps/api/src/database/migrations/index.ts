import { Platform1764000000001 } from './1764000000001-platform';
import { Identity1764000000002 } from './1764000000002-identity';
import { Reference1764000000003 } from './1764000000003-reference';
import { Suppliers1764000000004 } from './1764000000004-suppliers';
import { Rfqs1764000000005 } from './1764000000005-rfqs';
import { Matching1764000000006 } from './1764000000006-matching';
import { Introductions1764000000007 } from './1764000000007-introductions';
import { Notifications1764000000008 } from './1764000000008-notifications';
import { Imports1764000000020 } from './1764000000020-imports';
import { FirmFacts1764000000030 } from './1764000000030-firm-facts';
import { Places1764000000031 } from './1764000000031-places';
import { Statements1764000000035 } from './1764000000035-statements';
import { Files1764000000040 } from './1764000000040-files';
import { Verification1764000000041 } from './1764000000041-verification';
import { Duplicates1764000000050 } from './1764000000050-duplicates';
import { ClaimProof1764000000051 } from './1764000000051-claim-proof';
import { Privacy1764000000060 } from './1764000000060-privacy';
import { PersonalColumns1764000000061 } from './1764000000061-personal-columns';
import { LearnedTerms1764000000070 } from './1764000000070-learned-terms';
import { UnreadTerms1764000000071 } from './1764000000071-unread-terms';
import { Shortlists1764000000075 } from './1764000000075-shortlists';
import { SavedSearches1764000000076 } from './1764000000076-saved-searches';
import { Search1764000000080 } from './1764000000080-search';
import { OutboxLanes1764000000081 } from './1764000000081-outbox-lanes';
import { ConceptAliases1764000000085 } from './1764000000085-concept-aliases';
import { ImportProposals1764000000095 } from './1764000000095-import-proposals';
import { AliasColumn1764000000096 } from './1764000000096-alias-column';
import { BuyerWords1764000000097 } from './1764000000097-buyer-words';
import { SiteChanges1764000000098 } from './1764000000098-site-changes';

/** In order; never edit one that has landed, add another. */
export const migrations = [
  Platform1764000000001,
  Identity1764000000002,
  Reference1764000000003,
  Suppliers1764000000004,
  Rfqs1764000000005,
  Matching1764000000006,
  Introductions1764000000007,
  Notifications1764000000008,
  Imports1764000000020,
  FirmFacts1764000000030,
  Places1764000000031,
  Statements1764000000035,
  Files1764000000040,
  Verification1764000000041,
  Duplicates1764000000050,
  ClaimProof1764000000051,
  Privacy1764000000060,
  PersonalColumns1764000000061,
  LearnedTerms1764000000070,
  UnreadTerms1764000000071,
  Shortlists1764000000075,
  SavedSearches1764000000076,
  Search1764000000080,
  OutboxLanes1764000000081,
  ConceptAliases1764000000085,
  ImportProposals1764000000095,
  AliasColumn1764000000096,
  BuyerWords1764000000097,
  SiteChanges1764000000098,
];
