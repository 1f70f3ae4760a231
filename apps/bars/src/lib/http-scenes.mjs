import { randomUUID } from 'node:crypto';
import { post } from '../http-product.mjs';
import { certificateBody, facts, password, rfqBody, situationsOf } from './http-situations.mjs';

/**
 * For every operation a fresh situation in which it succeeds: who calls, the ids of the path, the body.
 * The one place where a bar knows what an operation needs; routes, statuses and rights come from the OpenAPI document.
 */
export function scenesOf(product) {
  const { database } = product;
  const situations = situationsOf(product);
  const { must, fresh, secret, hash, upload, acceptance, supplierIn, listed, draft, published, considered, introduced, met, consented, changed, proposed, unclaimed, claimed, mailed, equipped, picture, certified, filed, looked, checked, imported, colleague, withToken, pair, suspected, compared, merged, shortlisted, savedSearch, word, taught, unread, thesaurus, thesaurusImported } = situations;

  const special = {
    session_signIn: async () => {
      const who = await fresh('buyer');
      await database.query('UPDATE users SET password_hash = (SELECT password_hash FROM users WHERE email = $2) WHERE id = $1', [who.userId, product.demo.email]);
      return { who: null, body: { email: `${who.userId}@bar.example`, password: product.demo.password } };
    },
    session_register: async () => ({ who: null, body: { email: `${randomUUID()}@bar.example`, password, name: 'Người Mới', organisation: { kind: 'supplier', name: 'Công ty Mới' } } }),
    session_firstOfficer: async () => {
      const token = secret();
      await database.query('INSERT INTO office_tokens (token_hash) VALUES ($1)', [hash(token)]);
      // The demo office exists, and only the first officer needs no invitation.
      return { who: null, refused: 422, body: { token, email: `${randomUUID()}@bar.example`, password, name: 'Cán Bộ', officeName: 'Văn phòng' } };
    },
    session_verifyEmail: async () => ({ who: null, body: { token: (await withToken('verify_email')).token } }),
    session_requestPasswordReset: async () => ({ who: null, body: { email: `${randomUUID()}@bar.example` } }),
    session_completePasswordReset: async () => {
      const { who, token } = await withToken('reset_password');
      return { who: null, person: who, body: { token, password } };
    },
    session_actAs: async (kind, role) => {
      const who = await fresh(kind, role);
      return { who, body: { organisationId: who.organisationId } };
    },
    session_updateProfile: async (kind, role) => ({ who: await fresh(kind, role), body: { name: 'Tên Mới', locale: 'vi' } }),
    session_updateOrganisation: async (kind, role) => ({ who: await fresh(kind, role), body: { name: 'Tổ chức đổi tên', country: 'VN' } }),
    session_inviteMember: async (kind, role) => ({ who: await fresh(kind, role), body: { email: `${randomUUID()}@bar.example`, name: 'Người Được Mời', role: 'member' } }),
    session_changeMember: async (kind, role) => ({ ...(await colleague(kind, role)), body: { role: 'admin' } }),
    session_removeMember: colleague,
    suppliers_search: async (kind, role) => ({ who: await fresh(kind, role) }),
    suppliers_suggest: async (kind, role) => ({ who: await fresh(kind, role), query: '?q=phay' }),
    suppliers_read: listed,
    shortlists_create: async (kind, role) => ({ who: await fresh(kind, role), body: { name: 'Vỏ nhựa' } }),
    shortlists_read: shortlisted,
    shortlists_rename: async (kind, role) => ({ ...(await shortlisted(kind, role)), body: { name: 'Tên khác' } }),
    shortlists_remove: shortlisted,
    shortlists_add: async (kind, role) => ({ ...(await shortlisted(kind, role)), body: { supplierId: (await listed()).ids.supplierId } }),
    shortlists_note: async (kind, role) => ({ ...(await shortlisted(kind, role)), body: { note: 'Gọi lại thứ Sáu' } }),
    shortlists_move: async (kind, role) => {
      const scene = await shortlisted(kind, role);
      return { ...scene, body: { toShortlistId: scene.ids.shortlistId, beforeEntryId: null } };
    },
    shortlists_takeOff: shortlisted,
    exports_shortlist: shortlisted,
    savedSearches_save: async (kind, role) => ({ who: await fresh(kind, role), body: { name: 'Ép nhựa', frequency: 'daily', search: { q: 'ép nhựa' } } }),
    savedSearches_change: async (kind, role) => ({ ...(await savedSearch(kind, role)), body: { name: 'Tên khác', frequency: 'weekly' } }),
    savedSearches_remove: savedSearch,
    savedSearches_alertOff: async () => ({ who: null, ids: { token: (await savedSearch()).token } }),
    savedSearches_alertOn: async () => ({ who: null, ids: { token: (await savedSearch()).token } }),
    comparison_read: async (kind, role) => {
      const scene = await listed(kind, role);
      return { ...scene, query: `?ids=${scene.ids.supplierId}` };
    },
    suppliers_own: listed,
    suppliers_list: async (kind, role) => ({ who: await fresh(kind, role), body: facts() }),
    suppliers_update: async (kind, role) => ({ ...(await listed(kind, role)), body: facts() }),
    suppliers_addSite: async (kind, role) => ({ ...(await listed(kind, role)), body: { name: 'Xưởng hai' } }),
    suppliers_updateSite: async (kind, role) => ({ ...(await listed(kind, role)), body: { name: 'Xưởng đổi tên' } }),
    suppliers_addStatement: async (kind, role) => {
      const scene = await listed(kind, role);
      return { ...scene, body: { siteId: scene.ids.siteId, process: 'proc.plastics.injection' } };
    },
    suppliers_updateStatement: async (kind, role) => {
      const scene = await special.suppliers_addStatement(kind, role);
      const { id } = await supplierIn('/statements', scene.who, scene.body);
      return { ...scene, ids: { ...scene.ids, statementId: id } };
    },
    suppliers_removeStatement: async (kind, role) => ({ ...(await special.suppliers_updateStatement(kind, role)), body: undefined }),
    statements_confirm: async (kind, role) => {
      const { who, ids } = await special.suppliers_updateStatement(kind, role);
      return { who, ids, body: { items: [{ statementId: ids.statementId, version: 1 }] } };
    },
    machines_add: async (kind, role) => {
      const scene = await listed(kind, role);
      return { ...scene, body: { siteId: scene.ids.siteId, kind: 'eq.five_axis_mc' } };
    },
    machines_update: async (kind, role) => equipped(role),
    machines_remove: async (kind, role) => ({ ...(await equipped(role)), body: undefined }),
    certificates_add: async (kind, role) => ({ ...(await listed(kind, role)), body: certificateBody }),
    certificates_update: async (kind, role) => ({ ...(await certified(kind, role)), body: { ...certificateBody, number: 'B-2' } }),
    certificates_remove: certified,
    certificates_officeAdd: async (kind, role) => ({ who: await fresh(kind, role), ids: { supplierId: await unclaimed() }, body: certificateBody }),
    files_upload: async (kind, role) => ({ ...(await listed(kind, role)), body: picture() }),
    files_own: listed,
    files_update: async (kind, role) => ({ ...(await filed(kind, role)), body: { label: 'Tên mới', visibility: 'public' } }),
    files_remove: filed,
    files_officeUpload: async (kind, role) => ({ who: await fresh(kind, role), ids: { supplierId: await unclaimed() }, body: picture() }),
    files_ofSupplier: listed,
    files_content: filed,
    files_thumbnail: filed,
    verification_checkables: async (kind, role) => ({ who: await fresh(kind, role), ids: (await certified()).ids }),
    verification_check: looked,
    verification_undo: async (kind, role) => ({ ...(await checked(kind, role)), body: { reason: 'Xem nhầm giấy' } }),
    verification_ofSupplier: async (kind, role) => ({ who: await fresh(kind, role), ids: (await listed()).ids }),
    verification_own: listed,
    verification_request: async (kind, role) => {
      const scene = await listed(kind, role);
      return { ...scene, body: { subject: 'firm', subjectId: scene.own.id, note: 'Mời cán bộ đến xem' } };
    },
    suppliers_claimable: async (kind, role) => ({ who: await fresh(kind, role), query: '?q=thanh' }),
    concepts_suggest: async (kind, role) => ({ who: await fresh(kind, role), query: '?q=phay&kind=process' }),
    suppliers_claim: async (kind, role) => ({ who: await fresh(kind, role), body: { supplierId: await unclaimed(), note: 'Công ty của chúng tôi' } }),
    suppliers_decideClaim: async (kind, role) => ({ who: await fresh(kind, role), ids: (await claimed()).ids, body: { decision: 'approve' } }),
    claims_sendProof: async (kind, role) => ({ ...(await claimed(role)), body: { email: 'giam-doc@thanh-do.example' } }),
    claims_withdraw: async (kind, role) => claimed(role),
    claims_confirm: async () => ({ who: null, body: { token: (await mailed()).token } }),
    reference_wards: async (kind, role) => ({ who: await fresh(kind, role), ids: { provinceCode: '01' } }),
    reference_oldAddress: async (kind, role) => ({ who: await fresh(kind, role), query: '?ward=Kim%20Chung&district=%C4%90%C3%B4ng%20Anh' }),
    changes_officeFacts: async (kind, role) => ({ who: await fresh(kind, role), ids: { supplierId: await unclaimed() } }),
    changes_propose: async (kind, role) => ({ who: await fresh(kind, role), ids: { supplierId: await unclaimed() }, body: { facts: facts() } }),
    changes_proposeSite: async (kind, role) => ({ who: await fresh(kind, role), ids: { supplierId: await unclaimed() }, body: { siteId: null, site: { name: 'Xưởng hai' } } }),
    changes_withdraw: proposed,
    changes_undoOffice: async (kind, role) => {
      const who = await fresh(kind, role);
      return { who, ids: { changeId: (await changed(who, await unclaimed())).id } };
    },
    changes_mine: listed,
    changes_decide: async (kind, role) => ({ ...(await proposed(kind, role)), body: { decision: 'accept' } }),
    changes_undoMine: async (kind, role) => {
      const scene = await proposed(kind, role);
      await must(product.call(scene.who, 'POST', `/api/v1/my/supplier/changes/${scene.ids.changeId}/decision`, { decision: 'decline' }, post()));
      return scene;
    },
    changes_confirm: listed,
    imports_upload: async (kind, role) => ({ who: await fresh(kind, role), body: upload() }),
    imports_layout: imported,
    imports_map: async (kind, role) => ({ ...(await imported(kind, role)), body: { headerRow: 1, columns: ['nameVi', 'address'] } }),
    imports_undo: async (kind, role) => {
      const scene = await imported(kind, role);
      await must(product.call(scene.who, 'POST', `/api/v1/office/imports/${scene.ids.importId}/commit`, {}, post()));
      return scene;
    },
    exports_importRows: imported,
    exports_statements: listed,
    exports_ownChecks: listed,
    exports_checks: async (kind, role) => special.verification_ofSupplier(kind, role),
    exports_matches: async (kind, role) => special.rfqs_read(kind, role),
    imports_read: imported,
    imports_rows: imported,
    imports_discard: imported,
    imports_commit: async (kind, role) => ({ ...(await imported(kind, role)), body: {} }),
    rfqs_create: async (kind, role) => ({ who: await fresh(kind, role), body: rfqBody() }),
    rfqs_read: async (kind, role) => (kind === 'office' ? { ...(await published()), who: await fresh(kind, role) } : draft(role)),
    rfqs_matches: async (kind, role) => special.rfqs_read(kind, role),
    rfqs_update: async (kind, role) => ({ ...(await draft(role)), body: rfqBody() }),
    rfqs_publish: async (kind, role) => draft(role),
    rfqs_cancel: async (kind, role) => ({ ...(await published(role)), body: { reason: 'Không cần nữa' } }),
    rfqs_opportunity: async (kind, role) => {
      const both = await considered({ supplier: role });
      return { who: both.supplier.who, ids: both.ids };
    },
    introductions_propose: async (kind, role) => ({ who: await fresh(kind, role), body: { ...(await considered()).ids, note: 'Hai bên hợp nhau' } }),
    introductions_read: introduced,
    introductions_accept: async (kind, role) => ({ ...(await introduced(kind, role)), body: acceptance }),
    introductions_decline: async (kind, role) => ({ ...(await introduced(kind, role)), body: { reason: 'capacity' } }),
    introductions_withdraw: async (kind, role) => ({ ...(await introduced(kind, role)), body: { note: 'Rút lại đề nghị' } }),
    confirmations_list: met,
    confirmations_confirm: async (kind, role) => {
      const scene = await met(kind, role);
      return { ...scene, body: { statementId: scene.statementId, version: 1, note: 'Đã nhận lô mẫu' } };
    },
    confirmations_takeBack: async (kind, role) => {
      const scene = await met(kind, role);
      const { items } = await must(product.call(scene.who, 'POST', `/api/v1/introductions/${scene.ids.introductionId}/confirmations`, { statementId: scene.statementId, version: 1, note: 'Đã nhận lô mẫu' }, post()));
      return { ...scene, ids: { ...scene.ids, checkId: items[0].mine.checkId }, body: { reason: 'Lô sau không đạt' } };
    },
    notifications_read: async (kind, role) => ({ who: await fresh(kind, role), body: {} }),
    privacy_withdrawConsent: consented,
    privacy_erase: async (kind, role) => {
      const who = await fresh(kind, role);
      return { who, body: { email: `${who.userId}@bar.example` } };
    },
    duplicates_compare: suspected,
    duplicates_report: pair,
    duplicates_reportOwn: async (kind, role) => ({ ...(await listed(kind, role)), body: { supplierId: await unclaimed() } }),
    duplicates_dismiss: async (kind, role) => ({ ...(await suspected(kind, role)), body: { note: 'Hai công ty khác nhau' } }),
    duplicates_reopen: async (kind, role) => {
      const scene = await suspected(kind, role);
      await must(product.call(scene.who, 'POST', `/api/v1/office/duplicates/${scene.ids.candidateId}/dismissal`, { note: 'Nhầm' }, post()));
      return scene;
    },
    duplicates_merge: compared,
    duplicates_undo: merged,
    vocabulary_preview: async (kind, role) => ({ who: await fresh(kind, role), query: `?${new URLSearchParams(word())}` }),
    vocabulary_map: async (kind, role) => ({ who: await fresh(kind, role), body: word() }),
    vocabulary_undo: taught,
    vocabulary_readUnread: unread,
    vocabulary_dismiss: unread,
    vocabulary_reopen: async (kind, role) => {
      const scene = await unread(kind, role);
      await must(product.call(scene.who, 'POST', `/api/v1/office/vocabulary/unread/${scene.ids.unreadId}/dismissal`, undefined, post()));
      return scene;
    },
    vocabulary_checkThesaurus: async (kind, role) => ({ who: await fresh(kind, role), body: thesaurus() }),
    vocabulary_importThesaurus: async (kind, role) => ({ who: await fresh(kind, role), body: thesaurus() }),
    vocabulary_undoImport: thesaurusImported,
  };

  return {
    ...situations,
    /**
     * @returns {Promise<{ who: object | null, ids?: Record<string, string>, body?: unknown, query?: string }>}
     * @throws Error for an operation that cannot succeed without a scene and has none
     */
    of: async (operation, kind = 'supplier', role = 'admin') => {
      const setUp = special[operation.id];
      if (!setUp && (operation.hasIds || operation.bodySchema || operation.isUpload)) throw new Error(`${operation.name} has no scene: say in apps/bars/src/lib/http-scenes.mjs what ${operation.id} needs to succeed`);
      return setUp ? setUp(kind, role) : { who: await fresh(kind, role) };
    },
  };
}
